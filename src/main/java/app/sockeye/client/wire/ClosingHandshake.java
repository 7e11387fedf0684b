package app.sockeye.client.wire;

import app.sockeye.client.wire.Closure.Closer;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.EarlyEnd;
import java.util.Optional;

/**
 * Who closed a connection, with which close frames, and when (RFC 6455 section 7.1). Thread-safe; all fields are
 * guarded by this.
 */
final class ClosingHandshake {
    private CloseReason intended;
    private CloseReason sent;
    private CloseReason received;
    private long sendingAt;
    private long sentAt;
    private long receivedAt;
    private boolean broken = true;
    private String cause = "";
    private EarlyEnd early;

    /** Decides what our close frame will say; false where that was decided before. */
    synchronized boolean begin(CloseReason reason) {
        if (intended != null) {
            return false;
        }
        intended = reason;
        return true;
    }

    /** What our close frame says, once it is decided. */
    synchronized CloseReason intended() {
        return intended;
    }

    /** Our close frame is being sent; decides who closed first. */
    synchronized void sending(long nanos) {
        sendingAt = nanos;
    }

    /** The socket took our close frame. */
    synchronized void sent(long nanos) {
        sent = intended;
        sentAt = nanos;
    }

    synchronized void received(CloseReason reason, long nanos) {
        received = reason;
        receivedAt = nanos;
    }

    synchronized boolean isSent() {
        return sent != null;
    }

    /** When our close frame was sent; valid only if {@link #isSent()}. */
    synchronized long sentAt() {
        return sentAt;
    }

    synchronized boolean isReceived() {
        return received != null;
    }

    /** Sets why this side ends the connection by itself; the first reason set counts. */
    synchronized void endsEarly(EarlyEnd why) {
        early = early == null ? why : early;
    }

    /** Sets a cause on this side, rather than in the network; the first one set counts. */
    synchronized void endedHere(String sentence) {
        broken = broken && !cause.isEmpty();
        because(sentence);
    }

    /** Sets why there was no clean closing handshake; the first cause set counts. */
    synchronized void because(String sentence) {
        cause = cause.isEmpty() ? sentence : cause;
    }

    synchronized Closure closure() {
        boolean clean = sent != null && received != null;
        return new Closure(
                closer(),
                Optional.ofNullable(sent),
                Optional.ofNullable(received),
                clean ? Math.abs(receivedAt - sentAt) : -1,
                clean && early == null ? "" : cause,
                Optional.ofNullable(early));
    }

    private Closer closer() {
        if (sent != null && received != null) {
            return sendingAt <= receivedAt ? Closer.CLIENT : Closer.SERVER;
        }
        if (received != null) {
            return Closer.SERVER;
        }
        return sent == null && broken ? Closer.NETWORK : Closer.CLIENT;
    }
}
