package app.sockeye.ui.composer;

import app.sockeye.message.ChosenFile;
import app.sockeye.message.ControlDraft;
import app.sockeye.message.Draft;
import app.sockeye.message.Format;
import app.sockeye.message.MessageCheck;
import app.sockeye.message.MessageChecker;
import app.sockeye.message.MessageKind;
import app.sockeye.message.RawFrames;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.InputError;
import app.sockeye.ui.composer.reference.ReferenceHelp;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/** What the user writes to send, in every format at once, and what was sent. JavaFX thread. */
public final class ComposerModel {
    private final ComposerCommands sending;
    private final Outbox outbox;
    private final Work work;
    private final ChosenFile file = new ChosenFile();
    private final LiveCheck check;
    private final SendHistory history = new SendHistory();
    private final HistoryWalk walk = new HistoryWalk(history);
    private final List<Runnable> draftListeners = new ArrayList<>();
    private final LoadedMessage loaded;
    private final FramingModel framing = new FramingModel();
    private final RawModel raw = new RawModel();
    private boolean templates = true;

    // Properties
    private final ObjectProperty<MessageKind> kind = new SimpleObjectProperty<>(this, "kind", MessageKind.TEXT);
    private final ObjectProperty<Format> binaryFormat = new SimpleObjectProperty<>(this, "binaryFormat", Format.HEX);
    private final ReadOnlyObjectWrapper<Format> format = new ReadOnlyObjectWrapper<>(this, "format", Format.TEXT);
    private final Map<Format, StringProperty> bodies = new EnumMap<>(Format.class);
    private final Rewrites rewrites;
    private final ControlModel control = new ControlModel();
    private BooleanSupplier enterSends = () -> false;
    private final BooleanProperty clearAfterSend = new SimpleBooleanProperty(this, "clearAfterSend");

    /** @param background looks at long texts and at files */
    public ComposerModel(ComposerCommands sending, Executor background) {
        this.sending = sending;
        this.work = new Work(background);
        this.outbox = new Outbox(sending);
        for (Format each : Format.values()) {
            StringProperty body = new SimpleStringProperty(this, each.name(), "");
            body.addListener((o, before, now) -> bodyChanged(each, before, now));
            bodies.put(each, body);
        }
        this.rewrites = new Rewrites(bodies, work, outbox);
        this.check = new LiveCheck(work, new MessageChecker(file), sending::preview, composed(Format.TEXT));
        for (Observable choice : List.of(kind, binaryFormat, rewrites.escapesProperty())) {
            choice.addListener(o -> {
                outbox.clearTrouble();
                chooseFormat();
            });
        }
        format.addListener((o, before, now) -> check.look(composed(now)));
        control.onChange(() -> {
            outbox.clearTrouble();
            draftChanged();
        });
        history.messages().addListener((Observable o) -> draftChanged());
        clearAfterSend.addListener((o, before, now) -> draftChanged());
        raw.framesProperty().addListener(o -> {
            outbox.clearTrouble();
            draftChanged();
        });
        framing.valueProperty().addListener(o -> {
            check.look(composed(format.get()));
            draftChanged();
        });
        loaded = new LoadedMessage(this);
    }

    /** The kind of message or frame that is written. */
    public ObjectProperty<MessageKind> kindProperty() {
        return kind;
    }

    /** How a binary message is written: one of {@link Format#BINARY}. */
    public ObjectProperty<Format> binaryFormatProperty() {
        return binaryFormat;
    }

    /** The format of the editor shown; while the form of control frames is shown, the format before that. */
    public ReadOnlyObjectProperty<Format> formatProperty() {
        return format.getReadOnlyProperty();
    }

    /** The text written in a format. */
    public StringProperty bodyProperty(Format of) {
        return bodies.get(of);
    }

    /** The form of a control frame. */
    public ControlModel control() {
        return control;
    }

    /** How the message is split. */
    FramingModel framing() {
        return framing;
    }

    /** The form of raw frames. */
    RawModel raw() {
        return raw;
    }

    ComposerCommands sending() {
        return sending;
    }

    TargetsModel targets() {
        return outbox.targets();
    }

    /** Stops the message that was sent last. */
    void cancelSending() {
        outbox.cancelNewest();
    }

    /** Whether a message is written in an editor, rather than frames in a form. */
    boolean isWritten() {
        return kind.get() != MessageKind.CONTROL && kind.get() != MessageKind.RAW;
    }

    Rewrites rewrites() {
        return rewrites;
    }

