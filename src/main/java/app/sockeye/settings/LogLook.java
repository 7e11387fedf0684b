package app.sockeye.settings;

import java.util.Objects;

/** The whole look of a connection's log; in the settings, the look of a new connection's log. */
public record LogLook(LogSettings settings, TimeColumn timeColumn) implements SettingsPart {
    /** The initial look. */
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
