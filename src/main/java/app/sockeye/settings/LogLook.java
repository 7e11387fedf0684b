package app.sockeye.settings;

import java.util.Objects;

/** How a connection's log looks, all of it. */
public record LogLook(LogSettings settings, Settings.TimeColumn timeColumn) {
    public LogLook {
        Objects.requireNonNull(settings);
        Objects.requireNonNull(timeColumn);
    }
}
