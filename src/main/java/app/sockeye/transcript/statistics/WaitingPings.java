package app.sockeye.transcript.statistics;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.OptionalLong;

/**
 * Our pings of one connection that wait for their pong. A pong answers the oldest one with the same payload; those sent
 * before that one will have no answer any more, as pongs come in the order of the pings (RFC 6455 section 5.5.3). Not
 * thread-safe.
 */
public final class WaitingPings {
    /** Maximum number of pings that wait; older ones are dropped. */
    private static final int MOST = 1024;

    private final Deque<Ping> waiting = new ArrayDeque<>();

    private record Ping(byte[] payload, long nanos) {}

    /**
     * A ping was sent.
     *
     * @param nanos when
     */
    public void sent(byte[] payload, long nanos) {
        if (waiting.size() == MOST) {
            waiting.removeFirst();
        }
        waiting.addLast(new Ping(payload.clone(), nanos));
    }

    /**
     * A pong was received.
     *
     * @param nanos when
     * @return the time since its ping, in ns; empty where none waits for it
     */
    public OptionalLong answered(byte[] payload, long nanos) {
        if (waiting.stream().noneMatch(ping -> Arrays.equals(ping.payload, payload))) {
            return OptionalLong.empty();
        }
        Ping ping = waiting.removeFirst();
        while (!Arrays.equals(ping.payload, payload)) {
            ping = waiting.removeFirst();
        }
        return OptionalLong.of(nanos - ping.nanos);
    }

    /** The connection is over: nothing is answered any more. */
    public void clear() {
        waiting.clear();
    }
}
