package app.sockeye.transcript.statistics;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.EntryCursor;
import java.util.Optional;

/** Times our pings, each up to its pong. */
final class PingTally implements Tally<Spread> {
    private static final int MOST_BYTES = 125;

    private final WaitingPings waiting = new WaitingPings();
    private final SpreadTally times = new SpreadTally();

    @Override
    public void take(EntryCursor entry) {
        if (entry.kind() == EntryKind.PING && is(Direction.SENT, entry) && !entry.isUnfinished()) {
            waiting.sent(payload(entry), entry.nanos());
        } else if (entry.kind() == EntryKind.PONG && is(Direction.RECEIVED, entry)) {
            waiting.answered(payload(entry), entry.nanos()).ifPresent(times::add);
        } else if (entry.kind() == EntryKind.HANDSHAKE) {
            // Pings of an earlier connection are no longer answered.
            waiting.clear();
        }
    }

    @Override
    public Spread figures() {
        return times.figures();
    }

    private static byte[] payload(EntryCursor entry) {
        return entry.entry().payload().head(MOST_BYTES);
    }

    private static boolean is(Direction direction, EntryCursor entry) {
        return entry.direction().equals(Optional.of(direction));
    }
}
