package app.sockeye.dialect.socketio;

import app.sockeye.dialect.Confidence;
import app.sockeye.dialect.Opening;
import app.sockeye.dialect.SpokenMessage;
import app.sockeye.protocol.Direction;
import java.util.List;

/** By what Socket.IO and Engine.IO are recognised. */
final class SocketIoRecognition {
    private static final int HEAD = 200;

    private SocketIoRecognition() {}

    static Confidence of(Opening opening) {
        String revision = opening.parameter("EIO").orElse("");
        boolean asks = revision.matches("[34]");
        boolean transport =
                opening.parameter("transport").filter("websocket"::equals).isPresent();
        boolean path = SocketIoVersion.isEnginePath(opening.path());
        if (asks && (transport || path) || path && transport || opens(opening)) {
            return Confidence.CERTAIN;
        } else if (path || probes(opening)) {
            return Confidence.LIKELY;
        }
        return opening.first().stream().anyMatch(SocketIoRecognition::isEvent) ? Confidence.POSSIBLE : Confidence.NONE;
    }

    /** Whether a server opens a session. */
    private static boolean opens(Opening opening) {
        List<SpokenMessage> received = opening.first(Direction.RECEIVED);
        if (received.isEmpty() || !received.get(0).text()) {
            return false;
        }
        String head = received.get(0).text(HEAD);
        return head.startsWith("0{") && head.contains("\"sid\"") && head.contains("\"pingInterval\"");
    }

    /** Whether a client moves a session from polling to here. */
    private static boolean probes(Opening opening) {
        List<SpokenMessage> sent = opening.first(Direction.SENT);
        return !sent.isEmpty() && sent.get(0).text(HEAD).equals("2probe");
    }

    private static boolean isEvent(SpokenMessage message) {
        String head = message.text(HEAD);
        return message.text() && (head.matches("(?s)42\\d*+\\[\".*+") || head.matches("(?s)40\\{\"(sid|token)\".*+"));
    }
}
