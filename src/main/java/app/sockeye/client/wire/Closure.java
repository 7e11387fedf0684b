package app.sockeye.client.wire;

import app.sockeye.client.failure.NextStep;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.EarlyEnd;
import java.util.List;
import java.util.Optional;

/**
 * How a connection ended (RFC 6455 section 7).
 *
 * @param first who closed first
 * @param sent our close frame
 * @param received the peer's close frame
 * @param answerNanos nanoseconds from the first close frame to the second; -1 where there were not two
 * @param cause why the connection ended without a clean closing handshake, or why this side ended it by itself, in one
 *     sentence; empty for any other end
 * @param early why this side ended it by itself, as facts; empty for any other end
 */
public record Closure(
        Closer first,
        Optional<CloseReason> sent,
        Optional<CloseReason> received,
        long answerNanos,
        String cause,
        Optional<EarlyEnd> early) {

    /** An end that this side did not bring about by itself. */
    public Closure(
            Closer first, Optional<CloseReason> sent, Optional<CloseReason> received, long answerNanos, String cause) {
        this(first, sent, received, answerNanos, cause, Optional.empty());
    }

    /** Who ended a connection. */
    public enum Closer {
        CLIENT,
        SERVER,
        /** The transport broke: no close frame at all. */
        NETWORK
    }

    /** Whether both sides sent a close frame (RFC 6455 section 7.1.4). */
    public boolean clean() {
        return sent.isPresent() && received.isPresent();
    }

    /** What the user can do about it at the press of a button; empty where that isn't known. */
    public List<NextStep> nextSteps() {
        return early.filter(EarlyEnd.TooLarge.class::isInstance).isPresent()
                ? List.of(new NextStep.RaiseMessageLimit())
                : List.of();
    }

    /**
     * The close code of RFC 6455 section 7.1.5: the peer's, 1005 for one without a code, 1006 where there was no close
     * frame.
     */
    public int code() {
        return received.map(CloseReason::code).orElse(CloseCode.ABNORMAL);
    }
}
