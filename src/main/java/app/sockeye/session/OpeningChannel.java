package app.sockeye.session;

import app.sockeye.client.wire.Connection;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.outgoing.OutgoingChannel;
import java.util.concurrent.CompletableFuture;

/** Hands over to a connection that has just opened, before its session says that it is open. */
record OpeningChannel(Connection connection) implements OutgoingChannel {
    @Override
    public CompletableFuture<Void> send(Outgoing what) {
        return connection.send(what);
    }

    @Override
    public CompletableFuture<Void> close(CloseReason reason) {
        return connection.close(reason);
    }
}
