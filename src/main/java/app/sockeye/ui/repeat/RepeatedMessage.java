package app.sockeye.ui.repeat;

import java.util.Objects;

/**
 * The message that would be repeated.
 *
 * @param name its name, or its beginning; empty for an empty message
 * @param changing whether it has templates, so that each one may be another
 */
public record RepeatedMessage(String name, boolean changing) {
    public RepeatedMessage {
        Objects.requireNonNull(name);
    }
}
