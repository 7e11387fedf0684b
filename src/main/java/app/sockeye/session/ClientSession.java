package app.sockeye.session;

import app.sockeye.client.Connector;
import app.sockeye.client.PendingConnection;
import app.sockeye.client.address.Redirection;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Connection;
import app.sockeye.client.wire.ConnectionListener;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ConnectionEvent;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A tab's session, which may connect again and again; all of it is recorded in one transcript. Commands never block.
 * Thread-safe. See {@link SessionState} for the life cycle.
 */
public final class ClientSession implements AutoCloseable {
    private static final CloseReason GOING_AWAY = new CloseReason(CloseCode.GOING_AWAY, "");

    private final Connector connector;
    private final Transcript transcript;
    private final MessageTally tally = new MessageTally();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private volatile SessionStatus status = SessionStatus.IDLE;

    /** The newest attempt and whether {@link #close()} was called; guarded by this. */
    private Attempt attempt;

    private boolean closed;

    /** Creates a session in {@link SessionState#IDLE}, which closes the transcript when it ends. */
    public ClientSession(Connector connector, Transcript transcript) {
        this.connector = connector;
        this.transcript = transcript;
    }

    /** The transcript that everything is recorded in. */
    public Transcript transcript() {
        return transcript;
    }

    /** The session's current status, an immutable snapshot; the same object until something changes. */
    public SessionStatus status() {
        return status;
    }

    /** The running totals so far. */
    public Counters counters() {
        return tally.counters();
    }

    /**
     * Adds a listener, called on any thread after each change of {@link #status()} and whenever entries were published;
     * it must return at once.
     */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Starts to connect; has no effect unless {@link SessionState#canConnect()}. */
    public void connect(ConnectOptions options) {
        Attempt next;
        synchronized (this) {
            if (closed || !status.state().canConnect()) {
                return;
            }
            next = new Attempt(options);
            attempt = next;
            status = SessionStatus.connecting(options);
        }
        tellListeners();
        tally.connecting();
        next.start();
    }

    /** Cancels an attempt to connect; has no effect if there is none. */
    public void cancel() {
        Attempt current = current();
        if (current != null) {
            current.cancel();
        }
    }

    /** Starts the closing handshake; has no effect unless a connection is open. */
    public void disconnect(CloseReason reason) {
        Connection connection;
        synchronized (this) {
            if (status.state() != SessionState.OPEN) {
                return;
            }
            connection = status.connection().orElseThrow();
            status = status.closing();
        }
        tellListeners();
        connection.close(reason);
    }

    /** Closes the socket without a closing handshake. */
    public void abort() {
        status.connection().ifPresent(Connection::abort);
    }

    /**
     * Sends as {@link Connection#send} does; the future fails with {@link NotOpenException} if no connection is open.
     */
    public CompletableFuture<Void> send(Outgoing what) {
        SessionStatus now = status;
        return now.state() == SessionState.OPEN
                ? now.connection().orElseThrow().send(what)
                : CompletableFuture.failedFuture(new NotOpenException());
    }

    /**
     * Cancels an attempt to connect, and ends an open connection in the background as {@link Connection#leave} does,
     * with code 1001 (going away). The transcript is closed once everything is recorded.
     */
    @Override
    public void close() {
        boolean idle;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            idle = status.state().canConnect();
        }
        // The thread that reads the connection may be waiting for a full disk; end its wait, so that it can end the
        // connection.
        transcript.stopWaiting();
        cancel();
        leave();
        if (idle) {
            transcript.close();
        }
    }

    private void leave() {
        Connection connection;
        synchronized (this) {
            if (status.connection().isEmpty() || status.state().canConnect()) {
                return;
            }
            connection = status.connection().get();
            status = status.closing();
        }
        tellListeners();
        connection.leave(GOING_AWAY);
    }

    private OptionalLong firstMessageAfterOpening() {
        OptionalLong first = tally.firstMessageNanos();
        return first.isPresent() ? OptionalLong.of(first.getAsLong() - status.openedNanos()) : first;
    }

    private synchronized Attempt current() {
        return attempt;
    }

    /** Records an event; if the disk is full and the session was closed, the event is dropped. */
    private void record(ConnectionEvent event) {
        try {
            transcript.appender().append(event, null, System.nanoTime());
            transcript.appender().publish();
        } catch (IllegalStateException e) {
            if (!isClosed()) {
                throw e;
            }
        }
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }

    /** Sets the status, and closes the transcript if the session was closed and its connection is over. */
    private void moveOn(SessionStatus next) {
        boolean last;
        synchronized (this) {
            status = next;
            last = closed && next.state().canConnect();
        }
        if (last) {
            transcript.close();
        }
        tellListeners();
    }

    /** Listens to one attempt to connect, on its reader thread. */
    private final class Attempt implements ConnectionListener {
        /** For the address of the newest redirect; used only by the reader thread once it runs. */
        private ConnectOptions options;

        /** Set once, by {@link #start()}; guarded by this attempt. */
        private PendingConnection connecting;

        private boolean cancelled;

        /** Whether this attempt was recorded; used only by the reader thread, as recording may block. */
        private boolean told;

        Attempt(ConnectOptions options) {
            this.options = options;
        }

        void start() {
            PendingConnection begun = connector.connect(
                    options, new TranscriptTap(transcript.appender(), tally, ClientSession.this::tellListeners), this);
            boolean late;
            synchronized (this) {
                connecting = begun;
                late = cancelled;
            }
            if (late) {
                begun.cancel();
            }
        }

        void cancel() {
            PendingConnection begun;
            synchronized (this) {
                cancelled = true;
                begun = connecting;
            }
            if (begun != null) {
                begun.cancel();
            }
        }

        private void tell() {
            if (!told) {
                told = true;
                record(SessionEvents.connecting(options, 0, 0));
            }
        }

        @Override
        public void stage(ConnectStage stage) {
            tell();
            moveOn(status.stage(stage));
        }

        @Override
        public void redirected(Redirection to) {
            options = options.redirectedTo(to);
            record(SessionEvents.connecting(options, to.status(), 0));
        }

        @Override
        public void opened(Connection connection) {
            record(SessionEvents.opened(connection));
            moveOn(status.opened(connection));
            if (isClosed()) {
                leave();
            }
        }

        @Override
        public void failed(ConnectFailure failure) {
            tell();
            record(SessionEvents.failed(failure));
            moveOn(status.failed(failure));
        }

        @Override
        public void closed(Closure closure) {
            record(SessionEvents.closed(closure, firstMessageAfterOpening()));
            moveOn(status.closed(closure));
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
