package app.sockeye.ui.tab;

import app.sockeye.history.KeptSession;
import app.sockeye.message.Draft;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.LibraryMessages;
import app.sockeye.profile.MessageEntry;
import app.sockeye.profile.Profile;
import app.sockeye.profile.SaveResult;
import app.sockeye.profile.SavedProfile;
import app.sockeye.profile.SecretQuestion;
import app.sockeye.profile.UnsavedProfile;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.session.rule.RuleBudget;
import app.sockeye.session.sequence.Step;
import app.sockeye.ui.common.StatusDot;
import app.sockeye.ui.composer.ComposerModel;
import app.sockeye.ui.composer.LoadedMessage;
import app.sockeye.ui.connection.ConnectionCommands;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.repeat.RepeatModel;
import app.sockeye.ui.rule.RuleModel;
import app.sockeye.ui.script.ScriptModel;
import app.sockeye.ui.sequence.SequenceModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/** A connection's tab: a profile, its session, and the models of the regions that show them. */
public final class SessionTab implements Tab, EntryTarget, ConnectionCommands {
    private final Workbench bench;
    private final TabSession session;
    private final TabEnvironment environment;
    private final ConnectionModel connection;
    private final ConnectDesk connecting;
    private final TabRecord record;
    private final ComposerModel composer;
    private final RepeatModel repeat;
    private final SequenceDesk sequenceDesk;
    private final SequenceModel sequences;
    private final RuleDesk ruleDesk;
    private Runnable onSequence = () -> {};
    private final RuleModel rules;
    private final ScriptDesk script;
    private final Runnable unfollow;
    private final Consumer<SessionTab> close;
    private final UnsavedKeeper unsaved;
    private final TabSecrets secrets;
    private final DraftKeeper drafts;

    private final TabProfile profile;
    private final TabHeading heading;
    private final SavedListener onSaved;
    private final EarlierSession earlier;
    private final UnreadCount unread;
    /** The key of the tab's saved data: the profile's id, or another id in further tabs of the profile. */
    private String key;
    /** The tab's number among those of its profile, from 1. */
    private final int number;

    /** Called when a connection was saved. */
    @FunctionalInterface
    public interface SavedListener {
        /** @param isNew whether the library did not know it before */
        void saved(SavedProfile saved, boolean isNew);
    }

