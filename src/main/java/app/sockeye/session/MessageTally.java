package app.sockeye.session;

import app.sockeye.protocol.Direction;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts messages as they pass, and times our pings. Thread-safe. */
final class MessageTally {
    private static final int PING_SLOTS = 16;

    private final LongAdder messagesReceived = new LongAdder();
    private final LongAdder messagesSent = new LongAdder();
    private final LongAdder bytesReceived = new LongAdder();
    private final LongAdder bytesSent = new LongAdder();

    /** Our newest pings that still wait for their pong; guarded by this. */
    private final Ping[] pings = new Ping[PING_SLOTS];

    private int nextPing;
    private volatile long rttNanos = -1;

    /** {@link System#nanoTime()} of this connection's first received message; written by its reader thread. */
    private volatile long firstMessageNanos;

    private volatile boolean messageReceived;

    private record Ping(byte[] payload, long nanos) {}

    /** Resets what belongs to one connection; the totals go on. */
    void connecting() {
        messageReceived = false;
    }

    void message(Direction direction, long nanos) {
        if (direction == Direction.SENT) {
            messagesSent.increment();
            return;
        }
        messagesReceived.increment();
        if (!messageReceived) {
            firstMessageNanos = nanos;
            messageReceived = true;
        }
    }

    /** {@link System#nanoTime()} when this connection's first message was received; empty before. */
    OptionalLong firstMessageNanos() {
        return messageReceived ? OptionalLong.of(firstMessageNanos) : OptionalLong.empty();
    }

    /** From a time to this connection's first message, in ns; empty before it. */
    OptionalLong firstMessageAfter(long nanos) {
        return messageReceived ? OptionalLong.of(firstMessageNanos - nanos) : OptionalLong.empty();
    }

    void payload(Direction direction, long bytes) {
        (direction == Direction.RECEIVED ? bytesReceived : bytesSent).add(bytes);
    }

    synchronized void pingSent(byte[] payload, long nanos) {
        pings[nextPing] = new Ping(payload.clone(), nanos);
        nextPing = (nextPing + 1) % PING_SLOTS;
    }

    /** Matches a pong with the ping of the same payload (RFC 6455 section 5.5.3); others are unsolicited. */
    synchronized void pongReceived(byte[] payload, long nanos) {
        for (int i = 0; i < PING_SLOTS; i++) {
            if (pings[i] != null && Arrays.equals(pings[i].payload, payload)) {
                rttNanos = nanos - pings[i].nanos;
                pings[i] = null;
                return;
            }
        }
    }

    Counters counters() {
        return new Counters(
                messagesReceived.sum(),
                messagesSent.sum(),
                bytesReceived.sum(),
                bytesSent.sum(),
                rttNanos,
                firstMessageNanos());
    }
}
