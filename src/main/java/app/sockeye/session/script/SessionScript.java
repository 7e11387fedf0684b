package app.sockeye.session.script;

import app.sockeye.script.LoadedScript;
import app.sockeye.script.ScriptEngine;
import app.sockeye.script.ScriptException;
import app.sockeye.script.ScriptFault;
import app.sockeye.script.ScriptLimits;
import app.sockeye.script.ScriptProblem;
import app.sockeye.script.ScriptProgram;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.session.outgoing.OutgoingFilter;
import app.sockeye.template.TemplateValues;
import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * The script of a session: its functions are called when a connection opens, with each message that is received, and
 * before one is sent. What they do, and how they fail, is recorded in the log. Thread-safe.
 */
public final class SessionScript implements AutoCloseable {
    /** The functions that a script may define. */
    public static final List<String> FUNCTIONS = List.of("onOpen", "onMessage", ScriptFilter.FUNCTION);

    private static final String DEFECT =
            "Sockeye made a mistake, which the diagnostics log tells; the script does nothing more until it is restarted.";

    private static final String LIBRARY = "connection.js";
    private static final long MOST_WAITING = 100_000;

    private final ClientSession session;
    private final Transcript transcript;
    private final TemplateValues values;
    private final ScriptEngine engine;
    private final ScriptLimits limits;
    private final Runnable listener;
    private final LongSupplier clock;
    private final ScriptRecord record;
    private final ScriptFeed feed;

    /** Empty for no script. Guarded by this, as are the fields below. */
    private String source = "";

    private ScriptStatus status = ScriptStatus.NONE;
    /** Completes when the script is loaded; with nothing where there is none, or it can't be. */
    private CompletableFuture<Optional<RunningScript>> ready = CompletableFuture.completedFuture(Optional.empty());

    private boolean isStarted;

    /** Whether the script is to be loaded now; written under the lock, as are those below. */
    private volatile boolean isWanted;
    /** Changes with each start of the script. */
    private volatile long version;

    private volatile boolean isClosed;

    /**
     * Without any script.
     *
     * @param values what {@code vars} finds, behind what the session captured
     * @param listener called after each change of {@link #status()}, on any thread; it must return at once
     */
    public SessionScript(
            ClientSession session, TemplateValues values, ScriptEngine engine, ScriptLimits limits, Runnable listener) {
        this(session, values, engine, limits, listener, MOST_WAITING, System::nanoTime);
    }

    SessionScript(
            ClientSession session,
            TemplateValues values,
            ScriptEngine engine,
            ScriptLimits limits,
            Runnable listener,
            long mostWaiting,
            LongSupplier clock) {
        this.clock = clock;
        this.session = session;
        this.transcript = session.transcript();
        this.values = values;
        this.engine = engine;
        this.limits = limits;
        this.listener = listener;
        this.record = new ScriptRecord(transcript, clock);
        this.feed = new ScriptFeed(this, session, record, mostWaiting);
    }

    /**
     * Sets the script and starts it anew; without any effect where it is the same. It is loaded when a connection opens,
     * or at once where one is open, and its {@code onOpen} is called then.
     *
     * @param newSource empty for none
     */
    public void set(String newSource) {
        CompletableFuture<Optional<RunningScript>> before;
        synchronized (this) {
            if (newSource.equals(source) || isClosed) {
                return;
            }
            source = newSource;
            before = begin();
        }
        end(before);
        listener.run();
    }

    /** Starts the script anew, such as after it was stopped. */
    public void restart() {
        CompletableFuture<Optional<RunningScript>> before;
        synchronized (this) {
            before = begin();
        }
        end(before);
        listener.run();
    }

    /** What it has done. */
    public synchronized ScriptStatus status() {
        return status;
    }

    /** Stops it for good. */
    @Override
    public void close() {
        CompletableFuture<Optional<RunningScript>> before;
        synchronized (this) {
            isClosed = true;
            source = "";
            before = begin();
        }
        end(before);
    }

    /** Ends a script. Not under the lock: whoever waits for it gets its messages through. */
    private static void end(CompletableFuture<Optional<RunningScript>> script) {
        script.complete(Optional.empty());
        script.join().ifPresent(RunningScript::close);
    }