    /**
     * @param close called when the user closes this tab
     * @param budget of the rules of all tabs
     * @param desktop shows what rules notify of
     */
    SessionTab(
            Workbench bench,
            String key,
            int number,
            UnsavedProfile typed,
            LogLayout logLayout,
            Consumer<SessionTab> close,
            SavedListener onSaved,
            RuleBudget budget,
            DesktopNotice desktop) {
        this.bench = bench;
        this.key = key;
        this.number = number;
        this.close = close;
        this.onSaved = onSaved;
        environment = new TabEnvironment(bench.workspace(), typed.typed());
        session = new TabSession(
                bench.sessions().live(),
                bench.sessions().store(),
                bench.pulse(),
                environment.aroundProperty()::get,
                bench.secrets()::names,
                bench.work().background());
        session.setTestValues(this::testValue);
        unread = new UnreadCount(session.receivedProperty());
        connection = new ConnectionModel(typed.base(), this, environment.aroundProperty());
        connection.usedEnvironmentProperty().bind(environment.usedProperty());
        connection.type(typed.typed());
        profile = new TabProfile(bench, typed.base(), connection);
        connection.form().valuesProperty().addListener(o -> valuesChanged());
        heading = new TabHeading(profile, connection, number, session.statusProperty());
        unsaved =
                new UnsavedKeeper(bench.unsaved().profiles(), bench.workspace().library(), connection, this::key);
        secrets = new TabSecrets(bench, connection, this::key);
        record = new TabRecord(bench, logLayout);
        composer = new ComposerModel(session, bench.work().background());
        repeat = new RepeatModel(
                new RepeatDesk(bench, session, composer, record.log(), desktop, heading.titleProperty()::get),
                System::nanoTime,
                bench.pulse()::wake);
        sequenceDesk = new SequenceDesk(bench, this);
        sequences = new SequenceModel(sequenceDesk, bench.pulse()::wake);
        ruleDesk = new RuleDesk(bench, this, sequenceDesk, budget, desktop);
        rules = new RuleModel(ruleDesk);
        unfollow = bench.pulse().follow(sequences::poll);
        sequenceDesk.load(sequences::setAll);
        ruleDesk.load(rules::show);
        composer.setEnterSends(() -> bench.settings().get().sending().enterSends());
        script = new ScriptDesk(bench, session, () -> profile().id());
        environment.aroundProperty().addListener(o -> script.valuesChanged());
        connecting = new ConnectDesk(
                bench, session, environment, connection, script, () -> profile().id());
        record.statistics().sessionProperty().bind(session.sessionProperty());
        record.statistics().sessionNameProperty().bind(heading.titleProperty());
        drafts = new DraftKeeper(
                bench.unsaved().drafts(),
                key,
                composer,
                this::setDraft,
                bench.work().background());
        earlier = new EarlierSession(bench, typed.base().id(), repeat::tell);
        connection.statusProperty().bind(session.statusProperty());
        connection.firstMessageProperty().bind(session.firstMessageProperty());
        connection.waitingProperty().bind(session.waitingProperty());
        session.sessionProperty().addListener((o, before, now) -> {
            record.show(now.transcript());
            earlier.dismiss();
        });
        record.log().addressProperty().bind(connection.form().urlProperty());
    }

    /** The newest recorded session of the profile, until the tab has a session of its own. */
    ReadOnlyObjectProperty<Optional<KeptSession>> earlierProperty() {
        return earlier.property();
    }

    void dismissEarlier() {
        earlier.dismiss();
    }

    /** The connection as it is in the form now. */
    public Profile profile() {
        return profile.saved();
    }

    /** What happened to the saved connection elsewhere; empty where there is nothing to tell. */
    ReadOnlyStringProperty toldProperty() {
        return profile.toldProperty();
    }

    /** Whether secrets of the connection are kept. */
    TabSecrets secrets() {
        return secrets;
    }

    @Override
    public String profileId() {
        return profile().id();
    }

    String key() {
        return key;
    }

    int number() {
        return number;
    }

    @Override
    public ReadOnlyLongProperty unreadProperty() {
        return unread.property();
    }

    @Override
    public void setInFront(boolean now) {
        unread.setInFront(now);
    }

    /** The model of the address bar. */
    public ConnectionModel connection() {
        return connection;
    }

    /** Shows a draft in the composer, as one of the saved message that it was of. */
    void setDraft(Draft draft) {
        composer.setDraft(draft);
        LibraryMessages messages = bench.workspace().library().messages();
        Optional<MessageEntry> saved = draft.savedId()
                .flatMap(id -> Stream.concat(messages.around(profile().id()).stream(), messages.all())
                        .filter(entry -> entry.message().id().equals(id))
                        .findFirst());
        composer.loaded().set(saved);
    }

    /** What a variable stands for until something was captured: the test value of the nearest message that has one. */
    private Optional<String> testValue(String name) {
        return bench.workspace().library().messages().around(profile().id()).stream()
                .flatMap(entry -> entry.message().captures().stream())
                .filter(capture ->
                        capture.variable().equals(name) && !capture.testValue().isEmpty())
                .map(Capture::testValue)
                .findFirst();
    }

    /** The model of the composer. */
    public ComposerModel composer() {
        return composer;
    }

    /** The model of the script. */
    ScriptModel script() {
        return script.model();
    }

    /** The model of the repeat. */
    RepeatModel repeat() {
        return repeat;
    }

    /** The model of the sequences. */
    SequenceModel sequences() {
        return sequences;
    }

