package app.sockeye.bench;

import app.sockeye.client.Connector;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Connection;
import app.sockeye.client.wire.ConnectionListener;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Our engine with a tap that keeps nothing. */
final class EngineReceiver implements Receiver {

    @Override
    public Received receive(URI flood, int count) throws Exception {
        FloodOrder sequence = new FloodOrder(count);
        CompletableFuture<Connection> opened = new CompletableFuture<>();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        new Connector().connect(ConnectOptions.to(flood), new EmptyTap(sequence), new ConnectionListener() {
            @Override
            public void stage(ConnectStage stage) {}

            @Override
            public void opened(Connection connection) {
                opened.complete(connection);
            }

            @Override
            public void failed(ConnectFailure failure) {
                opened.completeExceptionally(failure);
            }

            @Override
            public void closed(Closure closure) {
                closed.complete(null);
            }
        });
        Connection connection = opened.get();
        Received received = sequence.awaitEnd();
        connection.abort();
        closed.get();
        return received;
    }
}
