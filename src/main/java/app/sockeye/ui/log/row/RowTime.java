package app.sockeye.ui.log.row;

import app.sockeye.payload.Durations;
import app.sockeye.ui.log.look.TimeMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the log shows them, to the millisecond. */
public final class RowTime {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final Instant started;
    private final ZoneId zone;

    /** @param started when the session did */
    public RowTime(Instant started, ZoneId zone) {
        this.started = started;
        this.zone = zone;
    }

    /**
     * An entry's time.
     *
     * @param nanos since the session's start
     * @param previousNanos that of the row above; its own if there is none
     */
    public String format(TimeMode mode, long nanos, long previousNanos) {
        return switch (mode) {
            case CLOCK -> CLOCK.format(started.plusNanos(nanos).atZone(zone));
            case SINCE_START -> Durations.clock(nanos) + String.format(Locale.ROOT, ".%03d", nanos / 1_000_000 % 1000);
            case SINCE_PREVIOUS -> "+" + Durations.brief(nanos - previousNanos);
        };
    }
}