    /** Whether the editor is emptied once its message is sent. */
    public BooleanProperty clearAfterSendProperty() {
        return clearAfterSend;
    }

    /** Says whether Enter alone sends, asked with each press. */
    public void setEnterSends(BooleanSupplier sends) {
        enterSends = sends;
    }

    boolean enterSends() {
        return enterSends.getAsBoolean();
    }

    /** Whether the connection is open, so that something can be sent. */
    public ReadOnlyBooleanProperty openProperty() {
        return sending.openProperty();
    }

    /** Messages handed over and not yet on the wire. */
    public ReadOnlyIntegerProperty queuedProperty() {
        return outbox.queuedProperty();
    }

    /** What was sent or put aside, newest first. */
    public ObservableList<WrittenMessage> history() {
        return history.messages();
    }

    ReadOnlyObjectProperty<MessageCheck> checkProperty() {
        return check.valueProperty();
    }

    /** What helps with references in the editors. */
    ReferenceHelp.Source references() {
        return new ReferenceSource(sending, work);
    }

    Work work() {
        return work;
    }

    LiveCheck check() {
        return check;
    }

    ReadOnlyObjectProperty<Optional<Trouble>> troubleProperty() {
        return outbox.troubleProperty();
    }

    /** The saved message that is shown, if one is. */
    public LoadedMessage loaded() {
        return loaded;
    }

    /** What is written in the editor or form on show, valid or not. */
    public Sendable written() {
        return kind.get() == MessageKind.CONTROL
                ? control.draft()
                : kind.get() == MessageKind.RAW ? raw.framesProperty().get() : composed(format.get());
    }

    /** All that is written here, to be saved. */
    public Draft draft() {
        Map<Format, String> kept = new EnumMap<>(Format.class);
        for (Format each : Format.values()) {
            WrittenMessage message = composed(each);
            kept.put(each, walk.unsent(message).orElse(message.body()));
        }
        kept.values().removeIf(String::isEmpty);
        return new Draft(
                        kind.get(),
                        binaryFormat.get(),
                        kept,
                        control.draft(),
                        history.messages(),
                        clearAfterSend.get(),
                        loaded.entryProperty().get().map(entry -> entry.message()
                                .id()))
                .with(framing.get(), raw.typed());
    }

    /**
     * Calls back after each change of {@link #draft()}, on the JavaFX thread; delaying a save is up to the listener.
     */
    public void onDraftChanged(Runnable listener) {
        draftListeners.add(listener);
    }

    // Commands

    /** Shows a saved draft in place of all that is written. */
    public void setDraft(Draft draft) {
        walk.end();
        history.setAll(draft.history());
        bodies.forEach((each, body) -> body.set(draft.body(each)));
        control.setDraft(draft.control());
        binaryFormat.set(draft.binaryFormat());
        rewrites.setEscapes(!draft.body(Format.ESCAPED).isEmpty());
        draft.raw().ifPresent(raw::set);
        kind.set(draft.kind());
        framing.valueProperty().set(draft.fragmentation());
        clearAfterSend.set(draft.clearAfterSend());
        outbox.clearTrouble();
    }

    /** Shows a message to edit and send; what was being written in its format goes to the history. */
    public void edit(WrittenMessage message) {
        WrittenMessage before = composed(message.format());
        putUnsentAside(before);
        if (!before.body().isBlank()) {
            history.add(before);
        }
        show(message);
    }

    /**
     * Shows something that was saved, to edit and send.
     *
     * @param keepsWritten whether what was being written in its format goes to the history
     */
    void load(Sendable saved, boolean keepsWritten) {
        outbox.clearTrouble();
        if (saved instanceof ControlDraft draft) {
            control.setDraft(draft);
            kind.set(MessageKind.CONTROL);
        } else if (saved instanceof RawFrames frames) {
            raw.set(frames);
            kind.set(MessageKind.RAW);
        } else if (saved instanceof WrittenMessage message && keepsWritten) {
            edit(message);
        } else if (saved instanceof WrittenMessage message) {
            walk.end();
            show(message);
        }
    }

    /** Shows a message of the history; what was being written in its format is reached by walking forward. */
    public void recall(WrittenMessage message) {
        walk.jump(message, composed(message.format()));
        show(message);
    }

    /** Sends a message of the history as it is; what is being written stays. */
    public void sendAgain(WrittenMessage message) {
        if (outbox.isOpen()) {
            history.add(message);
            outbox.send(message, () -> {});
        }
    }

