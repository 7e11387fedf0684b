package app.sockeye.ui.sequence;

import app.sockeye.message.FormMessage;
import app.sockeye.session.sequence.RunProgress;
import app.sockeye.session.sequence.RunState;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.session.sequence.SequenceAction;
import app.sockeye.session.sequence.SequenceRun;
import app.sockeye.session.sequence.Step;
import app.sockeye.ui.common.PacketEditor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The sequences of a tab, the one that is shown, and its run. Each change is saved at once. JavaFX thread. */
public final class SequenceModel {
    private final SequenceCommands commands;
    private final Runnable wake;

    private final ReadOnlyObjectWrapper<List<Sequence>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyObjectWrapper<Sequence> shown =
            new ReadOnlyObjectWrapper<>(this, "shown", new Sequence(SequenceTexts.NEW_NAME, List.of()));
    private final ReadOnlyObjectWrapper<Optional<RunProgress>> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<Optional<Sequence>> other =
            new ReadOnlyObjectWrapper<>(this, "other", Optional.empty());
    private BooleanSupplier editing = () -> false;
    private Optional<SequenceRun> run = Optional.empty();
    /** Whether the shown one is among the saved ones. */
    private boolean saved;
    /** Whether the user asked for a new one, which is shown and has no step yet. */
    private boolean created;

    /** @param wake called on any thread when the run may have come further */
    public SequenceModel(SequenceCommands commands, Runnable wake) {
        this.commands = commands;
        this.wake = wake;
    }

    // Properties

    /** The saved sequences. */
    public ReadOnlyObjectProperty<List<Sequence>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** The sequence that is shown. */
    public ReadOnlyObjectProperty<Sequence> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** How far the newest run of it has come; empty before. */
    public ReadOnlyObjectProperty<Optional<RunProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether it runs. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What the shown one has become elsewhere while it is edited or runs here; empty for nothing else. */
    ReadOnlyObjectProperty<Optional<Sequence>> otherProperty() {
        return other.getReadOnlyProperty();
    }

    /** Sets what tells whether something is typed that is not saved yet. */
    void setEditing(BooleanSupplier isEditing) {
        editing = isEditing;
    }

    /** The time now in the run's time; 0 without a run. */
    long now() {
        return run.map(SequenceRun::now).orElse(0L);
    }

    List<String> savedMessages() {
        return commands.savedMessages();
    }

    PacketEditor packets() {
        return commands.packets();
    }

    // Commands

    /**
     * Shows what is saved. The shown one is followed; where it is edited or runs, {@link #otherProperty} has what it has
     * become instead.
     */
    public void setAll(List<Sequence> sequences) {
        all.set(List.copyOf(sequences));
        Optional<Sequence> same = named(shown.get().name());
        boolean busy = running.get() || editing.getAsBoolean();
        if (busy) {
            other.set(same.filter(found -> saved && !found.equals(shown.get())));
        } else if (same.isPresent()) {
            saved = true;
            if (!same.get().equals(shown.get())) {
                show(same.get());
            }
        } else if (saved || shown.get().steps().isEmpty() && !created) {
            show(sequences.isEmpty() ? new Sequence(SequenceTexts.NEW_NAME, List.of()) : sequences.get(0));
            saved = !sequences.isEmpty();
        }
    }

    /** Shows what the shown one has become elsewhere, in place of what is edited here. */
    void showOther() {
        other.get().filter(found -> !running.get()).ifPresent(this::show);
    }

    private Optional<Sequence> named(String name) {
        return all.get().stream()
                .filter(sequence -> sequence.name().equals(name))
                .findFirst();
    }

    /** Gives one another name, since it was saved by that: its own name was taken. */
    public void savedAs(Sequence sequence, String name) {
        UnaryOperator<Sequence> renamed = each -> each.name().equals(sequence.name()) ? each.withName(name) : each;
        all.set(all.get().stream().map(renamed).toList());
        shown.set(renamed.apply(shown.get()));
    }

    /** Shows the saved sequence of a name; returns whether it is shown, as another one may run. */
    public boolean choose(String name) {
        Optional<Sequence> found = named(name).filter(any -> !running.get());
        found.filter(any -> !any.equals(shown.get())).ifPresent(this::show);
        saved |= found.isPresent();
        return shown.get().name().equals(name);
    }

    private void show(Sequence sequence) {
        other.set(Optional.empty());
        created = false;
        run = Optional.empty();
        progress.set(Optional.empty());
        shown.set(sequence);
    }

