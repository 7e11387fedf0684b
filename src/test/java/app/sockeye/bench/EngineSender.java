package app.sockeye.bench;

import app.sockeye.client.Connector;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Connection;
import app.sockeye.client.wire.ConnectionListener;
import app.sockeye.protocol.Outgoing;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Our engine with a tap that keeps nothing. */
final class EngineSender implements FloodSender {

    @Override
    public long send(URI sink, int count) throws Exception {
        CompletableFuture<Connection> opened = new CompletableFuture<>();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        new Connector().connect(ConnectOptions.to(sink), new EmptyTap(new FloodOrder(1)), new ConnectionListener() {
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
        Outgoing message = Outgoing.text("x".repeat(100));
        long begun = System.nanoTime();
        Window window = new Window();
        for (int i = 0; i < count; i++) {
            window.add(connection.send(message));
        }
        window.awaitAll();
        long nanos = System.nanoTime() - begun;
        connection.abort();
        closed.get();
        return nanos;
    }
}
