package app.sockeye.session;

import app.sockeye.client.Connector;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Connection;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.outgoing.CapturedValues;
import app.sockeye.session.outgoing.Sender;
import app.sockeye.session.reconnect.Retry;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryFlag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * A tab's session, which may connect again and again; all of it is recorded in one transcript. Commands never block.
 * Thread-safe. See {@link SessionState} for the life cycle.
 */
public final class ClientSession implements AutoCloseable {
    private static final int OPENING_MILLIS = 1000;
    private static final CloseReason GOING_AWAY = new CloseReason(CloseCode.GOING_AWAY, "");

    private final Connector connector;
    private final Transcript transcript;
    private final SessionRecord record;
    private final Reconnection reconnection;
    private final AwayQueue away;
    private final MessageTally tally = new MessageTally();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Sender sender;
    private final AutomaticMessages automatic = new AutomaticMessages();
    private final CapturedValues captured = new CapturedValues();

    private volatile SessionStatus status = SessionStatus.IDLE;

    /** The newest attempt; guarded by this, as are the fields below. */
    private SessionAttempt attempt;

    /** Whether {@link #close()} was called. */
    private boolean closed;

    /** Creates a session in {@link SessionState#IDLE}, which closes the transcript when it ends. */
    public ClientSession(Connector connector, Transcript transcript) {
        this.connector = connector;
        this.transcript = transcript;
        sender = new Sender(new SessionChannel(this), transcript);
        record = new SessionRecord(transcript, this::isClosed);
        reconnection = new Reconnection(connector);
        away = new AwayQueue(record, this::status);
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

    /** Starts to connect, without doing anything by itself later; see {@link #connect(ConnectOptions, SessionPlan)}. */
    public void connect(ConnectOptions options) {
        connect(options, SessionPlan.DEFAULT);
    }

    /**
     * Starts to connect; has no effect unless {@link SessionState#canConnect()}, or while it waits to reconnect, which
     * this replaces.
     *
     * @param plan what the session does by itself from now on
     */
    public void connect(ConnectOptions options, SessionPlan plan) {
        synchronized (this) {
            if (closed || !status.state().canConnect() && status.state() != SessionState.WAITING) {
                return;
            }
            if (!status.options().map(ConnectOptions::target).equals(Optional.of(options.target()))) {
                away.giveUpLater();
            }
            reconnection.begin(plan);
            away.follow(plan);
            begin(options, Optional.empty());
        }
        start();
    }

    /** Makes the attempt that is waited for now; has no effect unless the state is {@link SessionState#WAITING}. */
    public void tryNow() {
        status.retry().ifPresent(this::reconnect);
    }

    /**
     * Ends the attempts to reconnect: a wait ends at once, an attempt under way is cancelled, and there is none when an
     * open connection ends.
     */
    public void stopReconnecting() {
        reconnection.stop();
        if (status.retry().isPresent()) {
            cancel();
        }
    }

    /** Cancels an attempt to connect, or the wait for the next; has no effect if there is none. */
    public void cancel() {
        stopWaiting();
        tellListeners();
        current().ifPresent(SessionAttempt::cancel);
    }

    private synchronized void stopWaiting() {
        if (status.state() == SessionState.WAITING) {
            reconnection.stopWaiting();
            status = status.stopped();
            away.giveUpLater();
        }
    }

    private void reconnect(Retry retry) {
        synchronized (this) {
            boolean due =
                    status.state() == SessionState.WAITING && status.retry().orElseThrow() == retry;
            if (closed || !due) {
                return;
            }
            reconnection.stopWaiting();
            begin(status.options().orElseThrow(), Optional.of(retry));
        }
        start();
    }

    /** Guarded by this. */
    private void begin(ConnectOptions options, Optional<Retry> retry) {
        attempt = new SessionAttempt(this, options, retry, reconnection);
        status = SessionStatus.connecting(options, retry);
    }

    private void start() {
        tellListeners();
        tally.connecting();
        current()
                .orElseThrow()
                .start(connector, new TranscriptTap(transcript.appender(), tally, automatic, this::tellListeners));
    }

    /** What sends messages of this session. */
    public Sender sender() {
        return sender;
    }

    /** As {@link #sender()}, with the filter of now, for what is not sent by hand: the log tells it by this flag. */
    public Sender sender(EntryFlag why) {
        return sender.to(new MarkedChannel(new SessionChannel(this), automatic, why));
    }

    /** The values captured from what it received. */
    public CapturedValues captured() {
        return captured;
    }

    /**
     * Starts the closing handshake; has no effect unless a connection is open.
     *
     * @return completes when the close frame was sent; fails with {@link NotOpenException} if no connection is open
     */
    public CompletableFuture<Void> disconnect(CloseReason reason) {
        Connection connection;
        synchronized (this) {
            if (status.state() != SessionState.OPEN) {
                return CompletableFuture.failedFuture(new NotOpenException());
            }
            connection = status.connection().orElseThrow();
            status = status.closing();
        }
        tellListeners();
        return connection.close(reason);
    }

    /** Closes the socket without a closing handshake, and doesn't reconnect. */
    public void abort() {
        reconnection.stop();
        status.connection().ifPresent(Connection::abort);
    }

    /**
     * Sends as {@link Connection#send} does. While a lost connection is being replaced, a message waits for the next one
     * if the plan says so; the future fails with {@link WaitingQueueFullException} where too much does, and with {@link
     * NotOpenException} where there is no connection otherwise.
     */
    public CompletableFuture<Void> send(Outgoing what) {
        SessionStatus now = status;
        if (now.state() == SessionState.OPEN) {
            return now.connection().orElseThrow().send(what);
        }
        CompletableFuture<Void> sent = away.send(what);
        tellListeners();
        return sent;
    }

    /** Whether a message that is sent now is taken, by the connection or by {@link #away}. */
    public boolean takesMessages() {
        return status.state() == SessionState.OPEN || away.isQueueing();
    }

    /**
     * Waits up to a second until a connection that was recorded as open can be used: the opening is recorded just before.
     */
    public void awaitOpen() throws InterruptedException {
        for (int i = 0; i < OPENING_MILLIS && status.state() == SessionState.CONNECTING; i++) {
            transcript.awaitBeyond(
                    Long.MAX_VALUE, () -> status.state() != SessionState.CONNECTING, TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** What waits for a lost connection to be opened again. */
    public AwayQueue away() {
        return away;
    }

    /**
     * Cancels an attempt to connect, and ends an open connection in the background as {@link Connection#leave} does,
     * with code 1001 (going away). The transcript is closed once everything is recorded. Waits for the disk.
     */
    @Override
    public void close() {
        boolean idle;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            idle = status.state().canConnect() || status.state() == SessionState.WAITING;
        }
        // The thread that reads the connection may be waiting for a full disk; end its wait, so that it can end the
        // connection.
        transcript.writing().stopWaiting();
        away.giveUp();
        stopWaiting();
        current().ifPresent(SessionAttempt::cancel);
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

    OptionalLong firstMessageAfterOpening() {
        return tally.firstMessageAfter(status.openedNanos());
    }

    SessionRecord record() {
        return record;
    }

    private synchronized Optional<SessionAttempt> current() {
        return Optional.ofNullable(attempt);
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }

    void reached(ConnectStage stage) {
        synchronized (this) {
            status = status.stage(stage);
        }
        tellListeners();
    }

    void opened(Connection connection) {
        boolean late;
        away.opened(connection);
        synchronized (this) {
            status = status.opened(connection);
            late = closed;
        }
        away.told();
        tellListeners();
        if (late) {
            leave();
        }
    }

    void failed(ConnectFailure failure) {
        end(now -> now.failed(failure));
    }

    void closed(Closure closure) {
        end(now -> now.closed(closure));
    }

    /** Closes the transcript, too, if the session was closed. */
    private void end(UnaryOperator<SessionStatus> how) {
        away.lost();
        synchronized (this) {
            SessionStatus ended = how.apply(status);
            Optional<Retry> retry = closed ? Optional.empty() : reconnection.after(ended);
            status = retry.map(ended::waiting).orElse(ended);
            retry.ifPresent(next -> reconnection.await(next, () -> reconnect(next)));
            if (retry.isEmpty()) {
                away.giveUpLater();
            }
        }
        if (isClosed()) {
            transcript.close();
        }
        tellListeners();
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
