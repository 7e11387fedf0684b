package app.sockeye.ui.tab;

import app.sockeye.history.KeptSession;
import app.sockeye.profile.Profile;
import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.session.rule.RuleBudget;
import app.sockeye.ui.common.StatusDot;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.strip.TabCommands;
import app.sockeye.ui.tab.strip.TabStrip;
import app.sockeye.ui.tab.work.DesktopNotice;
import app.sockeye.ui.tab.work.NotificationCommand;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.Workbench;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.Window;

/** The open tabs: opening them, and finding them by profile or session. JavaFX thread. */
public final class Tabs implements TabCommands {
    private final Workbench bench;
    private final PayloadSaver saver;
    private final RegionLayout layout;
    private final ConnectionLayouts logLayouts;
    private final SessionTab.SavedListener onSaved;
    private final TabStrip strip;
    private final TabSearch open;
    private final TabClosing closing;
    private final HistoryDesk history;
    private final MessageDesk messages;
    private final SequenceOpener sequences;
    private final RuleBudget ruleBudget = new RuleBudget();
    private final DesktopNotice desktop = new NotificationCommand();
    private final MergedDesk merged;
    private final Map<Tab, CentreView> views = new HashMap<>();

    private final Consumer<Node> openVault;

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
        this.openVault = openVault;
        this.saver = saver;
        this.layout = layout;
        this.logLayouts = logLayouts;
        this.onSaved = onSaved;
        strip = new TabStrip(this);
        open = new TabSearch(strip.tabs());
        closing = new TabClosing(bench, this);
        history = new HistoryDesk(bench, this, window);
        messages = new MessageDesk(bench, this);
        sequences = new SequenceOpener(bench, this);
        merged = new MergedDesk(bench, this);
        strip.selectedProperty().addListener((o, before, now) -> {
            Optional.ofNullable(before).ifPresent(tab -> tab.setInFront(false));
            Optional.ofNullable(now).ifPresent(tab -> tab.setInFront(true));
        });
    }

    /** The row of tabs. */
    public TabStrip strip() {
        return strip;
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

    /** What the tab in front shows. */
    public Optional<CentreView> shown() {
        return Optional.ofNullable(strip.selectedProperty().get()).map(views::get);
    }

    /** The tab in front if it is that of a connection or of a recorded session. */
    public Optional<TabView> front() {
        return shown().filter(TabView.class::isInstance).map(TabView.class::cast);
    }

    /** The tab in front if it is a connection's. */
    public Optional<SessionTabView> selected() {
        return front().filter(SessionTabView.class::isInstance).map(SessionTabView.class::cast);
    }

    /** The connections' tabs, in their order. */
    public Stream<SessionTab> connections() {
        return open.connections();
    }

    /** The tabs of recorded sessions, in their order. */
    Stream<HistoryTab> histories() {
        return open.histories();
    }

    @Override
    public void openNew() {
        open(Profile.create("", ""));
        selected().ifPresent(SessionTabView::focusAddress);
    }

    /** Shows a profile's tab, opening one if there is none. */
    public SessionTab open(Profile profile) {
        return select(find(profile.id()).orElseGet(() -> add(profile.id(), new UnsavedProfile(profile, profile))));
    }

    /** Opens another tab of a profile, beside the existing one. */
    public SessionTab openAgain(Profile profile) {
        Optional<SessionTab> there = find(profile.id());
        return there.isEmpty()
                ? open(profile)
                : select(add(newKey(), new UnsavedProfile(profile, profile), behind(there.get())));
    }

    /** Shows the tab whose data is saved under a key, opening it with what was typed if there is none. */
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
            // A copy of an unsaved connection is a connection of its own.
            boolean saved = bench.workspace().library().find(typed.id()).isPresent();
            SessionTab copy = select(add(key, saved ? typed : typed.withId(key), behind(tab)));
            copy.setDraft(original.composer().draft());
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
    public void showTogether(List<Tab> some) {
        merged.showTabs(some);
    }

    @Override
    public boolean canShowTogether(Tab tab) {
        return !(tab instanceof MergedTab);
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
        int place = strip.tabs().indexOf(tab);
        strip.tabs().remove(tab);
        views.remove(tab);
        if (strip.selectedProperty().get() == tab) {
            strip.selectedProperty().set(null);
            strip.select(Math.min(place, strip.tabs().size() - 1));
        }
        tab.dispose();
        logLayouts.keepOnly(Stream.concat(
                        connections().map(shown -> shown.profile().id()),
                        histories().map(shown -> shown.session().profileId()))
                .collect(Collectors.toSet()));
    }

    /** Updates names and unmodified settings from the library. */
    public void libraryChanged() {
        connections().forEach(SessionTab::libraryChanged);
    }

    /** Closes all tabs when the window closes. */
    public void closeAll() {
        strip.tabs().forEach(Tab::dispose);
    }

    /** Shows a recorded session read-only, in its tab or in a new one beside the tab in front. */
    public HistoryTab open(KeptSession session) {
        return open(session, behind(strip.selectedProperty().get()));
    }

    /** Like {@link #open(KeptSession)}, with a new tab at a place. */
    public HistoryTab open(KeptSession session, int place) {
        return select(find(session).orElseGet(() -> add(session, place)));
    }

    /** The tab that shows a recorded session read-only. */
    Optional<HistoryTab> find(KeptSession session) {
        return open.find(session);
    }

    /** Whether a tab is open. Cheap, so that a thousand tabs can ask at each pulse. */
    boolean isOpen(Tab tab) {
        return views.containsKey(tab);
    }

    /** The tab in which a session is being recorded. */
    Optional<SessionTab> live(KeptSession session) {
        return open.live(session);
    }

    /** Adds a tab that shows logs as one, without showing it. */
    MergedTab addMerged(String key, List<MergedMember> members, int place) {
        MergedTab tab = new MergedTab(bench, key, members, closed -> close(List.of(closed)));
        return insert(tab, new MergedTabView(tab, merged, bench, saver, messages, layout), place);
    }

    /** Shows the tab in which a session is being recorded; returns whether there is one. */
    boolean showLive(KeptSession session) {
        Optional<SessionTab> live = open.live(session);
        live.ifPresent(this::select);
        return live.isPresent();
    }

    /** Adds a recorded session's tab without showing it. */
    HistoryTab add(KeptSession session, int place) {
        HistoryTab tab = new HistoryTab(
                bench, session, logLayouts.of(session.profileId()), history, closed -> close(List.of(closed)));
        return insert(tab, new HistoryTabView(tab, bench, saver, messages, layout), place);
    }

    private SessionTab add(String key, UnsavedProfile profile) {
        return add(key, profile, strip.tabs().size());
    }

    private SessionTab add(String key, UnsavedProfile profile, int place) {
        SessionTab tab = new SessionTab(
                bench,
                key,
                open.freeNumber(profile.id()),
                profile,
                logLayouts.of(profile.id()),
                closed -> close(List.of(closed)),
                onSaved,
                ruleBudget,
                desktop);
        tab.tabSession()
                .setOthers(
                        () -> open.targetsBeside(tab),
                        id -> TabSearch.closedBeside(tab, id, bench.workspace().library()));
        return insert(tab, new SessionTabView(tab, bench, saver, layout, messages, history::open, openVault), place);
    }

    private <T extends Tab> T insert(T tab, CentreView view, int place) {
        views.put(tab, view);
        strip.tabs().add(Math.min(place, strip.tabs().size()), tab);
        return tab;
    }

    private int behind(Tab tab) {
        return strip.tabs().indexOf(tab) + 1;
    }

    /** The key of a new tab's saved data. */
    static String newKey() {
        return UUID.randomUUID().toString();
    }
}
