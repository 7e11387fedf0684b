package app.sockeye.ui.inspector.connection;

import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells a connection's end in sentences. */
final class CloseWords {
    private CloseWords() {}

    static String who(CloseStory story) {
        Optional<Direction> first = story.first();
        if (first.isEmpty()) {
            return story.end().isPresent() && !story.isLost()
                    ? "Closed here, without a close frame."
                    : "Nobody closed: the connection broke.";
        }
        return first.get() == Direction.SENT ? "Closed here first." : "Closed by the server first.";
    }

    /** What is missing of a clean close, and what the codes mean that stand for it. */
    static List<String> missing(CloseStory story) {
        List<String> missing = new ArrayList<>();
        if (story.sent().isEmpty() && story.received().isEmpty()) {
            missing.add("No close frame went either way. 1006 stands for that; it is never on the wire.");
        } else if (story.received().isEmpty()) {
            missing.add("The server sent no close frame; applications are told 1006, which is never on the wire.");
        } else if (story.sent().isEmpty()) {
            missing.add("The server's close frame was not answered before the connection ended.");
        }
        addCodes(missing, "Our", story.sent());
        addCodes(missing, "The server's", story.received());
        if (story.end().isEmpty()) {
            missing.add("The end of the connection is not in the transcript near here.");
        }
        return missing;
    }

    private static void addCodes(List<String> missing, String whose, Optional<CloseStory.CloseFrame> frame) {
        if (frame.isEmpty()) {
            return;
        }
        int code = frame.get().reason().code();
        if (frame.get().empty()) {
            missing.add(whose + " close frame carries no code. 1005 stands for that; it is never on the wire.");
        } else if (CloseCode.isNeverOnWire(code)) {
            missing.add(whose + " close frame carries " + code + ", which must never be on the wire"
                    + (code == CloseCode.TLS_FAILURE ? ": it stands for a TLS handshake that failed." : "."));
        }
    }

    /** What to do, in a sentence. */
    static String advice(CloseStory story) {
        if (story.received().isEmpty() && story.sent().isPresent()) {
            return "The server should answer a close frame with its own (RFC 6455 section 5.5.1):"
                    + " look whether it reads while it sends, or ends the TCP connection at once.";
        }
        if (story.first().isEmpty()) {
            return story.cause()
                    .map(cause -> cause + " Look for a crashed server, a proxy's timeout or a lost network.")
                    .orElse("Look for a crashed server, a proxy's timeout or a lost network.");
        }
        return CloseCode.meaningOf(story.code());
    }
}
