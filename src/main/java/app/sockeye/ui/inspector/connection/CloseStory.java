package app.sockeye.ui.inspector.connection;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.EarlyEnd;
import app.sockeye.protocol.VisibleText;
import app.sockeye.transcript.connection.ConnectionEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a connection ended, as far as it was recorded.
 *
 * @param sent our close frame
 * @param received the server's
 * @param end that the connection is over
 * @param endNanos when it ended, in ns since the transcript's start; only with {@code end}
 * @param lastMessageNanos when the last message before the end came; empty where none is among those looked at
 * @param retries the attempts to reconnect that followed, in order
 */
record CloseStory(
        Optional<CloseFrame> sent,
        Optional<CloseFrame> received,
        Optional<ConnectionEvent.Closed> end,
        long endNanos,
        OptionalLong lastMessageNanos,
        List<CloseStory.ReconnectAttempt> retries) {
    CloseStory {
        retries = List.copyOf(retries);
    }

    /**
     * An attempt to reconnect.
     *
     * @param number from 1
     * @param nanos when it began, in ns since the transcript's start
     * @param failure why it failed, in a sentence; empty where it didn't, or is still under way
     * @param opened whether it opened a connection
     */
    record ReconnectAttempt(int number, long nanos, Optional<String> failure, boolean opened) {}

    /** @param nanos when it was sent or came, in ns since the transcript's start */
    record CloseFrame(CloseReason reason, boolean empty, long nanos) {}

    /** Who sent the first close frame; empty where nobody did. */
    Optional<Direction> first() {
        if (sent.isPresent() && received.isPresent()) {
            return Optional.of(
                    sent.get().nanos <= received.get().nanos && !isServerTold() ? Direction.SENT : Direction.RECEIVED);
        }
        return sent.isPresent() ? Optional.of(Direction.SENT) : received.map(frame -> Direction.RECEIVED);
    }

    /** Whether the session recorded that the server closed first: both frames may have the same time. */
    private boolean isServerTold() {
        return end.filter(closed -> closed.closer() == ConnectionEvent.Closer.SERVER)
                .isPresent();
    }

    /** Whether the connection was cut, without any close frame. */
    boolean isLost() {
        return end.filter(closed -> closed.closer() == ConnectionEvent.Closer.NETWORK)
                .isPresent();
    }

    /** Why this side ended it by itself; empty for any other end. */
    Optional<EarlyEnd> early() {
        return end.flatMap(ConnectionEvent.Closed::early);
    }

    /** From the last message to the end of the connection, in ns. */
    OptionalLong silenceNanos() {
        return end.isPresent() && lastMessageNanos.isPresent()
                ? OptionalLong.of(Math.max(0, endNanos - lastMessageNanos.getAsLong()))
                : OptionalLong.empty();
    }

    /** Why it ended without a clean closing handshake. */
    Optional<String> cause() {
        return end.map(ConnectionEvent.Closed::cause)
                .filter(cause -> !cause.isEmpty())
                .map(VisibleText::of);
    }

    /** From the first close frame to the second, in ns. */
    OptionalLong answerNanos() {
        return sent.isPresent() && received.isPresent()
                ? OptionalLong.of(Math.abs(sent.get().nanos - received.get().nanos))
                : OptionalLong.empty();
    }

    /** From the last close frame to the end of the connection, in ns. */
    OptionalLong endingNanos() {
        long last = Math.max(
                sent.map(CloseFrame::nanos).orElse(-1L),
                received.map(CloseFrame::nanos).orElse(-1L));
        return end.isPresent() && last >= 0 ? OptionalLong.of(Math.max(0, endNanos - last)) : OptionalLong.empty();
    }

    /** The code that counts: that of the frame which came first, 1006 where there is none (RFC 6455 section 7.1.5). */
    int code() {
        return first().flatMap(d -> d == Direction.SENT ? sent : received)
                .map(frame -> frame.reason.code())
                .orElse(CloseCode.ABNORMAL);
    }
}
