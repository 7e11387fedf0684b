package app.sockeye.ui.tab.recorded;

import app.sockeye.dialect.conversation.DialectChoice;
import app.sockeye.files.Reason;
import app.sockeye.history.KeptSession;
import app.sockeye.message.WrittenMessage;
import app.sockeye.payload.format.registry.FormatRule;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.option.DialectTable;
import app.sockeye.profile.option.FormatTable;
import app.sockeye.protocol.Outgoing;
import app.sockeye.protocol.VisibleText;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.session.sequence.Step;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.format.EntryFormats;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.tab.work.EntryTarget;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.TabRecord;
import app.sockeye.ui.tab.work.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The read-only tab of a recorded session, which is opened in the background. JavaFX thread. */
public final class HistoryTab implements Tab, EntryTarget {
    /** The commands that the window carries out for such a tab. */
    public interface Commands {
        /** A session's title. */
        String titleOf(KeptSession session);

        /** Opens and connects the connection of a session. */
        void connectAgain(KeptSession session);

        /** Puts a message into the composer of the connection of a session. */
        void edit(KeptSession session, WrittenMessage message);
    }

    /** The progress of opening the session. */
    public enum State {
        OPENING,
        OPEN,
        /** The session has no entries. */
        EMPTY,
        FAILED
    }

    private final Workbench bench;
    private final Commands commands;
    private final Consumer<HistoryTab> close;
    private final TabRecord record;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "");
    /** Always 0, as nothing is received here. */
    private final ReadOnlyLongWrapper unread = new ReadOnlyLongWrapper(this, "unread");

    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.OPENING);
    private final ReadOnlyObjectWrapper<KeptSession> session = new ReadOnlyObjectWrapper<>(this, "session");
    /** The opened transcript, closed with the tab, even if opening it ends after that. */
    private Optional<Transcript> transcript = Optional.empty();

    private Optional<RecordedDialect> own = Optional.empty();

    private boolean disposed;
    /** Run when the session is open: shows the entry that was asked for. */
    private Optional<Runnable> whenOpen = Optional.empty();

    /** @param close called when the user closes this tab */
    public HistoryTab(
            Workbench bench, KeptSession session, LogLayout logLayout, Commands commands, Consumer<HistoryTab> close) {
        this.bench = bench;
        this.commands = commands;
        this.close = close;
        record = new TabRecord(bench, logLayout);
        record.statistics().sessionNameProperty().bind(title);
        record.log().dialect().keepIn(this::dialect, choice -> {});
        show(session);
        bench.work().background().execute(() -> open(session));
    }

    @Override
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    @Override
    public String name() {
        return title.get();
    }

    @Override
    public ReadOnlyLongProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    @Override
    public void setInFront(boolean inFront) {
        // Being in front changes nothing, as there are no unread messages.
    }

    /** The session as it was looked up last. */
    ReadOnlyObjectProperty<KeptSession> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /** The recorded session, as it was listed last. */
    public KeptSession session() {
        return session.get();
    }

    /** How far it is opened. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What recovery did, or why the session can't be opened; empty if there is nothing to tell. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }

    @Override
    public TabRecord record() {
        return record;
    }

    /** Shows the session after it was renamed or read again; opens it if its key can be had at last. */
    public void show(KeptSession now) {
        boolean unlocked = state.get() == State.FAILED && isLocked(session.get()) && !isLocked(now);
        session.set(now);
        title.set(VisibleText.of(commands.titleOf(now)));
        if (unlocked) {
            told.set("");
            state.set(State.OPENING);
            bench.work().background().execute(() -> open(now));
        }
    }

    private static boolean isLocked(KeptSession session) {
        return session.protection() == KeptSession.Protection.LOCKED;
    }

    /** Filters by a query and goes to an entry, as soon as the session is open. */
    public void goTo(long entry, String query) {
        Runnable going = () -> record.log().goTo(entry, query);
        if (state.get() == State.OPENING) {
            whenOpen = Optional.of(going);
        } else if (state.get() == State.OPEN) {
            going.run();
        }
    }

    @Override
    public void pressConnect() {
        commands.connectAgain(session());
    }

    @Override
    public void requestClose() {
        close.accept(this);
    }

    @Override
    public void dispose() {
        disposed = true;
        record.close();
        own.ifPresent(RecordedDialect::close);
        transcript.ifPresent(Transcript::close);
    }

    @Override
    public String profileId() {
        return session.get().profileId();
    }

    @Override
    public CompletableFuture<SentMessage> send(Outgoing message) {
        return CompletableFuture.failedFuture(new IllegalStateException(RecordedTexts.SEND_ELSEWHERE));
    }

    @Override
    public boolean makeSequence(List<Step> steps) {
        return false;
    }

    @Override
    public void edit(WrittenMessage message) {
        commands.edit(session(), message);
    }

    /** The dialect that the session's connection was told to speak. */
    private DialectChoice dialect() {
        return bench.workspace()
                .library()
                .find(profileId())
                .map(saved -> DialectChoice.read(saved.profile().options().text(DialectTable.READ)))
                .orElse(DialectChoice.RECOGNISED);
    }

    /** The formats that the session's connection says by now. */
    private EntryFormats formats() {
        Library library = bench.workspace().library();
        return library.find(profileId())
                .map(saved -> new EntryFormats(
                        FormatRule.parseAll(saved.profile().options().text(FormatTable.RULES)),
                        library.root().path()))
                .orElse(EntryFormats.NONE);
    }

    private void open(KeptSession kept) {
        if (kept.isEmpty() && !kept.isLive()) {
            UiPulse.later(() -> state.set(State.EMPTY));
            return;
        }
        try {
            Transcript opened = bench.sessions().store().open(kept);
            KeptSession now = bench.sessions().store().find(kept.folder()).orElse(kept);
            UiPulse.later(() -> opened(opened, now));
        } catch (IOException | UncheckedIOException e) {
            UiPulse.later(() -> {
                state.set(State.FAILED);
                told.set(RecordedTexts.notOpened(Reason.of(e)));
            });
        }
    }

    private void opened(Transcript opened, KeptSession now) {
        if (disposed) {
            opened.close();
            return;
        }
        transcript = Optional.of(opened);
        own = Optional.of(RecordedDialect.install(bench, profileId(), opened));
        show(now);
        told.set(opened.recovery()
                .orElse(now.isCut() ? RecordedTexts.CUT : now.isPartial() ? RecordedTexts.PARTIAL : ""));
        record.inspector().formatsProperty().set(formats());
        record.show(opened);
        record.log().followProperty().set(false);
        state.set(opened.count() == 0 ? State.EMPTY : State.OPEN);
        whenOpen.ifPresent(Runnable::run);
        whenOpen = Optional.empty();
    }
}
