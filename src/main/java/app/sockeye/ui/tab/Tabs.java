package app.sockeye.ui.tab;

import app.sockeye.history.KeptSession;
import app.sockeye.profile.Profile;
import app.sockeye.profile.UnsavedProfile;
import app.sockeye.ui.common.StatusDot;
import app.sockeye.ui.layout.RegionLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.stage.Window;

/** The open tabs: opening them, and finding them by profile or session. JavaFX thread. */
public final class Tabs implements TabCommands {
    private final Workbench bench;
    private final PayloadSaver saver;
    private final RegionLayout layout;
    private final ConnectionLayouts logLayouts;
    private final SessionTab.SavedListener onSaved;
    private final TabStrip strip;
    private final TabClosing closing;
    private final HistoryDesk history;
    private final Map<Tab, TabView> views = new HashMap<>();

    /** @param window that dialogs belong to */
    public Tabs(
            Workbench bench,
            PayloadSaver saver,
            RegionLayout layout,
            ConnectionLayouts logLayouts,
            SessionTab.SavedListener onSaved,
            Supplier<Window> window) {
        this.bench = bench;
        this.saver = saver;
        this.layout = layout;
        this.logLayouts = logLayouts;
        this.onSaved = onSaved;
        strip = new TabStrip(this);
        closing = new TabClosing(bench, this);
        history = new HistoryDesk(bench, this, window);
        strip.selectedProperty().addListener((o, before, now) -> {
            Optional.ofNullable(before).ifPresent(tab -> tab.setInFront(false));
            Optional.ofNullable(now).ifPresent(tab -> tab.setInFront(true));
        });
    }

    /** Where the tabs are chosen. */
    public TabStrip strip() {
        return strip;
    }

    /** Asks before a tab is closed. */
    public TabClosing closing() {
        return closing;
    }

    /** What the history asks of the tabs. */
    public HistoryDesk history() {
        return history;
    }

    /** The tab in front. */
    public Optional<TabView> front() {
        return Optional.ofNullable(strip.selectedProperty().get()).map(views::get);
    }

    /** The tab in front where it is a connection's. */
    public Optional<SessionTabView> selected() {
        return front().filter(SessionTabView.class::isInstance).map(SessionTabView.class::cast);
    }

    /** The connections' tabs, in their order. */
    public Stream<SessionTab> connections() {
        return strip.tabs().stream().filter(SessionTab.class::isInstance).map(SessionTab.class::cast);
    }

    /** The tabs of kept sessions, in their order. */
    Stream<HistoryTab> histories() {
        return strip.tabs().stream().filter(HistoryTab.class::isInstance).map(HistoryTab.class::cast);
    }

    @Override
    public void openNew() {
        open(Profile.create("", ""));
        selected().ifPresent(SessionTabView::focusAddress);
    }

    /** Shows a profile's tab, opening it where there is none. */
    public SessionTab open(Profile profile) {
        return select(find(profile.id()).orElseGet(() -> add(profile.id(), new UnsavedProfile(profile, profile))));
    }

    /** Opens one more tab of a profile, beside the one there is. */
    public SessionTab openAgain(Profile profile) {
        Optional<SessionTab> there = find(profile.id());
        return there.isEmpty()
                ? open(profile)
                : select(add(newKey(), new UnsavedProfile(profile, profile), behind(there.get())));
    }

    /** Shows the tab that keeps its things under a key, with what was typed there, opening it where there is none. */
    public SessionTab open(String key, UnsavedProfile profile, int place) {
        Optional<SessionTab> there =
                connections().filter(tab -> tab.key().equals(key)).findFirst();
        there.ifPresent(tab -> tab.connection().type(profile.typed()));
        return select(there.orElseGet(() -> add(key, profile, place)));
    }

    /** As {@link #open(String, UnsavedProfile, int)}, at the end. */
    public SessionTab open(String key, UnsavedProfile profile) {
        return open(key, profile, strip.tabs().size());
    }

    @Override
    public void duplicate(Tab tab) {
        if (tab instanceof SessionTab original) {
            String key = newKey();
            UnsavedProfile typed = original.connection().unsaved();
            // One that isn't saved is another connection from here on.
            boolean saved = bench.workspace().library().find(typed.id()).isPresent();
            SessionTab copy = select(add(key, saved ? typed : typed.withId(key), behind(tab)));
            copy.composer().setDraft(original.composer().draft());
            if (original.composer().openProperty().get()) {
                copy.connection().connect();
            }
        }
    }

    @Override
    public void closeOthers(Tab tab) {
        close(strip.tabs().stream().filter(other -> other != tab).toList());
    }

