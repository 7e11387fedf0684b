package app.sockeye.ui.tab;

import app.sockeye.history.KeptSession;
import app.sockeye.message.Draft;
import app.sockeye.profile.Profile;
import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.settings.WindowLayout;
import app.sockeye.ui.common.StatusDot;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.split.HalfPlace;
import app.sockeye.ui.split.Halves;
import app.sockeye.ui.tab.recorded.HistoryTab;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.stage.Window;

/** The open tabs: opening them, and finding them by profile or session. JavaFX thread. */
public final class Tabs {
    private final Workbench bench;
    private final ConnectionLayouts logLayouts;
    private final Halves<Tab> halves = new Halves<>();
    private final TabViews views;
    private final ShownTabs shown;
    private final ObservableMap<Tab, WindowLayout.Bounds> apartBounds = FXCollections.observableHashMap();
    private final TabSearch open = new TabSearch(halves.all());
    private final TabFactory factory;
    private final TabDesk commands;
    private final TabClosing closing;
    private final HistoryDesk history;
    private final MessageDesk messages;
    private final SequenceOpener sequences;
    private final MergedDesk merged;

    /**
     * @param window the owner of dialogs
     * @param openVault asks the user to open the vault, beside a node
     */
    public Tabs(
            Workbench bench,
            PayloadSaver saver,
            RegionLayout layout,
            ConnectionLayouts logLayouts,
            SessionTab.SavedListener onSaved,
            Supplier<Window> window,
            Consumer<Node> openVault) {
        this.bench = bench;
        this.logLayouts = logLayouts;
        factory = new TabFactory(bench, saver, layout, logLayouts, onSaved, openVault, this);
        views = new TabViews(factory::view);
        shown = new ShownTabs(halves, views);
        commands = new TabDesk(bench, this);
        closing = new TabClosing(bench, this);
        history = new HistoryDesk(bench, this, window);
        messages = new MessageDesk(bench, this);
        sequences = new SequenceOpener(bench, this);
        merged = new MergedDesk(bench, this);
    }

    /** The tabs as they stand beside each other. */
    public Halves<Tab> halves() {
        return halves;
    }

    /** Carries out what is asked of tabs in their strips and menus. */
    public TabDesk commands() {
        return commands;
    }

    /** Closes tabs and reopens them. */
    public TabClosing closing() {
        return closing;
    }

    /** Carries out the commands of the history. */
    public HistoryDesk history() {
        return history;
    }

    /** Shows, sends and saves messages of the library. */
    public MessageDesk messages() {
        return messages;
    }

    /** Shows and runs sequences of the library. */
    public SequenceOpener sequences() {
        return sequences;
    }

    /** Shows logs of connections and recorded sessions as one. */
    public MergedDesk merged() {
        return merged;
    }

    /** What is seen of them. */
    public ShownTabs shown() {
        return shown;
    }

    /** What a tab shows; empty for one that is closed. */
    public Optional<CentreView> view(Tab tab) {
        return views.of(tab);
    }

    /** Where the windows of tabs are that stand apart, or were last. */
    public ObservableMap<Tab, WindowLayout.Bounds> apartBounds() {
        return apartBounds;
    }

    /** The connections' tabs, in their order. */
    public Stream<SessionTab> connections() {
        return open.connections();
    }

    /** The tabs of recorded sessions, in their order. */
    Stream<HistoryTab> histories() {
        return open.histories();
    }

    /** Opens the tab of a new connection with the keyboard's focus in its address. */
    public void openNew() {
        open(Profile.create("", ""));
        shown.connection().ifPresent(SessionTabView::focusAddress);
    }

    /** Shows a profile's tab, opening one if there is none. */
    public SessionTab open(Profile profile) {
        return select(find(profile.id()).orElseGet(() -> add(profile.id(), new UnsavedProfile(profile, profile))));
    }

    /** As {@link #open(Profile)}; a new tab begins with a draft in its composer. */
    public SessionTab open(Profile profile, Draft draft) {
        return select(find(profile.id()).orElseGet(() -> {
            SessionTab tab = make(profile.id(), new UnsavedProfile(profile, profile));
            // Before it is shown, so that no other editor is made first.
            tab.setDraft(draft);
            return insert(tab, halves.end());
        }));
    }

    /** Opens another tab of a profile, beside the existing one. */
    public SessionTab openAgain(Profile profile) {
        Optional<SessionTab> there = find(profile.id());
        return there.isEmpty()
                ? open(profile)
                : select(add(newKey(), new UnsavedProfile(profile, profile), halves.behind(there.get())));
    }

