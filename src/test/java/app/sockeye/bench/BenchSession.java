package app.sockeye.bench;

import app.sockeye.client.Connector;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.locks.LockSupport;

/** A session with its transcript in a folder that is deleted at the end. */
final class BenchSession implements AutoCloseable {
    private static final long GLANCE_NANOS = 200_000;

    private final TemporaryFolder folder = new TemporaryFolder();
    private final ClientSession session;

    BenchSession(URI uri) throws IOException {
        this(uri, new Connector());
    }

    /** @param connector shared by sessions, as in the program */
    BenchSession(URI uri, Connector connector) throws IOException {
        session = new ClientSession(connector, Transcript.create(folder.path().resolve("transcript")));
        session.connect(ConnectOptions.to(uri));
    }

    ClientSession session() {
        return session;
    }

    Transcript transcript() {
        return session.transcript();
    }

    void awaitOpen() {
        while (session.status().state() == SessionState.CONNECTING) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        if (session.status().state() != SessionState.OPEN) {
            throw new IllegalStateException("not open: " + session.status());
        }
    }

    @Override
    public void close() throws IOException {
        session.disconnect(new CloseReason(CloseCode.NORMAL, ""));
        while (!session.status().state().canConnect()) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        session.close();
        folder.close();
    }
}
