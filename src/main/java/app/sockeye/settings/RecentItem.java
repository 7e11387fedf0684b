package app.sockeye.settings;

import java.util.Objects;

/**
 * Something that was opened.
 *
 * @param value the id of a saved connection, the address of one that is not saved as it was typed, or a file's path
 */
public record RecentItem(Kind kind, String value) {
    /** What was opened. */
    public enum Kind {
        CONNECTION,
        ADDRESS,
        FILE
    }

    public RecentItem {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(value);
    }
}
