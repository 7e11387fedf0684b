package app.sockeye.ui.composer;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.message.ChosenFile;
import app.sockeye.message.Draft;
import app.sockeye.message.Format;
import app.sockeye.message.MessageCheck;
import app.sockeye.message.MessageChecker;
import app.sockeye.message.MessageKind;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.profile.message.MessageTarget;
import app.sockeye.ui.composer.editor.FramingModel;
import app.sockeye.ui.composer.form.ControlModel;
import app.sockeye.ui.composer.form.RawModel;
import app.sockeye.ui.composer.packet.PacketModel;
import app.sockeye.ui.composer.packet.PacketOffer;
import app.sockeye.ui.composer.reference.ReferenceHelp;
import app.sockeye.ui.composer.schema.SchemaModel;
import app.sockeye.ui.composer.sending.ComposerCommands;
import app.sockeye.ui.composer.sending.LiveCheck;
import app.sockeye.ui.composer.sending.Outbox;
import app.sockeye.ui.composer.sending.TargetsModel;
import app.sockeye.ui.composer.sending.Work;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/** What the user writes to send, in every format at once, and what was sent. JavaFX thread. */
public final class ComposerModel {
    private final ComposerCommands sending;
    private final Outbox outbox;
    private final Work work;
    private final ChosenFile file = new ChosenFile();
    private final LiveCheck check;
    private final DraftChanges changes;
    private final LoadedMessage loaded;
    private final WrittenContent content;
    private final Submission submission;
    private final SchemaModel schema;

    // Properties
    private final Editors editors = new Editors();
    private final Rewrites rewrites;
    private final Recall recall;
    private final RawModel raw = new RawModel();
    private final ControlModel control = new ControlModel();
    private final PacketModel packet;
    private BooleanSupplier enterSends = () -> false;
    private final BooleanProperty clearAfterSend = new SimpleBooleanProperty(this, "clearAfterSend");

    /** @param background looks at long texts and at files */
    public ComposerModel(ComposerCommands sending, Executor background) {
        this.sending = sending;
        this.work = new Work(background);
        this.outbox = new Outbox(sending);
        this.packet = new PacketModel(sending, work);
        this.rewrites = new Rewrites(editors.bodies(), editors.formatProperty()::get, work, outbox);
        this.recall = new Recall(editors, rewrites, packet);
        this.check = new LiveCheck(work, new MessageChecker(file), sending, composed(Format.TEXT));
        this.changes = new DraftChanges(editors, outbox, check);
        changes.followEditors(rewrites);
        PacketOffer.install(packet, editors.kindProperty(), sending);
        control.onChange(changes::formChanged);
        packet.onChange(changes::formChanged);
        raw.framesProperty().addListener(o -> changes.formChanged());
        changes.follow(recall.history(), clearAfterSend, targets().targetProperty());
        content = new WrittenContent(this, editors, rewrites, recall);
        loaded = new LoadedMessage(this);
        submission = new Submission(this, outbox, recall, file);
        schema = new SchemaModel(background);
        SchemaCheck.install(schema, this);
    }

    /** The check of JSON messages against a schema. */
    public SchemaModel schema() {
        return schema;
    }

    /** The kind of message or frame that is written. */
    public ObjectProperty<MessageKind> kindProperty() {
        return editors.kindProperty();
    }

    /** How a binary message is written: one of {@link Format#BINARY}. */
    public ObjectProperty<Format> binaryFormatProperty() {
        return editors.binaryFormatProperty();
    }

    /** The format of the editor shown; while the form of control frames is shown, the format before that. */
    public ReadOnlyObjectProperty<Format> formatProperty() {
        return editors.formatProperty();
    }

    /** The format that JSON is sent in as a binary message. */
    public ObjectProperty<ChosenFormat> asProperty() {
        return editors.asProperty();
    }

    /** The text written in a format. */
    public StringProperty bodyProperty(Format of) {
        return editors.bodies().get(of);
    }

    /** The form of a control frame. */
    public ControlModel control() {
        return control;
    }

    /** How the message is split. */
    FramingModel framing() {
        return editors.framing();
    }

    /** The form of a dialect's packet. */
    public PacketModel packet() {
        return packet;
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

    /** The connections that the message goes to. */
    public MessageTarget target() {
        return targets().targetProperty().get();
    }

    /** What was handed over to be sent, and why something could not be. */
    public Outbox outbox() {
        return outbox;
    }

    /** Whether a message is written in an editor, rather than frames in a form. */
    boolean isWritten() {
        return editors.isWritten();
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

    /** What was sent or put aside, newest first. */
    public ObservableList<WrittenMessage> history() {
        return recall.history();
    }

    ReadOnlyObjectProperty<MessageCheck> checkProperty() {
        return check.valueProperty();
    }

    /** What helps with references in the editors. */
    ReferenceHelp.Source references() {
        return new ReferenceSource(sending, work, schema);
    }

    Work work() {
        return work;
    }

    LiveCheck check() {
        return check;
    }

    /** The saved message that is shown, if one is. */
    public LoadedMessage loaded() {
        return loaded;
    }

    /** What is written in the editor or form on show, valid or not. */
    public Sendable written() {
        return content.written();
    }

    /** All that is written here, to be saved. */
    public Draft draft() {
        return content.draft();
    }

    /**
     * Calls back after each change of {@link #draft()}, on the JavaFX thread; delaying a save is up to the listener.
     */
    public void onDraftChanged(Runnable listener) {
        changes.onChange(listener);
    }

    // Commands

    /** Shows a saved draft in place of all that is written. */
    public void setDraft(Draft draft) {
        content.setDraft(draft);
        outbox.clearTrouble();
    }

    /** Shows a message to edit and send; what was being written in its format goes to the history. */
    public void edit(WrittenMessage message) {
        recall.edit(message);
    }

    /** Begins a packet of a dialect in its form, such as an answer to another one. */
    public void begin(String dialect, FilledForm form) {
        outbox.clearTrouble();
        packet.begin(dialect, form);
        editors.kindProperty().set(MessageKind.FORM);
    }

    /** As {@link WrittenContent#load}. */
    void load(Sendable saved, boolean keepsWritten) {
        outbox.clearTrouble();
        content.load(saved, keepsWritten);
    }

    /** Shows a message of the history; what was being written in its format is reached by walking forward. */
    public void recall(WrittenMessage message) {
        recall.recall(message);
    }

    /** Sends a message of the history as it is; what is being written stays. */
    public void sendAgain(WrittenMessage message) {
        submission.sendAgain(message);
    }

    /** Sets the file to send, as it is now. */
    public void chooseFile(Path chosen) {
        outbox.clearTrouble();
        file.chooseAnew();
        recall.show(new WrittenMessage(Format.FILE, chosen.toString()));
        check.lookAgain();
    }

    /** Accepts the changed file as the one to send. */
    void takeFileAsItIs() {
        chooseFile(Path.of(editors.bodies().get(Format.FILE).get()));
    }

    /** Shows the message sent before the one on show. */
    public void older() {
        recall.older();
    }

    /** Shows the message sent after the one on show, at last what was being written. */
    public void newer() {
        recall.newer();
    }

    /** Forgets all sent messages. */
    public void clearHistory() {
        recall.clearHistory();
    }

    /** Sends the message or frame shown, or says why it can't be sent. */
    public void send() {
        submission.send();
    }

    WrittenMessage composed(Format of) {
        return editors.composed(of);
    }

    void draftChanged() {
        changes.changed();
    }
}