    @Override
    public void closeToTheRight(Tab tab) {
        close(List.copyOf(strip.tabs().subList(behind(tab), strip.tabs().size())));
    }

    @Override
    public void reopenClosed() {
        closing.reopen();
    }

    @Override
    public boolean canReopen() {
        return closing.canReopen();
    }

    <T extends Tab> T select(T tab) {
        strip.selectedProperty().set(tab);
        return tab;
    }

    /** A profile's tab, the first where there are more. */
    Optional<SessionTab> find(String profileId) {
        return of(profileId).findFirst();
    }

    private Stream<SessionTab> of(String profileId) {
        return connections().filter(tab -> tab.profile().id().equals(profileId));
    }

    /** Of a profile's tabs the state that says most. */
    public StatusDot.Status statusOf(String profileId) {
        StatusDot.Status most = StatusDot.Status.OFF;
        // Without streams: each row of the library asks with each pulse.
        for (Tab tab : strip.tabs()) {
            if (tab instanceof SessionTab connection
                    && connection.profile().id().equals(profileId)) {
                StatusDot.Status status = connection.dotProperty().get();
                most = status.compareTo(most) > 0 ? status : most;
            }
        }
        return most;
    }

    /** Closes tabs as {@link TabClosing} does. */
    void close(List<? extends Tab> some) {
        closing.close(some);
    }

    /** Takes a tab away and ends what goes on in it. */
    public void remove(Tab tab) {
        int place = strip.tabs().indexOf(tab);
        strip.tabs().remove(tab);
        views.remove(tab);
        if (strip.selectedProperty().get() == tab) {
            strip.selectedProperty().set(null);
            strip.select(Math.min(place, strip.tabs().size() - 1));
        }
        tab.dispose();
        logLayouts.keepOnly(Stream.concat(
                        connections().map(open -> open.profile().id()),
                        histories().map(open -> open.session().profileId()))
                .collect(Collectors.toSet()));
    }

    /** Brings names and untouched settings up to date with the library. */
    public void libraryChanged() {
        connections().forEach(SessionTab::libraryChanged);
    }

    /** Closes all, as the window does when it goes. */
    public void closeAll() {
        strip.tabs().forEach(Tab::dispose);
    }

    /** Shows a kept session read-only, in the tab that does already or in a new one beside the tab in front. */
    public HistoryTab open(KeptSession session) {
        return open(session, behind(strip.selectedProperty().get()));
    }

    /** As {@link #open(KeptSession)}, a new tab at a place. */
    public HistoryTab open(KeptSession session, int place) {
        return select(find(session).orElseGet(() -> add(session, place)));
    }

    /** The tab that shows a kept session read-only. */
    Optional<HistoryTab> find(KeptSession session) {
        return histories()
                .filter(tab -> tab.session().folder().equals(session.folder()))
                .findFirst();
    }

    /** Brings the tab to the front in which a session is recorded; returns whether there is one. */
    boolean showLive(KeptSession session) {
        Optional<SessionTab> live = connections()
                .filter(tab -> tab.session()
                        .filter(s -> s.transcript().folder().equals(session.folder()))
                        .isPresent())
                .findFirst();
        live.ifPresent(this::select);
        return live.isPresent();
    }

    /** Adds a kept session's tab without bringing it to the front. */
    HistoryTab add(KeptSession session, int place) {
        HistoryTab tab = new HistoryTab(
                bench, session, logLayouts.of(session.profileId()), history, closed -> close(List.of(closed)));
        return insert(tab, new HistoryTabView(tab, bench, saver, layout), place);
    }

    private SessionTab add(String key, UnsavedProfile profile) {
        return add(key, profile, strip.tabs().size());
    }

    private SessionTab add(String key, UnsavedProfile profile, int place) {
        SessionTab tab = new SessionTab(
                bench,
                key,
                freeNumber(profile.id()),
                profile,
                logLayouts.of(profile.id()),
                closed -> close(List.of(closed)),
                onSaved);
        return insert(tab, new SessionTabView(tab, bench, saver, layout, history::open), place);
    }

    private <T extends Tab> T insert(T tab, TabView view, int place) {
        views.put(tab, view);
        strip.tabs().add(Math.min(place, strip.tabs().size()), tab);
        return tab;
    }

    private int behind(Tab tab) {
        return strip.tabs().indexOf(tab) + 1;
    }

    private int freeNumber(String profileId) {
        Set<Integer> taken = of(profileId).map(SessionTab::number).collect(Collectors.toSet());
        return IntStream.iterate(1, n -> n + 1)
                .filter(n -> !taken.contains(n))
                .findFirst()
                .getAsInt();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
