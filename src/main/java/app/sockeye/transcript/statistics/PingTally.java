package app.sockeye.transcript.statistics;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.EntryCursor;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/** Times our pings: a pong answers the oldest waiting ping with the same payload (RFC 6455 section 5.5.3). */
final class PingTally implements Tally<Spread> {
    /** Maximum number of pings that wait; older ones are dropped. */
    private static final int MOST = 1024;

    private static final int MOST_BYTES = 125;

    private final Deque<Ping> waiting = new ArrayDeque<>();
    private final SpreadTally times = new SpreadTally();

    private record Ping(ByteBuffer payload, long nanos) {}

    @Override
    public void take(EntryCursor entry) {
        if (entry.kind() == EntryKind.PING && is(Direction.SENT, entry) && !entry.isUnfinished()) {
            if (waiting.size() == MOST) {
                waiting.removeFirst();
            }
            waiting.addLast(new Ping(payload(entry), entry.nanos()));
        } else if (entry.kind() == EntryKind.PONG && is(Direction.RECEIVED, entry)) {
            answered(payload(entry), entry.nanos());
        } else if (entry.kind() == EntryKind.HANDSHAKE) {
            // Pings of an earlier connection are no longer answered.
            waiting.clear();
        }
    }

    @Override
    public Spread figures() {
        return times.figures();
    }

    private void answered(ByteBuffer payload, long nanos) {
        for (Iterator<Ping> pings = waiting.iterator(); pings.hasNext(); ) {
            Ping ping = pings.next();
            if (ping.payload.equals(payload)) {
                pings.remove();
                times.add(nanos - ping.nanos);
                return;
            }
        }
    }

    private static ByteBuffer payload(EntryCursor entry) {
        return ByteBuffer.wrap(entry.entry().payload().head(MOST_BYTES));
    }

    private static boolean is(Direction direction, EntryCursor entry) {
        return entry.direction().equals(Optional.of(direction));
    }
}
