package app.sockeye.playground;

import app.sockeye.protocol.Header;
import app.sockeye.server.Answer;
import app.sockeye.server.BadRequest;
import app.sockeye.server.Conversation;
import app.sockeye.server.Peer;
import app.sockeye.server.Request;
import java.io.IOException;
import java.util.List;

/** Chooses one of the subprotocols offered (RFC 6455 section 1.9): the one that a parameter names, else the first. */
final class Subprotocol implements Conversation {
    private final String told;

    private Subprotocol(List<String> offered, String chosen) {
        told = "{\"offered\":" + Json.of(offered) + ",\"chosen\":" + Json.of(chosen) + "}";
    }

    static Answer answer(Request request) throws BadRequest {
        List<String> offered = request.head().listOf("Sec-WebSocket-Protocol");
        String wanted = request.query().text("choose", "");
        if (!wanted.isEmpty() && !offered.contains(wanted)) {
            throw new BadRequest("You did not offer the subprotocol " + wanted + ".");
        }
        if (offered.isEmpty()) {
            return Answer.accept(request, new Subprotocol(offered, null));
        }
        String chosen = wanted.isEmpty() ? offered.get(0) : wanted;
        return Answer.accept(request, new Subprotocol(offered, chosen), new Header("Sec-WebSocket-Protocol", chosen));
    }

    @Override
    public void opened(Peer peer) throws IOException {
        peer.text(told);
    }
}
