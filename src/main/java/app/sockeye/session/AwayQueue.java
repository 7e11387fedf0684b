package app.sockeye.session;

import app.sockeye.client.wire.Connection;
import app.sockeye.client.wire.PendingSend;
import app.sockeye.protocol.FragmentPlan;
import app.sockeye.protocol.Outgoing;
import app.sockeye.protocol.SendLoss;
import app.sockeye.session.outgoing.ForwardedResult;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.entry.EntryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The messages that are sent while a lost connection is being replaced: they wait in order, up to {@link
 * Connection#MOST_QUEUED_BYTES}, and go to the next connection behind what is sent on opening. What will not be sent is
 * recorded as such. Thread-safe; methods return at once unless they say otherwise.
 */
public final class AwayQueue {
    /** What a message costs besides its payload, so that empty ones are bounded, too. */
    private static final int OVERHEAD = 128;

    private static final FragmentPlan FILE = FragmentPlan.usual(Long.MAX_VALUE);
    private static final String NOT_OPENED = "The connection was not opened again.";

    private final SessionRecord record;
    private final Supplier<SessionStatus> status;

    /** Guarded by this, as are the fields below. */
    private final Queue<Waiting> queue = new ArrayDeque<>();

    private boolean queues = SessionPlan.DEFAULT.queues();
    private long most;
    private boolean away;
    /** The connection between its opening and the state that says so. */
    private Optional<Connection> open = Optional.empty();

    private volatile WaitingMessages waiting = WaitingMessages.NONE;

    /** @param done completed with what becomes of the message */
    private record Waiting(Outgoing what, PendingSend done) {
        long bytes() {
            return Outgoing.size(what);
        }
    }

    /** @param status of the session, which is open only after {@link #opened} */
    AwayQueue(SessionRecord record, Supplier<SessionStatus> status) {
        this.record = record;
        this.status = status;
    }

    /** Follows a plan from now on; what waits stays. */
    synchronized void follow(SessionPlan plan) {
        queues = plan.queues();
        // What is sent on opening goes first, and shares the room of the connection's own queue.
        long first = plan.onOpen().cost(OVERHEAD);
        most = Math.max(0, Connection.MOST_QUEUED_BYTES - first);
    }

    /** What waits now. */
    public WaitingMessages waiting() {
        return waiting;
    }

    /** Whether a message that is sent now waits. */
    public synchronized boolean isQueueing() {
        return away && queues;
    }

    /** Drops what waits now, and records it as not sent. */
    public void drop() {
        later("It was dropped while the connection was lost.");
    }

    /** Sends to a connection that has just opened, or lets the message wait, or fails with why neither can be. */
    synchronized CompletableFuture<Void> send(Outgoing what) {
        SessionStatus now = status.get();
        if (now.state() == SessionState.OPEN) {
            return now.connection().orElseThrow().send(what);
        } else if (open.isPresent()) {
            return open.get().send(what);
        } else if (!isQueueing() || what instanceof Outgoing.Control) {
            return CompletableFuture.failedFuture(new NotOpenException());
        }
        long cost = (long) waiting.count() * OVERHEAD + waiting.bytes();
        if (waiting.count() > 0 && cost + cost(what) > most) {
            return CompletableFuture.failedFuture(new WaitingQueueFullException(cost, most));
        }
        Waiting next = new Waiting(what, new PendingSend());
        queue.add(next);
        waiting = waiting.and(next.bytes());
        return next.done;
    }

    /** Sends what waits, before anything that is sent from now on. */
    void opened(Connection connection) {
        List<Waiting> cancelled = new ArrayList<>();
        List<Waiting> sent = new ArrayList<>();
        List<CompletableFuture<Void>> results = new ArrayList<>();
        synchronized (this) {
            take().forEach(message -> (message.done.isCancelled() ? cancelled : sent).add(message));
            sent.forEach(message -> results.add(connection.send(message.what)));
            open = Optional.of(connection);
            away = false;
        }
        for (int i = 0; i < sent.size(); i++) {
            ForwardedResult.forward(results.get(i), sent.get(i).done);
        }
        cancelled.forEach(message -> record(message.what));
    }

    /** The state says that the connection is open. */
    synchronized void told() {
        open = Optional.empty();
    }

    /** The connection or the attempt ended; messages wait until it is clear whether another attempt follows. */
    synchronized void lost() {
        open = Optional.empty();
        away = true;
    }

    /** No attempt follows: records what waits as not sent, which may block on the disk, and fails it. */
    void giveUp() {
        stop();
        fail(takeNow(), NOT_OPENED);
    }

    /** As {@link #giveUp}, in the background. */
    void giveUpLater() {
        stop();
        later(NOT_OPENED);
    }

    private synchronized void stop() {
        open = Optional.empty();
        away = false;
    }

    private void later(String why) {
        List<Waiting> dropped = takeNow();
        if (!dropped.isEmpty()) {
            Thread recording = new Thread(() -> fail(dropped, why), "sockeye-unsent");
            recording.setDaemon(true);
            recording.start();
        }
    }

    private void fail(List<Waiting> dropped, String why) {
        try {
            dropped.forEach(message -> record(message.what));
        } finally {
            dropped.forEach(message -> message.done.completeExceptionally(new IOException(why)));
        }
    }

    private synchronized List<Waiting> takeNow() {
        return take();
    }

    /** Guarded by this. */
    private List<Waiting> take() {
        List<Waiting> taken = List.copyOf(queue);
        queue.clear();
        waiting = WaitingMessages.NONE;
        return taken;
    }

    private void record(Outgoing what) {
        Outgoing message = what instanceof Outgoing.Fragmented fragmented ? fragmented.message() : what;
        long nanos = System.nanoTime();
        if (message instanceof Outgoing.Text text) {
            record.add(appender -> appender.appendUnsent(EntryKind.TEXT, text.utf8(), nanos));
        } else if (message instanceof Outgoing.Binary binary) {
            record.add(appender -> appender.appendUnsent(EntryKind.BINARY, binary.bytes(), nanos));
        } else {
            // Neither is a message in memory that an entry could hold.
            SendLoss loss = message instanceof Outgoing.BinaryFile file
                    ? loss(file, what instanceof Outgoing.Fragmented fragmented ? fragmented.plan() : FILE)
                    : SendLoss.of((Outgoing.Raw) message);
            record.add(appender -> appender.append(new ConnectionEvent.Unsent(loss), null, nanos));
        }
    }

    private static SendLoss loss(Outgoing.BinaryFile file, FragmentPlan plan) {
        String name = file.file().toFile().getName();
        try {
            return SendLoss.ofFile(name, plan, Files.size(file.file()));
        } catch (IOException e) {
            return SendLoss.ofFile(name, plan, -1);
        }
    }

    private static long cost(Outgoing what) {
        // A file is read when it is sent.
        return Outgoing.size(what) + OVERHEAD;
    }
}