    /** The model of the rules. */
    RuleModel rules() {
        return rules;
    }

    @Override
    public TabRecord record() {
        return record;
    }

    /** The tab's session; empty before the first connect. */
    public Optional<ClientSession> session() {
        return Optional.ofNullable(session.sessionProperty().get());
    }

    /** Its session, if there is one. */
    public TabSession tabSession() {
        return session;
    }

    @Override
    public ReadOnlyStringProperty titleProperty() {
        return heading.titleProperty();
    }

    ObjectProperty<StatusDot.Status> dotProperty() {
        return heading.dotProperty();
    }

    @Override
    public void pressConnect() {
        connection.pressKey();
    }

    @Override
    public void requestClose() {
        close.accept(this);
    }

    /** Ends the session and everything that observes it. */
    @Override
    public void dispose() {
        repeat.close();
        sequences.stop();
        unfollow.run();
        secrets.close();
        ruleDesk.close();
        script.close();
        record.close();
        session.dispose();
    }

    @Override
    public CompletableFuture<SentMessage> send(Outgoing message) {
        return session.send(message);
    }

    @Override
    public boolean makeSequence(List<Step> steps) {
        sequences.create(steps);
        onSequence.run();
        return true;
    }

    /** Sets what shows a sequence that was made of rows. */
    void setOnSequence(Runnable show) {
        onSequence = show;
    }

    @Override
    public void edit(WrittenMessage message) {
        composer.edit(message);
    }

    /** The values of the next connect and of the last one. */
    TabEnvironment environment() {
        return environment;
    }

    /** Called when values that count for the connection may have changed. */
    void valuesChanged() {
        environment.refresh(profile().id(), connection.form().valuesProperty().get());
    }

    /** Called when the library has changed. */
    void libraryChanged() {
        valuesChanged();
        script.reload();
        LoadedMessage loaded = composer.loaded();
        loaded.entryProperty()
                .get()
                .ifPresent(entry ->
                        loaded.follow(bench.workspace().library().messages().current(entry)));
        profile.follow();
        unsaved.keep();
        heading.update();
    }

    @Override
    public void connect(Profile typed) {
        connecting.connect(typed);
    }

    @Override
    public void sendSecrets(SecretQuestion question) {
        connecting.sendSecrets(question);
    }

    @Override
    public void cancel() {
        session.cancel();
    }

    @Override
    public void tryNow() {
        session.tryNow();
    }

    @Override
    public void stopReconnecting() {
        session.stopReconnecting();
    }

    @Override
    public void dropWaiting() {
        session.dropWaiting();
    }

    @Override
    public void disconnect(CloseReason reason) {
        session.close(reason);
    }

    @Override
    public void abort() {
        session.abort();
    }

    @Override
    public boolean paste(String text) {
        return PastedCommand.of(text, profile().withName(connection.typed().name()))
                .map(pasted -> {
                    connection.type(pasted.profile());
                    pasted.leftOut().ifPresent(bench.toast()::show);
                    return true;
                })
                .orElse(false);
    }

    @Override
    public void save(Profile typed) {
        Profile before = profile();
        profile.save(typed, result -> saved(result, before));
    }

    @Override
    public List<String> history(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return bench.settings().get().urls().urls().stream()
                .filter(url -> url.toLowerCase(Locale.ROOT).contains(lower))
                .toList();
    }

    private void saved(SaveResult result, Profile before) {
        String name = result.saved().name();
        if (before.name().isEmpty()) {
            sequences.keep();
            rules.keep();
        }
        if (result.other().isPresent() && key.equals(before.id())) {
            bench.unsaved().profiles().forget(key);
            key = profile().id();
            drafts.moveTo(key);
        }
        unsaved.keep();
        secrets.saved();
        heading.update();
        bench.toast().show(result.other().isPresent() ? TabTexts.savedBeside(name) : TabTexts.saved(name));
        onSaved.saved(result.saved(), before.name().isEmpty());
    }
}