    /** Shows the tab whose data is saved under a key, opening it with what was typed if there is none. */
    SessionTab open(String key, UnsavedProfile profile, HalfPlace place) {
        return select(openBehind(key, profile, place));
    }

    /** As {@link #open(String, UnsavedProfile, HalfPlace)}, but leaves the tab in front that is there. */
    SessionTab openBehind(String key, UnsavedProfile profile, HalfPlace place) {
        Optional<SessionTab> there =
                connections().filter(tab -> tab.key().equals(key)).findFirst();
        there.ifPresent(tab -> tab.connection().type(profile.typed()));
        return there.orElseGet(() -> add(key, profile, place));
    }

    /** As {@link #open(String, UnsavedProfile, HalfPlace)}, at the end. */
    public SessionTab open(String key, UnsavedProfile profile) {
        return open(key, profile, halves.end());
    }

    <T extends Tab> T select(T tab) {
        halves.select(tab);
        return tab;
    }

    /** Shows the tab at a place among all, from 0; does nothing if there is none. */
    public void select(int place) {
        if (place < halves.all().size()) {
            select(halves.all().get(place));
        }
    }

    /** Shows the tab a number of places behind the one in front, wrapping around. */
    public void step(int places) {
        List<Tab> all = halves.all();
        if (!all.isEmpty()) {
            select(Math.floorMod(all.indexOf(halves.selectedProperty().get()) + places, all.size()));
        }
    }

    /** The first tab of a profile. */
    Optional<SessionTab> find(String profileId) {
        return open.of(profileId).findFirst();
    }

    /** The most significant state among a profile's tabs. */
    public StatusDot.Status statusOf(String profileId) {
        return open.statusOf(profileId);
    }

    /** Closes tabs as {@link TabClosing} does. */
    void close(List<? extends Tab> some) {
        closing.close(some);
    }

    /** Removes a tab and ends all its work. */
    public void remove(Tab tab) {
        halves.remove(tab);
        views.remove(tab);
        apartBounds.remove(tab);
        tab.dispose();
        logLayouts.keepOnly(Stream.concat(
                        connections().map(rest -> rest.profile().id()),
                        histories().map(rest -> rest.session().profileId()))
                .collect(Collectors.toSet()));
    }

    /** Updates names and unmodified settings from the library. */
    public void libraryChanged() {
        connections().forEach(SessionTab::libraryChanged);
    }

    /** Closes all tabs when the window closes. */
    public void closeAll() {
        halves.all().forEach(Tab::dispose);
    }

    /** Shows a recorded session read-only, in its tab or in a new one beside the tab in front. */
    public HistoryTab open(KeptSession session) {
        return open(session, halves.behind(halves.selectedProperty().get()));
    }

    /** Like {@link #open(KeptSession)}, with a new tab at a place. */
    HistoryTab open(KeptSession session, HalfPlace place) {
        return select(find(session).orElseGet(() -> add(session, place)));
    }

    /** The tab that shows a recorded session read-only. */
    Optional<HistoryTab> find(KeptSession session) {
        return open.find(session);
    }

    /** Whether a tab is open. Cheap, so that a thousand tabs can ask at each pulse. */
    boolean isOpen(Tab tab) {
        return views.contains(tab);
    }

    /** The tab in which a session is being recorded. */
    Optional<SessionTab> live(KeptSession session) {
        return open.live(session);
    }

    /** Adds a tab that shows logs as one, without showing it. */
    MergedTab addMerged(String key, List<MergedMember> members, HalfPlace place) {
        return insert(factory.merged(key, members), place);
    }

    /** Shows the tab in which a session is being recorded; returns whether there is one. */
    boolean showLive(KeptSession session) {
        Optional<SessionTab> live = open.live(session);
        live.ifPresent(this::select);
        return live.isPresent();
    }

    /** Adds a recorded session's tab without showing it. */
    HistoryTab add(KeptSession session, HalfPlace place) {
        return insert(factory.recorded(session), place);
    }

    private SessionTab add(String key, UnsavedProfile profile) {
        return add(key, profile, halves.end());
    }

    /** Adds a connection's tab without showing it. */
    SessionTab add(String key, UnsavedProfile profile, HalfPlace place) {
        return insert(make(key, profile), place);
    }

    private SessionTab make(String key, UnsavedProfile profile) {
        return factory.connection(key, open.freeNumber(profile.id()), profile, open);
    }

    private <T extends Tab> T insert(T tab, HalfPlace place) {
        views.add(tab);
        halves.add(tab, place);
        return tab;
    }

    /** The key of a new tab's saved data. */
    static String newKey() {
        return UUID.randomUUID().toString();
    }
}
