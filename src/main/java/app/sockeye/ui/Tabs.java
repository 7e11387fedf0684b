package app.sockeye.ui;

import app.sockeye.profile.Draft;
import app.sockeye.profile.Profile;
import app.sockeye.profile.UnsavedProfile;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.KeptSession;
import app.sockeye.ui.common.StatusDot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The open tabs: opening, closing with undo of a misclick, and finding them by profile or session. */
final class Tabs {
    private final Workbench bench;
    private final PayloadSaver saver;
    private final RegionLayout layout;
    private final ConnectionLayouts logLayouts;
    private final SessionTab.SavedListener onSaved;
    private final TabStrip strip;
    private final Map<Tab, TabView> views = new HashMap<>();

    Tabs(
            Workbench bench,
            PayloadSaver saver,
            RegionLayout layout,
            ConnectionLayouts logLayouts,
            SessionTab.SavedListener onSaved) {
        this.bench = bench;
        this.saver = saver;
        this.layout = layout;
        this.logLayouts = logLayouts;
        this.onSaved = onSaved;
        this.strip = new TabStrip(this::openNew);
    }

    TabStrip strip() {
        return strip;
    }

    /** The tab in front. */
    Optional<TabView> front() {
        return Optional.ofNullable(strip.selectedProperty().get()).map(views::get);
    }

    /** The tab in front where it is a connection's. */
    Optional<SessionTabView> selected() {
        return front().filter(SessionTabView.class::isInstance).map(SessionTabView.class::cast);
    }

    /** The connections' tabs, in their order. */
    Stream<SessionTab> connections() {
        return strip.tabs().stream().filter(SessionTab.class::isInstance).map(SessionTab.class::cast);
    }

    /** The tabs of kept sessions, in their order. */
    Stream<HistoryTab> histories() {
        return strip.tabs().stream().filter(HistoryTab.class::isInstance).map(HistoryTab.class::cast);
    }

    /** Opens an empty tab. */
    void openNew() {
        open(Profile.create("", ""));
        selected().ifPresent(SessionTabView::focusAddress);
    }

    /** Shows a profile's tab, opening it where there is none. */
    SessionTab open(Profile profile) {
        return select(find(profile.id()).orElseGet(() -> add(new UnsavedProfile(profile, profile))));
    }

    /** Shows a profile's tab with what was typed there, opening it where there is none. */
    SessionTab open(UnsavedProfile profile) {
        Optional<SessionTab> there = find(profile.id());
        there.ifPresent(tab -> tab.connection().type(profile.typed()));
        return select(there.orElseGet(() -> add(profile)));
    }

    private <T extends Tab> T select(T tab) {
        strip.selectedProperty().set(tab);
        return tab;
    }

    Optional<SessionTab> find(String profileId) {
        return connections().filter(tab -> tab.profile().id().equals(profileId)).findFirst();
    }

    StatusDot.Status statusOf(String profileId) {
        return find(profileId).map(tab -> tab.dotProperty().get()).orElse(StatusDot.Status.OFF);
    }

    /** Closes a tab; its connection ends and its kept session stays. What was not saved can be reopened for a while. */
    void close(SessionTab tab) {
        boolean wasOpen = tab.connection().statusProperty().get().state() == SessionState.OPEN;
        UnsavedProfile typed = tab.connection().unsaved();
        remove(tab);
        Runnable bringDraftBack = forget(typed.id());
        bench.toast().show("Closed " + tab.titleProperty().get() + ".", "Reopen", () -> {
            bringDraftBack.run();
            SessionTab again = open(typed);
            if (wasOpen) {
                again.connection().connect();
            }
        });
    }

    private void remove(Tab tab) {
        int place = strip.tabs().indexOf(tab);
        strip.tabs().remove(tab);
        views.remove(tab);
        if (strip.selectedProperty().get() == tab) {
            strip.selectedProperty().set(null);
            strip.select(Math.min(place, strip.tabs().size() - 1));
        }
        tab.dispose();
    }

    /** Forgets what was typed, and its draft where the library does not know the profile; returns what brings that back. */
    private Runnable forget(String profileId) {
        bench.unsaved().forget(profileId);
        if (bench.library().find(profileId).isPresent()) {
            return () -> {};
        }
        Draft draft = bench.drafts().get(profileId);
        bench.drafts().forget(profileId);
        return () -> bench.drafts().put(profileId, draft);
    }

    /** Brings names and untouched settings up to date with the library. */
    void libraryChanged() {
        connections().forEach(SessionTab::libraryChanged);
    }

    void closeAll() {
        strip.tabs().forEach(Tab::dispose);
    }

    /** Shows a kept session read-only, in the tab that does already or in a new one beside the tab in front. */
    HistoryTab open(KeptSession session, HistoryTab.Commands commands) {
        return select(find(session).orElseGet(() -> {
            HistoryTab tab = new HistoryTab(bench, session, logLayouts.of(session.profileId()), commands, this::remove);
            views.put(tab, new HistoryTabView(tab, bench, saver, layout));
            strip.tabs().add(strip.tabs().indexOf(strip.selectedProperty().get()) + 1, tab);
            return tab;
        }));
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

    private SessionTab add(UnsavedProfile profile) {
        SessionTab tab = new SessionTab(bench, profile, logLayouts.of(profile.id()), this::close, onSaved);
        views.put(tab, new SessionTabView(tab, bench, saver, layout));
        strip.tabs().add(tab);
        return tab;
    }
}
