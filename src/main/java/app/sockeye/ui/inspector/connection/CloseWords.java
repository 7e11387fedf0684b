package app.sockeye.ui.inspector.connection;

import app.sockeye.payload.Durations;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.EarlyEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words a connection's end. */
final class CloseWords {
    private static final String LOST = "Check for a server crash, a proxy timeout or a network failure.";

    private CloseWords() {}

    /** Who closed first, in a sentence. */
    static String who(CloseStory story) {
        if (story.early().isPresent()) {
            return early(story.early().get());
        }
        Optional<Direction> first = story.first();
        if (first.isEmpty()) {
            return story.end().isPresent() && !story.isLost()
                    ? "Closed here, without a close frame."
                    : "The connection was lost: neither side closed it.";
        }
        return first.get() == Direction.SENT ? "Closed here first." : "Closed by the server first.";
    }

    private static String early(EarlyEnd early) {
        if (early instanceof EarlyEnd.Idle idle) {
            return "Closed here, as no byte came for " + Durations.brief(idle.limit()) + ".";
        } else if (early instanceof EarlyEnd.UnansweredPing ping) {
            return ping.isHalfOpen()
                    ? "Given up here: the connection was half-open, as nothing came since keep-alive ping "
                            + ping.ping() + "."
                    : "Closed here, as keep-alive ping " + ping.ping() + " was not answered, though other data came.";
        }
        return "Closed here, as a message was larger than " + ((EarlyEnd.TooLarge) early).limit() + " bytes.";
    }

    /** What went before the end, a sentence each; empty where that isn't known. */
    static List<String> before(CloseStory story) {
        List<String> before = new ArrayList<>();
        story.early()
                .filter(EarlyEnd.UnansweredPing.class::isInstance)
                .map(EarlyEnd.UnansweredPing.class::cast)
                .ifPresent(ping -> {
                    before.add("Keep-alive ping " + ping.ping()
                            + (ping.sent() ? " was sent " : " waited to be sent for ")
                            + Durations.brief(ping.unanswered()) + (ping.sent() ? " before the end." : "."));
                    before.add("The last byte came " + Durations.brief(ping.silent()) + " before the end.");
                });
        story.silenceNanos()
                .ifPresent(nanos -> before.add("The last message came " + Durations.brief(nanos) + " before the end."));
        return before;
    }

    /** How an attempt to reconnect went. */
    static String retry(CloseStory story, CloseStory.ReconnectAttempt retry) {
        String when = "after " + Durations.brief(Math.max(0, retry.nanos() - story.endNanos())) + ": ";
        return when + retry.failure().orElse(retry.opened() ? "connected" : "not ended yet");
    }

    /** What is missing of a clean close, and what the codes mean that stand for it. */
    static List<String> missing(CloseStory story) {
        List<String> missing = new ArrayList<>();
        if (story.sent().isEmpty() && story.received().isEmpty()) {
            missing.add(
                    "No close frame was sent or received. Code 1006 stands for that; it is never sent on the wire.");
        } else if (story.received().isEmpty()) {
            missing.add("The server sent no close frame. Applications see code 1006, which is never sent on the wire.");
        } else if (story.sent().isEmpty()) {
            missing.add("The server's close frame was not answered before the connection ended.");
        }
        addCodes(missing, "Our", story.sent());
        addCodes(missing, "The server's", story.received());
        if (story.end().isEmpty()) {
            missing.add("The end of the connection was not recorded.");
        }
        return missing;
    }

    private static void addCodes(List<String> missing, String whose, Optional<CloseStory.CloseFrame> frame) {
        if (frame.isEmpty()) {
            return;
        }
        int code = frame.get().reason().code();
        if (frame.get().empty()) {
            missing.add(whose + " close frame has no code. Code 1005 stands for that; it is never sent on the wire.");
        } else if (CloseCode.isNeverOnWire(code)) {
            missing.add(whose + " close frame has code " + code + ", which must never be sent on the wire"
                    + (code == CloseCode.TLS_FAILURE ? ": it stands for a failed TLS handshake." : "."));
        }
    }

    /** What to do, in a sentence. */
    static String advice(CloseStory story) {
        if (story.received().isEmpty() && story.sent().isPresent()) {
            return "The server should answer a close frame with its own (RFC 6455 section 5.5.1):"
                    + " check whether it reads while it sends, or ends the TCP connection at once.";
        }
        if (story.first().isEmpty()) {
            return story.cause().map(cause -> cause + " " + LOST).orElse(LOST);
        }
        return CloseCode.meaningOf(story.code());
    }
}
