package app.sockeye.ui.composer;

import java.util.Objects;

/**
 * A message as it was written.
 *
 * @param body what the editor holds; for {@link Format#FILE} the file's path
 */
public record Composed(Format format, String body) {
    public Composed {
        Objects.requireNonNull(format);
        Objects.requireNonNull(body);
    }
}
