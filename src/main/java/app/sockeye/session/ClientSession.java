package app.sockeye.session;

import app.sockeye.client.ConnectOptions;
import app.sockeye.client.Connector;
import app.sockeye.protocol.CloseReason;
import app.sockeye.transcript.Transcript;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * One tab's connection, from its first connect to its last close; all of it goes into one transcript. Thread-safe. See
 * {@link SessionState} for the life cycle.
 */
public final class ClientSession implements AutoCloseable {

    public ClientSession(Connector connector, Transcript transcript) {
        throw new UnsupportedOperationException();
    }

    public Transcript transcript() {
        throw new UnsupportedOperationException();
    }

    /** Where the session stands: one unchanging object until something changes. */
    public SessionStatus status() {
        throw new UnsupportedOperationException();
    }

    public Counters counters() {
        throw new UnsupportedOperationException();
    }

    /** Called, on any thread, after each change of {@link #status()}; must return at once. */
    public void onChange(Runnable listener) {
        throw new UnsupportedOperationException();
    }

    /** Begins to connect; without effect unless {@link SessionState#canConnect()}. */
    public void connect(ConnectOptions options) {
        throw new UnsupportedOperationException();
    }

    /** Gives up an attempt. */
    public void cancel() {
        throw new UnsupportedOperationException();
    }

    /** Begins the closing handshake. */
    public void disconnect(CloseReason reason) {
        throw new UnsupportedOperationException();
    }

    /** Closes the socket without a closing handshake. */
    public void abort() {
        throw new UnsupportedOperationException();
    }

    /** See {@link app.sockeye.client.Connection#sendText}; fails with {@link NotOpenException} where nothing is open. */
    public CompletableFuture<Void> sendText(byte[] utf8) {
        throw new UnsupportedOperationException();
    }

    public CompletableFuture<Void> sendBinary(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    public CompletableFuture<Void> sendBinary(Path file) {
        throw new UnsupportedOperationException();
    }

    public CompletableFuture<Void> ping(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    public CompletableFuture<Void> pong(byte[] payload) {
        throw new UnsupportedOperationException();
    }

    /** Ends the connection without waiting and closes the transcript. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
