package app.sockeye.ui.tab.session;

import app.sockeye.dialect.form.FilledForm;
import app.sockeye.history.KeptSession;
import app.sockeye.message.Draft;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.Profile;
import app.sockeye.profile.library.SaveResult;
import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.session.rule.RuleBudget;
import app.sockeye.session.sequence.Step;
import app.sockeye.ui.common.StatusDot;
import app.sockeye.ui.composer.ComposerModel;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.tab.work.DesktopNotice;
import app.sockeye.ui.tab.work.EntryTarget;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.TabRecord;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/** A connection's tab: a profile, its session, and the models of the regions that show them. */
public final class SessionTab implements Tab, EntryTarget {
    private final Workbench bench;
    private final TabSession session;
    private final TabEnvironment environment;
    private final TabMessages messages;
    private final ConnectionModel connection;
    private final ConnectDesk connecting;
    private final TabRecord record;
    private Runnable onWrite = () -> {};
    private final ComposerModel composer;
    private final TabAutomation automation;
    private final TabPlace place;
    private final TabUnsaved unsaved;
    private final TabProfile profile;
    private final TabHeading heading;
    private final SavedListener onSaved;
    private final EarlierSession earlier;
    private final UnreadCount unread;
    /** The tab's number among those of its profile, from 1. */
    private final int number;

    /** Called when a connection was saved. */
    @FunctionalInterface
    public interface SavedListener {
        /** @param isNew whether the library did not know it before */
        void saved(SavedProfile saved, boolean isNew);
    }

    /**
     * @param place the tabs that this one is among
     * @param budget of the rules of all tabs
     * @param desktop shows what rules notify of
     */
    public SessionTab(
            Workbench bench,
            String key,
            int number,
            UnsavedProfile typed,
            LogLayout logLayout,
            TabPlace place,
            SavedListener onSaved,
            RuleBudget budget,
            DesktopNotice desktop) {
        this.bench = bench;
        this.number = number;
        this.place = place;
        this.onSaved = onSaved;
        environment = new TabEnvironment(bench.workspace(), typed.typed());
        messages = new TabMessages(bench, this::profileId);
        session = new TabSession(
                bench.sessions().live(),
                bench.sessions().store(),
                bench.pulse(),
                environment.aroundProperty()::get,
                bench.secrets()::names,
                bench.work().background());
        session.templates().setTestValues(messages::testValue);
        unread = new UnreadCount(session.receivedProperty());
        connection = new ConnectionModel(typed.base(), new AddressDesk(bench, this), environment.aroundProperty());
        connection.usedEnvironmentProperty().bind(environment.usedProperty());
        connection.type(typed.typed());
        profile = new TabProfile(bench, typed.base(), connection);
        connection.form().valuesProperty().addListener(o -> valuesChanged());
        heading = new TabHeading(profile, connection, number, session.statusProperty());
        composer = new ComposerModel(session, bench.work().background());
        unsaved = new TabUnsaved(bench, key, connection, composer, this::setDraft);
        record = new TabRecord(bench, logLayout);
        TabSchema.install(composer, connection.form().optionsProperty(), environment.aroundProperty());
        TabFormats.install(record.inspector(), connection, environment.aroundProperty());
        TabDialect.install(session.conversation(), connection.form().optionsProperty(), environment.aroundProperty());
        automation = new TabAutomation(bench, this, budget, desktop);
        TabDialect.install(automation.dialectDesk(), connection.form().optionsProperty(), environment.aroundProperty());
        composer.setEnterSends(() -> bench.settings().get().sending().enterSends());
        connecting = new ConnectDesk(
                bench,
                session,
                environment,
                connection,
                automation.scriptDesk(),
                () -> profile().id(),
                automation::sentByRules,
                () -> place.connectBeside(this),
                () -> secrets().ask());
        earlier = new EarlierSession(bench, typed.base().id(), automation.repeat()::tell);
        connection.statusProperty().bind(session.statusProperty());
        connection.firstMessageProperty().bind(session.firstMessageProperty());
        connection.placeProperty().bind(session.placeProperty());
        connection.waitingProperty().bind(session.waitingProperty());
        ShownSession.install(record, session, connection, heading.titleProperty());
        session.sessionProperty().addListener(o -> earlier.dismiss());
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
    public ReadOnlyStringProperty toldProperty() {
        return profile.toldProperty();
    }

    /** Whether secrets of the connection are kept. */
    public TabSecrets secrets() {
        return unsaved.secrets();
    }

    /** Whether the library has the profile. */
    public boolean isSaved() {
        return profile.inLibrary().isPresent();
    }

    /** What the library says about the profile; empty where it says nothing. */
    public ReadOnlyStringProperty descriptionProperty() {
        return profile.descriptionProperty();
    }

    /**
     * Saves what the library says about the profile; without effect while the library doesn't have it.
     *
     * @param failed is given a sentence on why it could not be saved
     */
    public void describe(String text, Consumer<String> failed) {
        profile.describe(text, failed);
    }

    @Override
    public String profileId() {
        return profile().id();
    }

    public String key() {
        return unsaved.key();
    }

    public int number() {
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
    public void setDraft(Draft draft) {
        composer.setDraft(draft);
        composer.loaded().restore(draft.savedId().flatMap(messages::find));
    }

    /** The model of the composer. */
    public ComposerModel composer() {
        return composer;
    }

    /** What the tab sends by itself. */
    public TabAutomation automation() {
        return automation;
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

    @Override
    public String name() {
        return heading.name();
    }

    public ObjectProperty<StatusDot.Status> dotProperty() {
        return heading.dotProperty();
    }

    @Override
    public void pressConnect() {
        connection.pressKey();
    }

    @Override
    public void requestClose() {
        place.close(this);
    }

    /** Ends the session and everything that observes it. */
    @Override
    public void dispose() {
        automation.close();
        unsaved.close();
        record.close();
        session.dispose();
    }

    @Override
    public CompletableFuture<SentMessage> send(Outgoing message) {
        return session.send(message);
    }

    @Override
    public boolean makeSequence(List<Step> steps) {
        automation.makeSequence(steps);
        return true;
    }

    @Override
    public void edit(WrittenMessage message) {
        composer.edit(message);
        onWrite.run();
    }

    @Override
    public void begin(String dialect, FilledForm form) {
        composer.begin(dialect, form);
        onWrite.run();
    }

    /** Sets what brings the composer to the user when a message is to be written there. */
    public void setOnWrite(Runnable action) {
        onWrite = action;
    }

    /** The values of the next connect and of the last one. */
    public TabEnvironment environment() {
        return environment;
    }

    /** Called when values that count for the connection may have changed. */
    public void valuesChanged() {
        environment.refresh(profile().id(), connection.form().valuesProperty().get());
    }

    /** Called when the library has changed. */
    public void libraryChanged() {
        valuesChanged();
        automation.libraryChanged();
        messages.follow(composer.loaded());
        profile.follow();
        unsaved.keep();
        heading.update();
    }

    /** Connects the session. */
    ConnectDesk connecting() {
        return connecting;
    }

    /** Saves what is typed as the tab's profile. */
    void save(Profile typed) {
        Profile before = profile();
        profile.save(typed, result -> saved(result, before));
    }

    private void saved(SaveResult result, Profile before) {
        String name = result.saved().name();
        if (before.name().isEmpty()) {
            automation.keep();
        }
        unsaved.saved(result, before);
        heading.update();
        bench.toast().show(result.other().isPresent() ? TabTexts.savedBeside(name) : TabTexts.saved(name));
        onSaved.saved(result.saved(), before.name().isEmpty());
    }
}
