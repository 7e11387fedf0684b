package app.sockeye.settings;

import java.util.Objects;

/** How a connection's log looks, all of it; in the settings, how that of a new connection does. */
public record LogLook(LogSettings settings, TimeColumn timeColumn) implements SettingsPart {
    /** That of a log that nobody has changed. */
    public static final LogLook DEFAULT = new LogLook(LogSettings.DEFAULT, TimeColumn.CLOCK);

    /** What the log's time column shows. */
    public enum TimeColumn {
        /** The wall clock, with ms. */
        CLOCK,
        /** The time since the session's start. */
        SINCE_START,
        /** The time since the previous row. */
        SINCE_PREVIOUS
    }

    public LogLook {
        Objects.requireNonNull(settings);
        Objects.requireNonNull(timeColumn);
    }
}
