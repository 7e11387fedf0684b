package app.sockeye.session;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.statistics.WaitingPings;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/** Counts messages as they pass, and times our pings. Thread-safe. */
final class MessageTally {
    private final LongAdder messagesReceived = new LongAdder();
    private final LongAdder messagesSent = new LongAdder();
    private final LongAdder bytesReceived = new LongAdder();
    private final LongAdder bytesSent = new LongAdder();

    /** Guarded by this. */
    private final WaitingPings pings = new WaitingPings();

    private volatile long rttNanos = -1;

    /** {@link System#nanoTime()} of this connection's first received message; written by its reader thread. */
    private volatile long firstMessageNanos;

    private volatile boolean messageReceived;

    /** Resets what belongs to one connection; the totals go on. */
    synchronized void connecting() {
        messageReceived = false;
        pings.clear();
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
        pings.sent(payload, nanos);
    }

    synchronized void pongReceived(byte[] payload, long nanos) {
        pings.answered(payload, nanos).ifPresent(time -> rttNanos = time);
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
