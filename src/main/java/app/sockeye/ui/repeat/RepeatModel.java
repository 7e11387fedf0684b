package app.sockeye.ui.repeat;

import app.sockeye.files.Reason;
import app.sockeye.message.UnsendableException;
import app.sockeye.session.repeat.InterruptedRepeat;
import app.sockeye.session.repeat.RateMeter;
import app.sockeye.session.repeat.RepeatPlan;
import app.sockeye.session.repeat.RepeatProgress;
import app.sockeye.session.repeat.RepeatRun;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.search.Condition;
import app.sockeye.transcript.statistics.Replies;
import app.sockeye.transcript.statistics.SlowReply;
import app.sockeye.ui.common.pulse.UiPulse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The repeat of one connection's tab: how it is set, and how far it is. */
public final class RepeatModel {
    /** How often the figures are taken. */
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    /** For how long replies may still come after the last one. */
    private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(2);
    /** Percentiles are told with this precision. */
    private static final double PRECISION = 0.001;

    private final RepeatCommands commands;
    private final LongSupplier clock;
    private final Runnable wake;
    private final RepeatForm form = new RepeatForm();

    // Properties
    private final ReadOnlyObjectWrapper<Optional<RepeatFigures>> figures =
            new ReadOnlyObjectWrapper<>(this, "figures", Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper(this, "trouble", "");

    /** Null before the first start. */
    private RepeatRun run;

    private RateMeter sent = new RateMeter();
    private RateMeter received = new RateMeter();
    private RateMeter receivedBytes = new RateMeter();
    private long looked;
    /** When the figures were seen to change last. */
    private long changed;
    /** Whether the user has allowed repeats in production. */
    private boolean allowed;

    private boolean starting;
    /** Whether the user sees the figures. */
    private BooleanSupplier seen = () -> false;
    /** Whether the user has paused it. */
    private boolean paused;

    /**
     * @param clock {@link System#nanoTime}, or another in tests
     * @param wake called when there will be new figures, so that {@link #poll()} is called
     */
    public RepeatModel(RepeatCommands commands, LongSupplier clock, Runnable wake) {
        this.commands = commands;
        this.clock = clock;
        this.wake = wake;
        form.everything().forEach(each -> each.addListener(o -> changed()));
    }

    RepeatForm form() {
        return form;
    }

    /** Whether a connection is open. */
    ReadOnlyBooleanProperty openProperty() {
        return commands.openProperty();
    }

    /** What would be repeated. */
    RepeatedMessage message() {
        return commands.message();
    }

    /** The newest figures of the repeat that runs, or ran last; empty before the first. */
    ReadOnlyObjectProperty<Optional<RepeatFigures>> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** Whether a repeat is under way, paused ones included. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Whether it is asked if the message is to be repeated in production. */
    ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** Why it could not be started, or what happened to the one before; empty for nothing. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    // Commands

    /** Starts a repeat; in production it asks first, once. */
    void start() {
        if (running.get() || starting || !commands.openProperty().get()) {
            return;
        }
        Optional<RepeatPlan> plan = form.plan();
        if (plan.isEmpty() || !form.errorComplaint().isEmpty()) {
            return;
        }
        if (commands.isProduction() && !allowed) {
            asking.set(true);
            return;
        }
        asking.set(false);
        trouble.set("");
        begin(plan.get());
    }

    /** Answers whether it is to be started in production. */
    void answer(boolean yes) {
        asking.set(false);
        if (yes) {
            allowed = true;
            start();
        }
    }

    private void begin(RepeatPlan plan) {
        Optional<Condition> error;
        try {
            error = form.error();
        } catch (QuerySyntaxException e) {
            return;
        }
        starting = true;
        commands.start(plan, error, () -> UiPulse.later(this::ended))
                .whenComplete((started, failure) -> UiPulse.later(() -> {
                    starting = false;
                    if (failure == null) {
                        begun(started);
                    } else {
                        trouble.set(reason(failure));
                    }
                }));
    }

    private static String reason(Throwable failure) {
        Throwable cause = Reason.cause(failure);
        return RepeatTexts.notStarted(cause instanceof UnsendableException e ? e.getMessage() : RepeatTexts.NOT_OPEN);
    }

    private void begun(RepeatRun started) {
        if (run != null) {
            run.close();
        }
        run = started;
        paused = false;
        sent = new RateMeter();
        received = new RateMeter();
        receivedBytes = new RateMeter();
        running.set(!started.isOver());
        look();
        wake.run();
    }

    private void ended() {
        if (run != null && run.isOver() && running.get()) {
            running.set(false);
            look();
            if (!seen.getAsBoolean()) {
                commands.tellEnd(RepeatTexts.ended(figures.get().orElseThrow()));
            }
        }
    }

    /** Tells that a repeat was under way when the program ended unexpectedly. */
    public void tell(InterruptedRepeat interrupted) {
        trouble.set(RepeatTexts.interrupted(interrupted));
    }

    /** Sets what tells whether the user sees the figures; where not, the end of a repeat is told elsewhere. */
    void setSeen(BooleanSupplier now) {
        seen = now;
    }

    void dismissTrouble() {
        trouble.set("");
    }

    /** Pauses a repeat that runs, or lets one that is paused go on. */
    void togglePause() {
        if (running.get()) {
            if (isPaused()) {
                run.repeat().resume();
            } else {
                run.repeat().pause();
            }
            paused = !paused;
            look();
            wake.run();
        }
    }

    boolean isPaused() {
        return paused && running.get();
    }

    /** Stops the repeat. */
    public void stop() {
        if (run != null) {
            run.repeat().stop();
        }
    }

    /** Takes over what was changed while it runs, where it is valid. */
    private void changed() {
        if (running.get() && run != null) {
            form.plan().filter(plan -> !plan.equals(run.repeat().plan())).ifPresent(run.repeat()::change);
        }
    }

    /** Shows the messages that counted as errors in the log. */
    void showErrors() {
        if (run != null && !form.error.get().isBlank()) {
            String query = form.error.get();
            commands.showInLog(
                    (query.contains(" or ") ? "(" + query + ")" : query) + " dir:received after:#" + run.first());
        }
    }

    /** Shows the messages whose reply took as long as a percentile or longer, and their replies, in the log. */
    void showSlower(double percent) {
        figures.get().map(RepeatFigures::replies).ifPresent(replies -> {
            long least = replies.times().at(percent);
            String entries = replies.slowest().stream()
                    .filter(pair -> pair.nanos() >= least * (1 - PRECISION))
                    .flatMap((SlowReply pair) -> Stream.of(pair.request(), pair.reply()))
                    .sorted()
                    .map(entry -> "#" + entry)
                    .collect(Collectors.joining(","));
            if (!entries.isEmpty()) {
                commands.showInLog("entry:" + entries);
            }
        });
    }

    /** Shows a single entry. */
    void showEntry(long entry) {
        commands.showInLog("entry:#" + entry);
    }

    /** Takes new figures where it is time; returns whether it must be called again. */
    public boolean poll() {
        if (run == null) {
            return false;
        }
        if (clock.getAsLong() - looked >= LOOK_NANOS) {
            look();
        }
        return running.get() && !isPaused() || clock.getAsLong() - changed < LATE_NANOS;
    }

    private void look() {
        looked = clock.getAsLong();
        RepeatProgress progress = run.repeat().progress();
        Replies replies = run.replies().figures();
        if (running.get() || figures.get().filter(f -> f.replies() == replies).isEmpty()) {
            changed = looked;
        }
        sent.add(looked, progress.sent());
        received.add(looked, replies.received());
        receivedBytes.add(looked, replies.receivedBytes());
        figures.set(Optional.of(new RepeatFigures(
                run.message(),
                progress,
                run.repeat().plan(),
                replies,
                sent.perSecond(),
                received.perSecond(),
                receivedBytes.perSecond())));
    }

    /** Ends what runs. */
    public void close() {
        if (run != null) {
            run.close();
        }
    }
}