    /** Guarded by this. Returns the script before, which is to be ended. */
    private CompletableFuture<Optional<RunningScript>> begin() {
        CompletableFuture<Optional<RunningScript>> before = ready;
        version++;
        if (source.isBlank()) {
            status = ScriptStatus.NONE;
            session.sender().filter(OutgoingFilter.NONE);
        } else {
            status = ScriptStatus.WAITING;
            ready = new CompletableFuture<>();
            isWanted = session.status().state() == SessionState.OPEN;
            session.sender().filter(new ScriptFilter(this::wanted, this::tooLarge));
            startFeed();
        }
        transcript.wakeWaiting();
        return before;
    }

    private void startFeed() {
        if (!isStarted) {
            isStarted = true;
            long from = transcript.count();
            Thread thread = new Thread(() -> feed.run(from), "script-feed");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** The script as soon as it is loaded, which this asks for. */
    private synchronized CompletableFuture<Optional<RunningScript>> wanted() {
        if (!ready.isDone()) {
            isWanted = true;
            transcript.wakeWaiting();
        }
        return ready;
    }

    private void tooLarge() {
        record.failed(
                ScriptFilter.FUNCTION,
                OptionalLong.empty(),
                "Messages over 1 MiB are sent without asking the script.",
                false);
    }

    /** A mistake stopped what feeds the script: it is stopped, too, and what waits for it goes out. */
    void feedStopped() {
        CompletableFuture<Optional<RunningScript>> stopped;
        synchronized (this) {
            isStarted = false;
            stopped = ready;
            ScriptProblem problem = new ScriptProblem(ScriptFault.STOPPED, 0, 0, DEFECT);
            status = status.failed(problem, true);
        }
        end(stopped);
        record.failed("", OptionalLong.empty(), DEFECT, true);
        listener.run();
    }

    boolean isOver() {
        return isClosed || transcript.isClosed();
    }

    long version() {
        return version;
    }

    boolean isWanted() {
        return isWanted;
    }

    synchronized boolean takeWanted() {
        boolean was = isWanted;
        isWanted = false;
        return was;
    }

    synchronized String source() {
        return source;
    }

    /**
     * Loads the script; what is wrong with it is told. Blocks while it is loaded.
     *
     * @param changes whether it was set anew since
     * @return empty where it can't be loaded
     */
    Optional<RunningScript> load(BooleanSupplier changes) {
        long begun = version;
        ScriptReport report = new ScriptReport(record, change -> change(begun, change));
        report.running();
        Optional<RunningScript> running = Optional.empty();
        try {
            running = Optional.of(loaded(report));
        } catch (ScriptException e) {
            if (!changes.getAsBoolean()) {
                report.notLoaded(e.problem());
            }
        }
        if (!hand(running, changes)) {
            running.ifPresent(RunningScript::close);
            return Optional.empty();
        }
        return running;
    }

    /** Hands a loaded script to those who wait for it; returns false where another was set meanwhile. */
    private boolean hand(Optional<RunningScript> running, BooleanSupplier changes) {
        CompletableFuture<Optional<RunningScript>> waiting;
        synchronized (this) {
            if (changes.getAsBoolean()) {
                return false;
            }
            // Who asked for it while it was loaded has it now, even if it ends before the next look.
            isWanted = false;
            if (ready.isDone()) {
                ready = CompletableFuture.completedFuture(running);
                return true;
            }
            waiting = ready;
        }
        return waiting.complete(running);
    }

    private RunningScript loaded(ScriptReport report) throws ScriptException {
        String now = source();
        if (now.length() > ScriptProgram.LONGEST_SOURCE) {
            throw new ScriptException(new ScriptProblem(ScriptFault.STOPPED, 0, 0, "The script is larger than 1 MiB."));
        }
        AtomicReference<LoadedScript> loaded = new AtomicReference<>();
        ConnectionHost host =
                new ConnectionHost(session, values, record, new SentRate(clock), report::sentOne, problem -> {
                    report.failed("", OptionalLong.empty(), problem);
                    Optional.ofNullable(loaded.get()).ifPresent(LoadedScript::close);
                });
        loaded.set(engine.load(new ScriptProgram(now, FUNCTIONS, library(), host.functions()), limits));
        return new RunningScript(loaded.get(), report);
    }

    private void change(long begun, UnaryOperator<ScriptStatus> change) {
        synchronized (this) {
            if (version != begun) {
                return;
            }
            status = change.apply(status);
        }
        listener.run();
    }

    private static String library() {
        try (InputStream in = Objects.requireNonNull(SessionScript.class.getResourceAsStream(LIBRARY), LIBRARY)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
