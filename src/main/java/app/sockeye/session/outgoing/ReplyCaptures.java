package app.sockeye.session.outgoing;

import app.sockeye.protocol.Direction;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.capture.CaptureCondition;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.entry.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Takes values of the replies to what was sent into the captured values of a session. One thread waits as long as there is
 * something to wait for; what was taken, or that nothing came, is recorded. Thread-safe.
 */
public final class ReplyCaptures implements AutoCloseable {
    /** The most captures that are waited for at a time; further ones are recorded as failed. */
    public static final int MOST = 100;

    private static final System.Logger LOG = System.getLogger(ReplyCaptures.class.getName());
    private static final String DEFECT = "Sockeye made a mistake, which the diagnostics log tells.";

    private static final int LONGEST_TEXT = 500;
    private static final double MILLIS = 1000.0;
    /** How often deadlines are looked at while nothing is received. */
    private static final Duration CHECK = Duration.ofMillis(50);

    private final Transcript transcript;
    private final CapturedValues values;
    /** What is waited for. Guarded by this. */
    private final List<Awaited> awaited = new ArrayList<>();
    /** The thread that waits. Guarded by this; null while nothing is waited for. */
    private Thread thread;

    private volatile boolean closed;

    /** A capture, with the next entry to look at, which its thread owns. */
    private static final class Awaited {
        private final CaptureCondition condition;
        private final long deadline;
        private long next;

        Awaited(Capture capture, long from) {
            this.condition = new CaptureCondition(capture);
            this.deadline = System.nanoTime() + capture.timeout().toNanos();
            this.next = from;
        }
    }

    /** Captures what is received in a session, into its values. */
    public ReplyCaptures(Transcript transcript, CapturedValues values) {
        this.transcript = transcript;
        this.values = values;
    }

    /**
     * Begins to wait for replies; returns at once. A capture that is not valid is recorded as failed.
     *
     * @param from the index of the first entry that can be a reply: how many there were before the message was sent
     */
    public synchronized void begin(List<Capture> captures, long from) {
        for (Capture capture : captures) {
            Optional<String> problem = capture.problem()
                    .or(() -> awaited.size() < MOST
                            ? Optional.empty()
                            : Optional.of("More than " + MOST + " values are waited for already."));
            problem.ifPresentOrElse(
                    sentence -> record(capture, "", OptionalLong.empty(), sentence),
                    () -> awaited.add(new Awaited(capture, from)));
        }
        if (thread == null && !awaited.isEmpty() && !closed) {
            thread = new Thread(this::watch, "captures");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Waits until nothing is waited for any more: each value came, or its time is over. */
    public synchronized void await() throws InterruptedException {
        while (thread != null && !closed) {
            wait();
        }
    }

    private void watch() {
        try {
            long count = transcript.count();
            EntryContext context = new EntryContext(transcript);
            while (look(count, context)) {
                transcript.awaitBeyond(count, CHECK);
                count = transcript.count();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            stopped(e);
        }
    }

    /** It stopped by itself: because the session was closed, and its transcript with it, or by a mistake. */
    private void stopped(Throwable why) {
        List<Awaited> left = all();
        end();
        if (!closed && !transcript.isClosed()) {
            LOG.log(System.Logger.Level.WARNING, "Captures stopped", why);
            left.forEach(each -> record(each.condition.capture(), "", OptionalLong.empty(), DEFECT));
        }
    }

    /** Looks at the new entries; returns whether something is still waited for. */
    private boolean look(long count, EntryContext context) {
        for (Awaited each : all()) {
            boolean over = closed || System.nanoTime() - each.deadline > 0;
            if (found(each, count, context) || over && missed(each)) {
                remove(each);
            }
        }
        return !endIfDone();
    }

    private boolean found(Awaited each, long count, EntryContext context) {
        for (; each.next < count; each.next++) {
            Entry entry = transcript.entry(each.next);
            Optional<String> value =
                    entry.direction().filter(Direction.RECEIVED::equals).isPresent()
                            ? each.condition.valueIn(entry, context)
                            : Optional.empty();
            if (value.isPresent()) {
                take(each.condition.capture(), value.get(), each.next);
                return true;
            }
        }
        return false;
    }

    private void take(Capture capture, String value, long entry) {
        String cause = "";
        try {
            values.put(capture.variable(), value);
        } catch (IllegalArgumentException e) {
            cause = "The value can't be kept: there are too many, or it is too long.";
        }
        record(capture, cause.isEmpty() ? beginning(value) : "", OptionalLong.of(entry), cause);
    }

    private boolean missed(Awaited each) {
        Capture capture = each.condition.capture();
        String seconds = String.format(Locale.ROOT, "%.3f", capture.timeout().toMillis() / MILLIS)
                .replaceAll("\\.?0+$", "");
        if (!closed) {
            record(
                    capture,
                    "",
                    OptionalLong.empty(),
                    "No message with " + capture.path() + " came within " + seconds + " s.");
        }
        return true;
    }

    private void record(Capture capture, String value, OptionalLong entry, String cause) {
        AutomationEvent event =
                new AutomationEvent.ValueCapture(capture.variable(), value, capture.path(), entry, cause);
        transcript.appender().append(event, null, System.nanoTime());
        transcript.appender().publish();
    }

    private static String beginning(String text) {
        int length = Math.min(LONGEST_TEXT, text.codePointCount(0, text.length()));
        String head = text.substring(0, text.offsetByCodePoints(0, length));
        return head.length() < text.length() ? head + "\u2026" : head;
    }

    private synchronized List<Awaited> all() {
        return List.copyOf(awaited);
    }

    private synchronized void remove(Awaited each) {
        for (Iterator<Awaited> all = awaited.iterator(); all.hasNext(); ) {
            if (all.next() == each) {
                all.remove();
            }
        }
    }

    private synchronized boolean endIfDone() {
        if (awaited.isEmpty()) {
            thread = null;
            notifyAll();
        }
        return awaited.isEmpty();
    }

    private synchronized void end() {
        awaited.clear();
        thread = null;
        notifyAll();
    }

    /** Waits for nothing any more. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
