package app.sockeye.interchange.model;

import app.sockeye.message.Format;
import java.util.Objects;

/**
 * A message that another tool saved with a connection.
 *
 * @param name empty where it has none
 * @param format how {@code text} is written
 */
public record ImportedMessage(String name, Format format, String text) {
    public ImportedMessage {
        Objects.requireNonNull(name);
        Objects.requireNonNull(format);
        Objects.requireNonNull(text);
    }
}
