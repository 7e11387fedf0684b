package app.sockeye.session;

import app.sockeye.client.Connector;
import app.sockeye.client.PendingConnection;
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
 * One tab's connection, from its first connect to its last close; all of it goes into one transcript. Thread-safe. See
 * {@link SessionState} for the life cycle.
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

    public ClientSession(Connector connector, Transcript transcript) {
        this.connector = connector;
        this.transcript = transcript;
    }

    public Transcript transcript() {
        return transcript;
    }

    /** Where the session stands: one unchanging object until something changes. */
    public SessionStatus status() {
        return status;
    }

    public Counters counters() {
        return tally.counters();
    }

    /**
     * Adds a listener, called on any thread after each change of {@link #status()} and whenever entries became readable;
     * it must return at once.
     */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Begins to connect; without effect unless {@link SessionState#canConnect()}. */
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

    /** Gives up an attempt; without effect when none is under way. */
    public void cancel() {
        Attempt current = current();
        if (current != null) {
            current.cancel();
        }
    }

    /** Begins the closing handshake; without effect unless open. */
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

    /** See {@link Connection#send}; fails with {@link NotOpenException} where nothing is open. */
    public CompletableFuture<Void> send(Outgoing what) {
        SessionStatus now = status;
        return now.state() == SessionState.OPEN
                ? now.connection().orElseThrow().send(what)
                : CompletableFuture.failedFuture(new NotOpenException());
    }

    /**
     * Ends an attempt at once and an open connection as {@link Connection#leave} does, with 1001 for a client that goes
     * away, in the background; the transcript is closed once all of it is recorded.
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
        // The reader, which ends the connection, may be waiting for room on a full disk; it asks whether this is
        // closed.
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

    /** Appends an event; one that a full disk has no room for is given up where the session was closed. */
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

    /** Moves on to a state, and closes the transcript where that was the end of a closed session. */
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
        private final ConnectOptions options;

        /** Set once {@link #start()} got it; guarded by the attempt. */
        private PendingConnection connecting;

        private boolean cancelled;

        /** Whether the transcript tells of this attempt; reader thread only, for recording may wait. */
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
                record(SessionEvents.connecting(options));
            }
        }

        @Override
        public void stage(ConnectStage stage) {
            tell();
            moveOn(status.stage(stage));
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
