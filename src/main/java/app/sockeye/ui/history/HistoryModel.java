package app.sockeye.ui.history;

import app.sockeye.files.Reason;
import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The recorded sessions as the window lists them. They are read in the background, and again when they change. */
public final class HistoryModel {
    private final SessionStore store;
    private final HistoryCommands commands;
    private final Executor background;
    private final HistorySearchModel search;
    private final SessionChanges changes;
    private final ImportModel imports;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final BooleanProperty inMessages = new SimpleBooleanProperty(this, "inMessages");
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(this, "period", Period.ANY);
    private final BooleanProperty onlyProfile = new SimpleBooleanProperty(this, "onlyProfile");
    private final ObjectProperty<ImportOutcome> imported =
            new SimpleObjectProperty<>(this, "imported", ImportOutcome.NONE);
    private final StringProperty profile = new SimpleStringProperty(this, "profile", "");
    private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
    private final ReadOnlyObjectWrapper<List<HistoryRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<SessionListing> listing =
            new ReadOnlyObjectWrapper<>(this, "listing", SessionListing.NONE);

    /** Folders of sessions that can't be summarised. */
    private final Set<Path> unreadable = ConcurrentHashMap.newKeySet();

    private boolean reading;
    private boolean stale = true;
    private boolean closed;

    /** @param background runs what blocks on the disk, one task after the other */
    public HistoryModel(SessionStore store, HistoryCommands commands, Executor background, UiPulse pulse) {
        this.store = store;
        this.commands = commands;
        this.background = background;
        this.search = new HistorySearchModel(this, store, pulse);
        this.changes = new SessionChanges(store, commands, background, this::tell);
        this.imports = new ImportModel(store, commands, this::showImported, pulse);
        store.onChange(() -> UiPulse.later(this::changed));
        shown.addListener(o -> readIfNeeded());
        Stream.of(text, inMessages, period, onlyProfile, profile, imported).forEach(p -> p.addListener(o -> show()));
    }

    // Properties

    /** What to search for: a text in names and addresses, or a query in messages. */
    StringProperty textProperty() {
        return text;
    }

    /** Whether messages are searched instead of names and addresses. */
    BooleanProperty inMessagesProperty() {
        return inMessages;
    }

    ObjectProperty<Period> periodProperty() {
        return period;
    }

    /** Whether only sessions of {@link #profileProperty()} are listed. */
    BooleanProperty onlyProfileProperty() {
        return onlyProfile;
    }

    /** The import whose sessions alone are listed; none for all sessions. */
    ReadOnlyObjectProperty<ImportOutcome> importedProperty() {
        return imported;
    }

    /** The id of the profile in front; empty for none. */
    public StringProperty profileProperty() {
        return profile;
    }

    /** Whether the history is visible; only then is it kept up to date. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    ReadOnlyObjectProperty<List<HistoryRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SessionListing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    HistorySearchModel search() {
        return search;
    }

    ImportModel imports() {
        return imports;
    }

    /** Whether something narrows the list. */
    boolean isNarrowed() {
        return !text.get().isBlank()
                || period.get() != Period.ANY
                || onlyProfile.get()
                || imported.get().isSome();
    }

    /** The sessions that match period, import and profile, newest first. */
    List<KeptSession> chosen() {
        LocalDate today = LocalDate.now();
        ZoneId zone = ZoneId.systemDefault();
        return listing.get().sessions().stream()
                .filter(session -> period.get().covers(session.started(), today, zone))
                .filter(imported.get()::covers)
                .filter(session -> !onlyProfile.get() || session.profileId().equals(profile.get()))
                .toList();
    }

    String titleOf(KeptSession session) {
        return commands.titleOf(session);
    }

    /** What to highlight in the titles of sessions. */
    List<TextPattern> titleHighlights() {
        return inMessages.get() || text.get().isBlank()
                ? List.of()
                : List.of(new TextPattern(text.get().strip(), false, true));
    }

    /** Whether an attempt to summarise a session failed. */
    boolean isUnreadable(KeptSession session) {
        return unreadable.contains(session.folder());
    }