    /** Shows a new sequence with these steps, and saves it unless it has none. */
    public void create(List<Step> steps) {
        if (!running.get()) {
            saved = false;
            show(new Sequence(freeName(), List.of()));
            created = true;
            if (!steps.isEmpty()) {
                change(shown.get().withSteps(steps.subList(0, Math.min(steps.size(), Sequence.MOST_STEPS))));
            }
        }
    }

    private String freeName() {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? SequenceTexts.NEW_NAME : SequenceTexts.NEW_NAME + " " + i)
                .filter(name -> named(name).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Gives the shown one another name, unless another has it. */
    void rename(String name) {
        String trimmed = name.strip();
        boolean fits = !trimmed.isEmpty() && trimmed.length() <= Sequence.LONGEST_NAME;
        if (fits && !trimmed.equals(shown.get().name()) && named(trimmed).isEmpty()) {
            change(shown.get().withName(trimmed));
        }
    }

    /** Deletes the shown one, and shows the first of the others. */
    void delete() {
        if (running.get()) {
            return;
        }
        String name = shown.get().name();
        if (saved) {
            commands.delete(name);
        }
        saved = false;
        all.set(all.get().stream().filter(each -> !each.name().equals(name)).toList());
        show(new Sequence(SequenceTexts.NEW_NAME, List.of()));
        setAll(all.get());
    }

    /** Adds a step before a place, or at the end. */
    void add(int index, SequenceAction action) {
        if (isEditable() && shown.get().steps().size() < Sequence.MOST_STEPS) {
            change(shown.get().with(index, Step.of(action)));
        }
    }

    void replace(int index, Step step) {
        if (isEditable() && !shown.get().steps().get(index).equals(step)) {
            change(shown.get().withStep(index, step));
        }
    }

    /** Replaces the packet that a step sends, unless the step is another one by now. */
    void replacePacket(int index, Step before, FormMessage packet) {
        List<Step> steps = shown.get().steps();
        if (index < steps.size() && steps.get(index).equals(before)) {
            replace(index, before.withAction(new SequenceAction.Send(packet)));
        }
    }

    void toggle(int index) {
        Step step = shown.get().steps().get(index);
        replace(index, step.withOn(!step.on()));
    }

    void move(int from, int to) {
        if (isEditable()) {
            change(shown.get().moved(from, to));
        }
    }

    void remove(int index) {
        if (isEditable()) {
            change(shown.get().without(index));
        }
    }

    /** The steps of a run stay as they are. */
    private boolean isEditable() {
        return !running.get();
    }

    private void change(Sequence changed) {
        Optional<Sequence> base = saved ? Optional.of(shown.get()) : Optional.empty();
        List<Sequence> others = new ArrayList<>(all.get());
        int at = base.map(Sequence::name)
                .flatMap(this::named)
                .map(others::indexOf)
                .orElse(-1);
        if (at < 0) {
            others.add(changed);
        } else {
            others.set(at, changed);
        }
        saved = true;
        other.set(Optional.empty());
        run = Optional.empty();
        progress.set(Optional.empty());
        shown.set(changed);
        all.set(List.copyOf(others));
        commands.save(base, changed);
    }

    /** What is wrong with a step; empty if nothing is. */
    Optional<String> problem(int index) {
        return shown.get().problem(index);
    }

    /** Runs the shown one. */
    public void run() {
        if (running.get()) {
            return;
        }
        run = commands.start(shown.get(), told -> wake.run());
        running.set(run.isPresent());
        poll();
    }

    /** Ends the run. */
    public void stop() {
        run.ifPresent(SequenceRun::stop);
    }

    void skip() {
        run.ifPresent(SequenceRun::skip);
    }

    void togglePause() {
        run.ifPresent(running -> {
            if (running.progress().state() == RunState.PAUSED) {
                running.resume();
            } else {
                running.pause();
            }
        });
    }

    void goOn() {
        run.ifPresent(SequenceRun::goOn);
    }

    void goTo(long entry) {
        commands.goTo(entry);
    }

    /** Saves all of them, as the connection was saved for the first time. */
    public void keep() {
        all.get().forEach(sequence -> commands.save(Optional.of(sequence), sequence));
    }

    /** Takes over how far the run has come; returns whether it has come further. */
    public boolean poll() {
        if (run.isEmpty()) {
            return false;
        }
        RunProgress now = run.get().progress();
        boolean changed = progress.get().filter(before -> before == now).isEmpty();
        if (changed) {
            progress.set(Optional.of(now));
        }
        running.set(!now.state().isOver());
        return changed;
    }
}
