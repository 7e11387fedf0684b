package app.sockeye.session.sequence;

import app.sockeye.files.Reason;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.AutomationEvent;
import app.sockeye.transcript.connection.AutomationEvent.Outcome;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * A run of a sequence, on a thread of its own: each step is recorded in the session's log as it ends. Commands return at
 * once. Thread-safe. See {@link RunState} for the life cycle.
 */
public final class SequenceRun {
    private static final System.Logger LOG = System.getLogger(SequenceRun.class.getName());
    private static final String DEFECT = "Sockeye made a mistake, which the diagnostics log tells.";

    private final Sequence sequence;
    private final SequenceContext context;
    private final Transcript transcript;
    private final Consumer<RunProgress> listener;
    private final RunLog progress;
    private final CountDownLatch over = new CountDownLatch(1);

    /** Commands; set on any thread and taken by the run's. */
    private volatile boolean stopped;

    private volatile boolean skipped;
    private volatile boolean paused;
    private volatile boolean goesOn;

    private SequenceRun(Sequence sequence, SequenceContext context, Consumer<RunProgress> listener) {
        this.sequence = sequence;
        this.context = context;
        this.transcript = context.session().transcript();
        this.listener = listener;
        progress = new RunLog(sequence, context.clock());
    }

    /**
     * Starts a run.
     *
     * @param listener told of each change, on the run's thread; it must return at once
     * @throws IllegalArgumentException with a sentence, where the sequence can't be run
     */
    public static SequenceRun start(Sequence sequence, SequenceContext context, Consumer<RunProgress> listener) {
        sequence.problem().ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        SequenceRun run = new SequenceRun(sequence, context, listener);
        Thread thread = new Thread(run::run, "sequence");
        thread.setDaemon(true);
        thread.start();
        return run;
    }

    /** How far it has come. */
    public RunProgress progress() {
        return progress.snapshot();
    }

    /** The time now, in the run's time. */
    public long now() {
        return context.clock().nanos();
    }

    /** Ends the run; what was sent stays sent. */
    public void stop() {
        stopped = true;
        transcript.wakeWaiting();
    }

    /** Ends the current step, and goes on with the next. */
    public void skip() {
        skipped = true;
        transcript.wakeWaiting();
    }

    /** Waits before the next step, until {@link #resume()}. */
    public void pause() {
        paused = true;
    }

    /** Goes on after {@link #pause()}. */
    public void resume() {
        paused = false;
        transcript.wakeWaiting();
    }

    /** Goes on after a failed step. */
    public void goOn() {
        goesOn = true;
        transcript.wakeWaiting();
    }

    /** Waits for the end. */
    public RunProgress await() throws InterruptedException {
        over.await();
        return progress();
    }

    private void run() {
        try {
            record(new AutomationEvent.SequenceStart(sequence.name(), (int)
                    sequence.steps().stream().filter(Step::on).count()));
            end(runSteps());
        } catch (InterruptedException e) {
            tell(RunState.STOPPED);
        } catch (RuntimeException | Error e) {
            stopped(e);
        } finally {
            over.countDown();
        }
    }

    /** It stopped by itself: because the session was closed, and its transcript with it, or by a mistake. */
    private void stopped(Throwable why) {
        if (transcript.isClosed()) {
            tell(RunState.STOPPED);
            return;
        }
        LOG.log(System.Logger.Level.WARNING, "A sequence stopped", why);
        try {
            int step = Math.max(0, progress.snapshot().current());
            ended(new StepResult(step, 1, Outcome.FAILED, OptionalLong.empty(), 0, DEFECT));
            end(RunState.FAILED);
        } catch (RuntimeException e) {
            tell(RunState.FAILED);
        }
    }

