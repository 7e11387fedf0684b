package app.sockeye.session;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.outgoing.OutgoingChannel;
import java.util.concurrent.CompletableFuture;

/** Hands over what a session's sender encoded. */
final class SessionChannel implements OutgoingChannel {
    private final ClientSession session;

    SessionChannel(ClientSession session) {
        this.session = session;
    }

    @Override
    public CompletableFuture<Void> send(Outgoing what) {
        return session.send(what);
    }

    @Override
    public CompletableFuture<Void> close(CloseReason reason) {
        return session.disconnect(reason);
    }
}