    // Commands

    /** Reads the sessions again; once more if they are being read already. */
    public void refresh() {
        stale = true;
        readIfNeeded();
    }

    /** Searches the messages of all sessions by a query. */
    public void searchMessages(String query) {
        clear();
        inMessages.set(true);
        text.set(query);
    }

    /** Stops searching and importing; for when the window is closed. */
    public void close() {
        closed = true;
        search.cancel();
        imports.cancel();
    }

    /** Lists all sessions again. */
    void clear() {
        text.set("");
        period.set(Period.ANY);
        onlyProfile.set(false);
        imported.set(ImportOutcome.NONE);
    }

    /** Lists only the imported sessions, if there are several, and opens the first. */
    private void showImported(ImportOutcome what) {
        if (what.sessions().size() > 1) {
            clear();
            inMessages.set(false);
            imported.set(what);
        }
        refresh();
        what.sessions().stream().findFirst().ifPresent(commands::open);
    }

    /** Lists the other sessions too, after an import. */
    void leaveImported() {
        imported.set(ImportOutcome.NONE);
    }

    void undoDelete() {
        changes.undoDelete();
    }

    void open(HistoryRow row) {
        if (row instanceof HistoryRow.Session session) {
            commands.open(session.session());
        } else if (row instanceof HistoryRow.Found found) {
            commands.openAt(found.session(), found.hit().index(), text.get().strip());
        }
    }

    void showTogether(List<KeptSession> sessions) {
        commands.showTogether(sessions);
    }

    void open(KeptSession session) {
        commands.open(session);
    }

    void connectAgain(KeptSession session) {
        commands.connectAgain(session);
    }

    void rename(KeptSession session, String name) {
        changes.rename(session, name);
    }

    void pin(KeptSession session, boolean pinned) {
        changes.pin(session, pinned);
    }

    void delete(KeptSession session) {
        changes.delete(session, this::refresh);
    }

    /** Shows the sessions listed or found now. */
    void show() {
        boolean searching = inMessages.get() && !text.get().isBlank();
        rows.set(searching ? search.rows() : HistoryRows.byDay(matching()));
    }

    private List<KeptSession> matching() {
        String sought = inMessages.get() ? "" : text.get().strip().toLowerCase(Locale.ROOT);
        return chosen().stream()
                .filter(session -> sought.isEmpty()
                        || Stream.concat(Stream.of(titleOf(session), session.url()), session.otherUrls().stream())
                                .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(sought)))
                .toList();
    }

    private void changed() {
        stale = true;
        readIfNeeded();
    }

    private void readIfNeeded() {
        if (!stale || reading || closed || !shown.get()) {
            return;
        }
        stale = false;
        reading = true;
        background.execute(() -> {
            try {
                List<KeptSession> sessions = store.listAll();
                UiPulse.later(() -> read(sessions));
                lookUp(sessions);
            } catch (IOException e) {
                tell(HistoryTexts.cannotList(Reason.of(e)));
            } finally {
                UiPulse.later(() -> {
                    reading = false;
                    readIfNeeded();
                });
            }
        });
    }

    private void read(List<KeptSession> sessions) {
        listing.set(new SessionListing(true, sessions));
        commands.listed(sessions);
        show();
    }

    /** Makes missing summaries, in the background. */
    private void lookUp(List<KeptSession> sessions) {
        List<KeptSession> known = new ArrayList<>(sessions);
        for (int i = 0; i < known.size(); i++) {
            KeptSession session = known.get(i);
            if (session.summary().isEmpty()
                    && session.protection() != KeptSession.Protection.LOCKED
                    && !unreadable.contains(session.folder())) {
                try {
                    known.set(i, store.summarise(session));
                    List<KeptSession> soFar = List.copyOf(known);
                    UiPulse.later(() -> read(soFar));
                } catch (IOException e) {
                    unreadable.add(session.folder());
                    UiPulse.later(this::show);
                }
            }
        }
    }

    private void tell(String sentence) {
        UiPulse.later(() -> {
            refresh();
            commands.tell(sentence);
        });
    }
}
