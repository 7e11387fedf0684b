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
import app.sockeye.session.SessionStatus;
import app.sockeye.ui.common.StatusDot;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.composer.Composed;
import app.sockeye.ui.composer.ComposerModel;
import app.sockeye.ui.connection.ConnectionCommands;
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

    /** The profile as it was saved last, or as it began. */
    private Profile saved;

    /** @param close what closing this tab asks for */
    SessionTab(Workbench bench, UnsavedProfile profile, LogLayout logLayout, Consumer<SessionTab> close) {
        this.bench = bench;
        this.saved = profile.base();
        this.close = close;
        session = new TabSession(bench.connector(), bench.sessions(), bench.pulse());
        connection = new ConnectionModel(saved, this, bench.variables());
        connection.type(profile.typed());
        unsaved = new UnsavedKeeper(bench.unsaved(), bench.library(), connection);
        record = new TabRecord(bench, logLayout);
        composer = new ComposerModel(session, bench.background());
        record.statistics().sessionProperty().bind(session.sessionProperty());
        drafts = new DraftKeeper(bench.drafts(), saved.id(), composer, bench.background());
        connection.statusProperty().bind(session.statusProperty());
        connection.firstMessageProperty().bind(session.firstMessageProperty());
        session.sessionProperty().addListener((o, before, now) -> record.show(now.transcript()));
        session.statusProperty().addListener((o, before, now) -> dot.set(dotOf(now)));
        record.log().addressProperty().bind(connection.form().urlProperty());
        connection.form().urlProperty().addListener(o -> nameTab());
        connection.modifiedProperty().addListener(o -> nameTab());
        nameTab();
    }

    Profile profile() {
        return saved;
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

    /** The library changed: takes over the profile's name, or all of it where nothing else is typed. */
    void libraryChanged() {
        bench.library()
                .find(saved.id())
                .map(SavedProfile::profile)
                .filter(profile -> !profile.equals(saved))
                .ifPresent(this::profileChanged);
        unsaved.keep();
        nameTab();
    }

    private void profileChanged(Profile changed) {
        if (connection.modifiedProperty().get()) {
            boolean same = connection.typed().withName(changed.name()).equals(changed);
            saved = same ? changed : saved.withName(changed.name());
            connection.markSaved(saved);
        } else {
            saved = changed;
            connection.show(changed);
        }
    }

    @Override
    public void connect(Profile profile) {
        if (profile.headers().isEmpty()) {
            begin(profile);
            return;
        }
        bench.ordered().execute(() -> {
            Optional<SecretQuestion> question = bench.library().question(profile);
            UiPulse.later(() -> question.ifPresentOrElse(connection::ask, () -> begin(profile)));
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

    private void begin(Profile profile) {
        try {
            session.connect(saved.id(), ProfileCheck.options(profile, bench.variables()));
            bench.settings().update(settings -> settings.withUsedUrl(profile.url()));
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
        Profile base = saved;
        Profile named = typed.name().isEmpty() ? typed.withName(TabTitle.of(typed)) : typed;
        bench.ordered().execute(() -> {
            try {
                SaveResult result = bench.library().save(named, base);
                UiPulse.later(() -> saved(result));
            } catch (LibraryException e) {
                UiPulse.later(() -> bench.toast().show(e.getMessage()));
            }
        });
    }

    @Override
    public List<String> history(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return bench.settings().get().urlHistory().stream()
                .filter(url -> url.toLowerCase(Locale.ROOT).contains(lower))
                .toList();
    }

    private void saved(SaveResult result) {
        String typedInto = saved.id();
        saved = result.saved().profile();
        connection.markSaved(saved);
        unsaved.keep();
        if (result.other().isPresent()) {
            bench.unsaved().forget(typedInto);
            drafts.moveTo(saved.id());
        }
        nameTab();
        bench.toast()
                .show(
                        result.other().isPresent()
                                ? "Somebody else changed this connection meanwhile: yours is saved beside it as "
                                        + saved.name() + "."
                                : "Saved " + saved.name() + ".");
    }

    private void nameTab() {
        String name = saved.name().isEmpty() ? TabTitle.of(connection.typed()) : saved.name();
        String shown = VisibleText.of(name);
        title.set(connection.modifiedProperty().get() || isGone() ? shown + " •" : shown);
    }

    /** Whether the library held the profile once and does not any more. */
    private boolean isGone() {
        return !saved.name().isEmpty() && bench.library().find(saved.id()).isEmpty();
    }

    private static StatusDot.Status dotOf(SessionStatus status) {
        return switch (status.state()) {
            case IDLE, CLOSED -> StatusDot.Status.OFF;
            case CONNECTING, CLOSING -> StatusDot.Status.BUSY;
            case OPEN -> StatusDot.Status.OPEN;
            case FAILED -> StatusDot.Status.FAILED;
        };
    }
}
