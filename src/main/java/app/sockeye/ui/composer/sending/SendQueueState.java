package app.sockeye.ui.composer.sending;

import app.sockeye.client.wire.Connection;
import app.sockeye.client.wire.SendProgress;
import java.util.Optional;

/**
 * What a connection still has to send.
 *
 * @param bytes of payload that the socket has not taken yet
 * @param sending how far the message is that is being sent in fragments; empty for none
 */
public record SendQueueState(long bytes, Optional<SendProgress> sending) {
    /** Nothing. */
    public static final SendQueueState EMPTY = new SendQueueState(0, Optional.empty());

    /** What is sent within a moment is not told. */
    private static final long LEAST_SHOWN = 1 << 20;

    public boolean isWorthShowing() {
        return bytes >= LEAST_SHOWN
                || sending.filter(now -> now.size() >= LEAST_SHOWN).isPresent();
    }

    /** Bytes behind the message that is being sent. */
    public long waitingBytes() {
        return Math.max(0, bytes - sending.map(now -> now.size() - now.sent()).orElse(0L));
    }

    /** From 0 to 1: how far the message is, or else how full the queue. */
    public double shownPart() {
        return sending.map(now -> now.size() == 0 ? 1 : (double) now.sent() / now.size())
                .orElse(Math.min(1, (double) bytes / Connection.MOST_QUEUED_BYTES));
    }
}
