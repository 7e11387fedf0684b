package app.sockeye.ui;

import app.sockeye.profile.InvalidProfileException;
import app.sockeye.profile.LibraryException;
import app.sockeye.profile.Profile;
import app.sockeye.profile.ProfileCheck;
import app.sockeye.profile.SaveResult;
import app.sockeye.profile.SavedProfile;
import app.sockeye.profile.SecretQuestion;
import app.sockeye.profile.UnsavedProfile;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.VisibleText;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import app.sockeye.ui.common.StatusDot;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.composer.Composed;
import app.sockeye.ui.composer.ComposerModel;
import app.sockeye.ui.connection.ConnectionCommands;
import app.sockeye.ui.connection.ConnectionEnd;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.log.LogLayout;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** One tab: a profile, its session, and the models of the regions that show them. */
final class SessionTab implements Tab, EntryTarget, ConnectionCommands {
    private final Workbench bench;
    private final TabSession session;
    private final ConnectionModel connection;
    private final TabRecord record;
    private final ComposerModel composer;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    private final ObjectProperty<StatusDot.Status> dot = new SimpleObjectProperty<>(this, "dot", StatusDot.Status.OFF);
    private final Consumer<SessionTab> close;
    private final UnsavedKeeper unsaved;
    private final DraftKeeper drafts;

    /** A word behind the title for a connection that ended without the user, until one is open again. */
    private String ended = "";

    private final TabProfile profile;
    private final SavedListener onSaved;

    /** Told when a connection was saved. */
    @FunctionalInterface
    interface SavedListener {
        /** @param isNew whether the library did not know it before */
        void saved(SavedProfile saved, boolean isNew);
    }

    /** @param close what closing this tab asks for */
    SessionTab(
            Workbench bench,
            UnsavedProfile typed,
            LogLayout logLayout,
            Consumer<SessionTab> close,
            SavedListener onSaved) {
        this.bench = bench;
        this.close = close;
        this.onSaved = onSaved;
        session = new TabSession(bench.connector(), bench.sessions(), bench.pulse());
        connection = new ConnectionModel(typed.base(), this, bench.variables());
        connection.type(typed.typed());
        profile = new TabProfile(bench, typed.base(), connection);
        unsaved = new UnsavedKeeper(bench.unsaved(), bench.library(), connection);
        record = new TabRecord(bench, logLayout);
        composer = new ComposerModel(session, bench.background());
        record.statistics().sessionProperty().bind(session.sessionProperty());
        record.statistics().sessionNameProperty().bind(title);
        drafts = new DraftKeeper(bench.drafts(), typed.id(), composer, bench.background());
        connection.statusProperty().bind(session.statusProperty());
        connection.firstMessageProperty().bind(session.firstMessageProperty());
        session.sessionProperty().addListener((o, before, now) -> record.show(now.transcript()));
        session.statusProperty().addListener(o -> showStatus());
        record.log().addressProperty().bind(connection.form().urlProperty());
        connection.form().urlProperty().addListener(o -> nameTab());
        connection.modifiedProperty().addListener(o -> nameTab());
        nameTab();
    }

    Profile profile() {
        return profile.saved();
    }

    /** What happened to the saved connection elsewhere; empty where there is nothing to tell. */
    ReadOnlyStringProperty toldProperty() {
        return profile.toldProperty();
    }

    ConnectionModel connection() {
        return connection;
    }

    ComposerModel composer() {
        return composer;
    }

    @Override
    public TabRecord record() {
        return record;
    }

    /** Empty before the first connect. */
    Optional<ClientSession> session() {
        return Optional.ofNullable(session.sessionProperty().get());
    }

    TabSession tabSession() {
        return session;
    }

    @Override
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    ObjectProperty<StatusDot.Status> dotProperty() {
        return dot;
    }

    @Override
    public void pressConnect() {
        connection.press();
    }

    @Override
    public void requestClose() {
        close.accept(this);
    }

    /** Ends the session and all that follows it. */
    @Override
    public void dispose() {
        record.close();
        session.dispose();
    }

    @Override
    public CompletableFuture<Void> sendText(byte[] utf8) {
        return session.sendText(utf8);
    }

    @Override
    public CompletableFuture<Void> sendBinary(byte[] bytes) {
        return session.sendBinary(bytes);
    }

    @Override
    public void edit(Composed message) {
        composer.edit(message);
    }

    /** The library changed. */
    void libraryChanged() {
        profile.follow();
        unsaved.keep();
        nameTab();
    }

    @Override
    public void connect(Profile typed) {
        if (typed.headers().isEmpty()) {
            begin(typed);
            return;
        }
        bench.ordered().execute(() -> {
            Optional<SecretQuestion> question = bench.library().question(typed);
            UiPulse.later(() -> question.ifPresentOrElse(connection::ask, () -> begin(typed)));
        });
    }

    @Override
    public void sendSecrets(SecretQuestion question) {
        bench.ordered().execute(() -> {
            try {
                bench.library().allow(question);
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
            UiPulse.later(() -> begin(question.profile()));
        });
    }

    private void begin(Profile typed) {
        try {
            session.connect(profile().id(), ProfileCheck.options(typed, bench.variables()));
            bench.settings().update(settings -> settings.withUsedUrl(typed.url()));
        } catch (InvalidProfileException e) {
            bench.toast().show(e.getMessage());
        } catch (IOException e) {
            bench.toast().show("Not connected, as the session can't be recorded: " + e.getMessage());
        }
    }

    @Override
    public void cancel() {
        session.cancel();
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
    public void save(Profile typed) {
        Profile before = profile();
        profile.save(typed, result -> saved(result, before));
    }

    @Override
    public List<String> history(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return bench.settings().get().urlHistory().stream()
                .filter(url -> url.toLowerCase(Locale.ROOT).contains(lower))
                .toList();
    }

    private void saved(SaveResult result, Profile before) {
        String name = result.saved().name();
        unsaved.keep();
        if (result.other().isPresent()) {
            bench.unsaved().forget(before.id());
            drafts.moveTo(profile().id());
        }
        nameTab();
        bench.toast()
                .show(
                        result.other().isPresent()
                                ? "Somebody else changed this connection meanwhile: yours is saved beside it as " + name
                                        + "."
                                : "Saved " + name + ".");
        onSaved.saved(result.saved(), before.name().isEmpty());
    }

    /** A tab that connects again at the end of a connection is already further than the change that it hears of. */
    private void showStatus() {
        SessionStatus now = session.statusProperty().get();
        dot.set(dotOf(now));
        if (now.state() == SessionState.CLOSED) {
            ended = ConnectionEnd.of(now).map(end -> " · " + end.word()).orElse("");
        } else if (now.state() == SessionState.OPEN) {
            ended = "";
        }
        nameTab();
    }

    private void nameTab() {
        String name = profile().name().isEmpty()
                ? TabTitle.of(connection.typed())
                : profile().name();
        String shown = VisibleText.of(name) + ended;
        title.set(connection.modifiedProperty().get() || profile.isGone() ? shown + " •" : shown);
    }

    private static StatusDot.Status dotOf(SessionStatus status) {
        return switch (status.state()) {
            case IDLE -> StatusDot.Status.OFF;
            case CLOSED ->
                ConnectionEnd.of(status).map(ConnectionEnd::bad).orElse(false)
                        ? StatusDot.Status.FAILED
                        : StatusDot.Status.OFF;
            case CONNECTING, CLOSING -> StatusDot.Status.BUSY;
            case OPEN -> StatusDot.Status.OPEN;
            case FAILED -> StatusDot.Status.FAILED;
        };
    }
}
