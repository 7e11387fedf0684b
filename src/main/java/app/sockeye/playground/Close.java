package app.sockeye.playground;

import app.sockeye.protocol.CloseCode;
import app.sockeye.server.Answer;
import app.sockeye.server.BadRequest;
import app.sockeye.server.Conversation;
import app.sockeye.server.Peer;
import app.sockeye.server.Request;
import java.io.IOException;
import java.util.Optional;

/** Closes at once with the code and reason from the request's parameters. */
final class Close implements Conversation {
    private final int code;
    private final String reason;

    private Close(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    static Answer answer(Request request) throws BadRequest {
        int code = (int) request.query().number("code", CloseCode.NORMAL, 0, 0xFFFF);
        String reason = request.query().text("reason", "");
        Optional<String> complaint = CloseCode.complaint(code, reason);
        if (complaint.isPresent()) {
            throw new BadRequest(complaint.get());
        }
        return Answer.accept(request, new Close(code, reason));
    }

    @Override
    public void opened(Peer peer) throws IOException {
        peer.close(code, reason);
    }
}
