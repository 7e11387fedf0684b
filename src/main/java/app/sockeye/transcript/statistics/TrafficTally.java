package app.sockeye.transcript.statistics;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.search.EntryCursor;
import app.sockeye.transcript.search.TimeRange;
import java.util.Optional;

/** Counts messages over time and by direction, and times pings. */
final class TrafficTally implements Tally<Traffic> {
    private final TimelineTally timeline;
    private final FlowTally received = new FlowTally();
    private final FlowTally sent = new FlowTally();
    private final PingTally pings = new PingTally();

    /** @param time the time range to count; empty for the whole session */
    TrafficTally(Optional<TimeRange> time) {
        timeline = new TimelineTally(time.map(TimeRange::from).orElse(0L), true);
    }

    @Override
    public void take(EntryCursor entry) {
        timeline.take(entry);
        if (!entry.kind().isMessage()) {
            pings.take(entry);
        } else if (entry.isCounted() && entry.direction().isPresent()) {
            (entry.direction().get() == Direction.RECEIVED ? received : sent).take(entry);
        }
    }

    @Override
    public Traffic figures() {
        return new Traffic(timeline.figures(), received.figures(), sent.figures(), pings.figures());
    }
}