    private RunState runSteps() throws InterruptedException {
        StepRunner runner = new StepRunner(context, this::isInterrupted);
        try (SequenceCourse course =
                new SequenceCourse(sequence, context.values().sources().folder())) {
            for (OptionalInt at = course.next(); at.isPresent(); at = course.next()) {
                awaitResume();
                if (stopped) {
                    return RunState.STOPPED;
                }
                StepResult result = run(at.getAsInt(), course, runner);
                if (stopped || result.isFailed() && !isToGoOn()) {
                    return result.isFailed() ? RunState.FAILED : RunState.STOPPED;
                }
            }
            return progress.snapshot().failed() == 0 ? RunState.DONE : RunState.FAILED;
        } catch (IOException e) {
            int repeat = Math.max(0, progress.snapshot().current());
            ended(new StepResult(
                    repeat, 1, Outcome.FAILED, OptionalLong.empty(), 0, "Rows can't be read: " + Reason.of(e)));
            return RunState.FAILED;
        }
    }

    private boolean isInterrupted() {
        return stopped || skipped || transcript.isClosed();
    }

    private StepResult run(int at, SequenceCourse course, StepRunner runner) throws InterruptedException {
        skipped = false;
        progress.begin(at, course);
        listener.accept(progress.snapshot());
        long begun = context.clock().nanos();
        Step step = sequence.steps().get(at);
        StepResult result;
        try {
            StepRunner.Met met = runner.run(step.action(), new RowValues(course.row(), context.values()));
            Outcome outcome = stopped ? Outcome.STOPPED : skipped ? Outcome.SKIPPED : Outcome.DONE;
            result = new StepResult(at, course.round(), outcome, met.entry(), since(begun), met.value());
        } catch (StepFailure e) {
            result = new StepResult(at, course.round(), Outcome.FAILED, e.entry(), since(begun), e.getMessage());
        }
        ended(result);
        return result;
    }

    private long since(long begun) {
        return context.clock().nanos() - begun;
    }

    private void ended(StepResult result) {
        record(event(result));
        progress.end(result);
        listener.accept(progress.snapshot());
    }

    private AutomationEvent event(StepResult result) {
        SequenceAction action = sequence.steps().get(result.step()).action();
        if (action instanceof SequenceAction.Take take && result.outcome() == Outcome.DONE) {
            return new AutomationEvent.ValueCapture(
                    take.capture().variable(),
                    RunLog.beginning(result.detail()),
                    take.capture().path(),
                    result.entry(),
                    "");
        }
        return new AutomationEvent.StepEnd(
                result.step() + 1,
                result.round(),
                action.kind(),
                RunLog.beginning(ActionWording.of(action)),
                result.outcome(),
                result.entry(),
                result.nanos(),
                result.isFailed() ? result.detail() : "");
    }

    /** Waits for what the user decides about a failed step. */
    private boolean isToGoOn() throws InterruptedException {
        if (!context.asks()) {
            return false;
        }
        goesOn = false;
        tell(RunState.ASKING);
        while (!goesOn && !stopped) {
            context.clock()
                    .await(transcript, Long.MAX_VALUE, () -> goesOn || stopped, SequenceAction.LONGEST.toNanos());
            requireOpen();
        }
        tell(RunState.RUNNING);
        return goesOn;
    }

    private void awaitResume() throws InterruptedException {
        if (!paused) {
            return;
        }
        tell(RunState.PAUSED);
        while (paused && !stopped) {
            context.clock()
                    .await(transcript, Long.MAX_VALUE, () -> !paused || stopped, SequenceAction.LONGEST.toNanos());
            requireOpen();
        }
        tell(RunState.RUNNING);
    }

    private void requireOpen() throws InterruptedException {
        if (transcript.isClosed()) {
            throw new InterruptedException();
        }
    }

    private void tell(RunState state) {
        progress.state(state);
        listener.accept(progress.snapshot());
    }

    private void end(RunState state) {
        RunProgress last = progress.snapshot();
        Outcome outcome =
                switch (state) {
                    case DONE -> Outcome.DONE;
                    case STOPPED -> Outcome.STOPPED;
                    default -> Outcome.FAILED;
                };
        record(new AutomationEvent.SequenceEnd(
                sequence.name(),
                outcome,
                last.done(),
                last.failed(),
                context.clock().nanos() - last.started()));
        tell(state);
    }

    private void record(AutomationEvent event) {
        transcript.appender().append(event, null, System.nanoTime());
        transcript.appender().publish();
    }
}