    /** Sets the file to send, as it is now. */
    public void chooseFile(Path chosen) {
        outbox.clearTrouble();
        file.chooseAnew();
        show(new WrittenMessage(Format.FILE, chosen.toString()));
        check.lookAgain();
    }

    /** Accepts the changed file as the one to send. */
    void takeFileAsItIs() {
        chooseFile(Path.of(bodies.get(Format.FILE).get()));
    }

    /** Shows the message sent before the one on show. */
    public void older() {
        if (isWritten()) {
            walk.older(composed(format.get())).ifPresent(bodies.get(format.get())::set);
        }
    }

    /** Shows the message sent after the one on show, at last what was being written. */
    public void newer() {
        if (isWritten()) {
            walk.newer(composed(format.get())).ifPresent(bodies.get(format.get())::set);
        }
    }

    /** Forgets all sent messages. */
    public void clearHistory() {
        walk.end();
        history.clear();
    }

    /** Sends the message or frame shown, or says why it can't be sent. */
    public void send() {
        if (!outbox.isOpen()) {
            return;
        }
        if (kind.get() == MessageKind.CONTROL) {
            sending.capture(loaded.captures());
            outbox.sendControl(control);
            return;
        } else if (kind.get() == MessageKind.RAW) {
            raw.complaint()
                    .ifPresentOrElse(
                            complaint -> outbox.tell(new Trouble(ComposerTexts.notSent(complaint))),
                            () -> outbox.send(raw.framesProperty().get(), () -> {}));
            return;
        }
        MessageCheck checked = check.now(composed(format.get()));
        checked.problem().ifPresentOrElse(p -> refuse(checked, p), () -> deliver(checked));
    }

    private void refuse(MessageCheck checked, InputError problem) {
        String sentence = ComposerTexts.notSent(problem.sentence());
        outbox.tell(
                checked.sendableAsIs()
                        ? new Trouble(sentence, "", ComposerTexts.SEND_ANYWAY, this::sendAsItIs)
                        : new Trouble(sentence));
    }

    /** Sends the message shown now although it is invalid. */
    private void sendAsItIs() {
        if (outbox.isOpen()) {
            file.chooseAnew();
            MessageCheck checked = check.now(composed(format.get()));
            checked.problem()
                    .filter(p -> !checked.sendableAsIs())
                    .ifPresentOrElse(p -> refuse(checked, p), () -> deliver(checked));
        }
    }

    private void deliver(MessageCheck checked) {
        WrittenMessage message = checked.message();
        putUnsentAside(message);
        history.add(message);
        // Invalid JSON that is sent anyway is just a text.
        sending.capture(loaded.captures());
        outbox.send(checked.problem().isPresent() ? message.withFormat(Format.TEXT) : message, () -> {
            if (clearAfterSend.get() && composed(message.format()).equals(message)) {
                bodies.get(message.format()).set("");
            }
        });
    }

    /** What was being written before a walk through the history stays in it. */
    private void putUnsentAside(WrittenMessage current) {
        walk.unsent(current)
                .filter(body -> !body.isBlank())
                .ifPresent(body -> history.add(new WrittenMessage(current.format(), body)));
        walk.end();
    }

    private void show(WrittenMessage message) {
        WrittenMessage other = composed(message.format() == Format.TEXT ? Format.ESCAPED : Format.TEXT);
        if (message.format() == Format.TEXT || message.format() == Format.ESCAPED) {
            if (!other.body().isBlank()) {
                history.add(other);
            }
            rewrites.write(message.format(), message.body());
        }
        templates = message.templates();
        bodies.get(message.format()).set(message.body());
        if (message.format().kind() == MessageKind.BINARY) {
            binaryFormat.set(message.format());
        }
        kind.set(message.format().kind());
        framing.valueProperty().set(message.fragmentation());
    }

    private void chooseFormat() {
        switch (kind.get()) {
            case TEXT -> format.set(rewrites.escapesProperty().get() ? Format.ESCAPED : Format.TEXT);
            case JSON -> format.set(Format.JSON);
            case BINARY -> format.set(binaryFormat.get());
            case CONTROL, RAW -> {}
        }
        draftChanged();
    }

    WrittenMessage composed(Format of) {
        return new WrittenMessage(of, bodies.get(of).get(), framing.get(), templates);
    }

    private void bodyChanged(Format of, String before, String now) {
        if (of == format.get()) {
            framing.edited(before, now);
            outbox.clearTrouble();
            check.look(composed(of));
        }
        draftChanged();
    }

    void draftChanged() {
        draftListeners.forEach(Runnable::run);
    }
}
