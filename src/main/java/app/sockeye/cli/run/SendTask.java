package app.sockeye.cli.run;

import app.sockeye.cli.destination.MessageToSend;
import app.sockeye.client.wire.Connection;
import app.sockeye.files.Reason;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.ControlKind;
import app.sockeye.message.UnsendableException;
import app.sockeye.protocol.CloseCode;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.session.ClientSession;
import app.sockeye.session.outgoing.ReplyCaptures;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.EntryCursor;
import app.sockeye.transcript.search.Filter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Sends messages, waits for an entry, and closes the connection. Runs on a thread of its own. */
public final class SendTask implements SessionWork {
    /** Sending pauses while more bytes than this are queued. */
    private static final long MOST_QUEUED_BYTES = 4 << 20;
    /** So many sends may be under way at once. */
    private static final int STEP = 1000;

    private static final Duration LAST_LOOK = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final ClientSession session;
    private final List<MessageToSend> messages;
    private final TemplateValues values;
    private final Orders orders;
    private final ReplyCaptures captures;
    private final AtomicLong unsent = new AtomicLong();
    /** Guarded by itself. */
    private final List<String> complaints = new ArrayList<>();

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean started;
    private volatile boolean found;
    private volatile boolean stopped;
    /** Whether it closed with a code of the user's. */
    private volatile boolean closed;
    /** Written by the thread that runs this. */
    private volatile long asked;
    /** Belongs to the thread that runs this. */
    private CompletableFuture<SentMessage> newest = CompletableFuture.completedFuture(null);

    /**
     * How to send.
     *
     * @param repeat how many times all of it is sent
     * @param perSecond at most so many messages a second; 0 for as many as the socket takes
     * @param awaited what is waited for at the end; empty for nothing
     * @param timeout for how long
     */
    public record Orders(long repeat, double perSecond, Optional<Filter> awaited, Duration timeout) {}

    public SendTask(ClientSession session, List<MessageToSend> messages, TemplateValues values, Orders orders) {
        this.session = session;
        this.messages = List.copyOf(messages);
        this.values = values;
        this.orders = orders;
        this.captures = new ReplyCaptures(session.transcript(), session.captured());
    }

    @Override
    public List<String> complaints() {
        awaitDone();
        List<String> all = new ArrayList<>();
        synchronized (complaints) {
            all.addAll(complaints);
        }
        long planned = orders.repeat() * messages.size();
        long missing = unsent.get() + planned - asked;
        if (missing > 0) {
            all.add(String.format(Locale.ROOT, "Not sent: %,d of %,d messages.", missing, planned));
        }
        if (orders.awaited().isPresent() && !found) {
            all.add("What was waited for did not come.");
        }
        return all;
    }

    /** The connection may be over a moment before this has looked at what it received. */
    private void awaitDone() {
        try {
            if (started && !done.await(LAST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                found = false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends no more messages, and waits no longer. */
    @Override
    public void stop() {
        stopped = true;
        captures.close();
    }

    @Override
    public boolean outweighsTheEnd() {
        return (orders.awaited().isPresent() || closed) && complaints().isEmpty();
    }

    @Override
    public void run() {
        started = true;
        long from = session.transcript().count();
        try {
            closed = sendAll();
            newest.handle((sent, failure) -> null).join();
            if (orders.awaited().isPresent()) {
                found = await(orders.awaited().get(), from);
            }
            session.stopReconnecting();
            if (!closed) {
                session.disconnect(new CloseReason(CloseCode.NORMAL, ""));
            }
        } catch (InterruptedException e) {
            // Interrupted because the connection has ended: what came before counts.
            Optional<EntryCursor> cursor = orders.awaited().map(filter -> cursor(filter, from));
            found = cursor.isPresent()
                    && isReceived(cursor.get(), session.transcript().count());
        } finally {
            captures.close();
            done.countDown();
        }
    }

    private EntryCursor cursor(Filter filter, long from) {
        return new EntryCursor(session.transcript(), filter, from, () -> false);
    }

    /** Whether one of the next entries matches, and was not sent. */
    private static boolean isReceived(EntryCursor cursor, long count) {
        while (cursor.next(count)) {
            if (!cursor.direction().equals(Optional.of(Direction.SENT))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a close was among them. */
    private boolean sendAll() throws InterruptedException {
        long begun = System.nanoTime();
        for (long round = 0; round < orders.repeat(); round++) {
            for (MessageToSend message : messages) {
                pace(begun);
                if (stopped || !send(message)) {
                    return false;
                }
                if (message.sendable() instanceof ControlDraft control && control.kind() == ControlKind.CLOSE) {
                    return true;
                }
            }
        }
        return false;
    }

    private void pace(long begun) throws InterruptedException {
        if (orders.perSecond() > 0) {
            long due = begun + (long) (asked * 1e9 / orders.perSecond());
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        }
        long queued = session.status().connection().map(Connection::queuedBytes).orElse(0L);
        if (queued > MOST_QUEUED_BYTES || asked % STEP == STEP - 1) {
            newest.handle((sent, failure) -> null).join();
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Returns false where it is wrong, so that the rest isn't sent. */
    private boolean send(MessageToSend message) throws InterruptedException {
        long before = session.transcript().count();
        if (!message.captures().isEmpty()) {
            captures.begin(message.captures(), before);
        }
        asked = asked + 1;
        newest = session.sender().send(message.sendable(), values);
        newest.whenComplete((sent, failure) -> {
            if (failure != null) {
                unsent.incrementAndGet();
                complain(Reason.cause(failure));
            }
        });
        boolean wrong = newest.isCompletedExceptionally()
                && newest.handle((sent, failure) -> failure).join() instanceof UnsendableException;
        if (wrong) {
            captures.close();
        } else if (!message.captures().isEmpty()) {
            captures.await();
            tellMissing(before);
        }
        return !wrong;
    }

    /** What was not captured is told by the session. */
    private void tellMissing(long from) {
        Transcript transcript = session.transcript();
        for (long index = from; index < transcript.count(); index++) {
            Entry entry = transcript.entry(index);
            if (entry.kind() == EntryKind.NOTE
                    && entry.event().orElse(null) instanceof AutomationEvent.ValueCapture capture
                    && !capture.cause().isEmpty()) {
                complain("Nothing was captured into " + capture.variable() + ": " + capture.cause());
            }
        }
    }

    /** The first few reasons are told; they are the same for many. */
    private void complain(Throwable failure) {
        complain(Reason.sentence(failure));
    }

    private void complain(String sentence) {
        synchronized (complaints) {
            if (complaints.size() < 3 && !complaints.contains(sentence)) {
                complaints.add(sentence);
            }
        }
    }

    private boolean await(Filter filter, long from) throws InterruptedException {
        long end = System.nanoTime() + orders.timeout().toNanos();
        Transcript transcript = session.transcript();
        EntryCursor cursor = cursor(filter, from);
        while (true) {
            boolean over = session.status().state().canConnect();
            long count = transcript.count();
            if (isReceived(cursor, count)) {
                return true;
            }
            long left = end - System.nanoTime();
            if (over || stopped || left <= 0) {
                return false;
            }
            transcript.awaitBeyond(count, left < LOOK.toNanos() ? Duration.ofNanos(left) : LOOK);
        }
    }
}
