package app.sockeye.ui.log.model;

import app.sockeye.dialect.FieldWord;
import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.transcript.Transcript;
import app.sockeye.ui.common.pulse.ErrorLog;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.log.filter.NoiseCondition;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** What is spoken in a tab's transcript, looked up in the background, and whether its noise is hidden. JavaFX thread. */
public final class DialectModel {
    private final ErrorLog errors = new ErrorLog(DialectModel.class);
    private final Executor background;
    private final Runnable wake;
    private final ReadOnlyObjectWrapper<Optional<SpokenFacts>> spoken =
            new ReadOnlyObjectWrapper<>(this, "spoken", Optional.empty());
    private final BooleanProperty noiseShown = new SimpleBooleanProperty(this, "noiseShown");
    private final ReadOnlyBooleanWrapper noiseHidden = new ReadOnlyBooleanWrapper(this, "noiseHidden");
    private final ReadOnlyObjectWrapper<NoiseCondition.Count> hidden =
            new ReadOnlyObjectWrapper<>(this, "hidden", NoiseCondition.Count.NONE);
    /** The connection's choice, for each transcript that is shown. */
    private Supplier<DialectChoice> usual = () -> DialectChoice.RECOGNISED;

    private Consumer<DialectChoice> onChoose = choice -> {};
    private Runnable onOtherPackets = () -> {};
    /** What the packets on show were read with. */
    private long knownChoices;

    private Runnable onOwn = () -> {};
    /** Null while there is none. */
    private Transcript transcript;
    /** Whether something noisy was spoken in the transcript. */
    private boolean noisy;

    private boolean looking;
    private long lookedCount;
    private long lookedVersion;
    private final ReadOnlyObjectWrapper<DialectChoice> chosen =
            new ReadOnlyObjectWrapper<>(this, "choice", DialectChoice.RECOGNISED);

    /**
     * @param background runs what reads from the disk
     * @param wake makes the owner poll
     */
    DialectModel(Executor background, Runnable wake) {
        this.background = background;
        this.wake = wake;
        noiseShown.addListener((o, before, now) -> decide());
    }

    // Properties

    /** What the newest connection speaks; empty if nothing is recognised. */
    public ReadOnlyObjectProperty<Optional<SpokenFacts>> spokenProperty() {
        return spoken.getReadOnlyProperty();
    }

    /** The fields that packets of what is spoken may have; none if nothing is. */
    public List<FieldWord> fields() {
        return spoken.get().map(SpokenFacts::fields).orElse(List.of());
    }

    /** Which dialect is read. */
    public ReadOnlyObjectProperty<DialectChoice> choiceProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether heartbeats and acknowledgements are shown. */
    public BooleanProperty noiseShownProperty() {
        return noiseShown;
    }

    /** Whether noise is to be hidden: there may be some, and it is not asked for. */
    ReadOnlyBooleanProperty noiseHiddenProperty() {
        return noiseHidden.getReadOnlyProperty();
    }

    /** How much of what is not cleared from view is hidden as noise. */
    public ReadOnlyObjectProperty<NoiseCondition.Count> hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** Whether there may be noise. */
    public boolean isNoisy() {
        return noisy;
    }

    // Commands

    /** Reads another dialect from now on, and keeps the choice. */
    public void choose(DialectChoice choice) {
        if (transcript != null) {
            transcript.conversations().choose(choice);
        }
        onChoose.accept(choice);
        if (choice.equals(DialectChoice.of(OwnDialect.KEY))) {
            onOwn.run();
        }
        wake.run();
    }

    /**
     * Sets where the connection keeps its choice.
     *
     * @param kept asked for each transcript that is shown
     * @param keep given what the user chooses
     */
    public void keepIn(Supplier<DialectChoice> kept, Consumer<DialectChoice> keep) {
        usual = kept;
        onChoose = keep;
    }

    /** Sets what happens when the user chooses the dialect that is a script. */
    public void setOnOwn(Runnable action) {
        onOwn = action;
    }

    /** Sets what is to be done where all packets may be others than before, such as when another dialect is chosen. */
    public void setOnOtherPackets(Runnable action) {
        onOtherPackets = action;
    }

    /** @param shown null for none */
    void show(Transcript shown) {
        transcript = shown;
        if (shown != null) {
            shown.conversations().choose(usual.get());
            knownChoices = shown.conversations().choices();
        }
        reset();
    }

    private DialectChoice choice() {
        return transcript.conversations().choice();
    }

    private void reset() {
        lookedCount = -1;
        noisy = false;
        noiseHidden.set(false);
        hidden.set(NoiseCondition.Count.NONE);
        spoken.set(Optional.empty());
        chosen.set(transcript == null ? DialectChoice.RECOGNISED : choice());
        wake.run();
    }

    /** Sets how much is hidden now; returns whether that has changed. */
    boolean tellHidden(NoiseCondition.Count now) {
        boolean changed = !now.equals(hidden.get());
        hidden.set(now);
        return changed;
    }

    /** Looks up what is spoken if that may have changed. */
    void poll() {
        if (transcript == null) {
            return;
        }
        if (!choice().equals(chosen.get())) {
            reset();
        }
        long choices = transcript.conversations().choices();
        if (choices != knownChoices) {
            knownChoices = choices;
            onOtherPackets.run();
        }
        long count = transcript.count();
        long version = transcript.conversations().version();
        if (!looking && (count != lookedCount || version != lookedVersion)) {
            lookedCount = count;
            lookedVersion = version;
            look(transcript, chosen.get());
        }
    }

    private void look(Transcript in, DialectChoice with) {
        looking = true;
        background.execute(() -> {
            Optional<SpokenFacts> found = read(in);
            UiPulse.later(() -> {
                looking = false;
                if (in == transcript && with.equals(chosen.get())) {
                    take(found);
                }
                wake.run();
            });
        });
    }

    private Optional<SpokenFacts> read(Transcript in) {
        try {
            return in.conversations().last().map(SpokenFacts::of);
        } catch (UncheckedIOException e) {
            // The rows say that they can't be read.
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            if (!in.isClosed()) {
                errors.report("What a connection speaks could not be determined", e);
            }
            return Optional.empty();
        }
    }

    private void take(Optional<SpokenFacts> found) {
        noisy |= found.filter(SpokenFacts::noisy).isPresent();
        spoken.set(found);
        decide();
    }

    private void decide() {
        noiseHidden.set(noisy && !noiseShown.get());
    }
}
