package app.sockeye.ui.tab;

import app.sockeye.history.KeptSession;
import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.settings.OpenTabs;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.Workbench;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;

/**
 * Saves which tabs are open whenever that changes, and opens them again. A profile's tab is saved as the profile's id,
 * further tabs of the profile as {@code id/key}, a recorded session's as {@code session:place}. JavaFX thread.
 */
public final class KeptTabs {
    private static final String SESSION = "session:";
    private static final char BEFORE_KEY = '/';

    private final Workbench bench;
    private final Tabs tabs;
    /** Whether all tabs are open again; until then nothing is saved, as tabs still being looked up would be lost. */
    private boolean restored;

    /** @param tabs the tabs of the window */
    public KeptTabs(Workbench bench, Tabs tabs) {
        this.bench = bench;
        this.tabs = tabs;
    }

    /** Opens the tabs of the last run with what was typed; skips unknown profiles and sessions. */
    public void restore() {
        OpenTabs kept = bench.settings().get().tabs();
        kept.names().stream().filter(name -> !name.startsWith(SESSION)).forEach(this::open);
        // After a crash, or beside another instance, the settings may lack some.
        Set<String> known = new LinkedHashSet<>();
        tabs.connections().forEach(tab -> known.add(tab.key()));
        bench.unsaved().profiles().all().stream()
                .filter(profile -> !known.contains(profile.id()))
                .forEach(profile -> tabs.open(profile.id(), profile));
        tabs.libraryChanged();
        selectTab(kept.selected());
        tabs.strip().tabs().addListener((Observable o) -> keep());
        tabs.strip().selectedProperty().addListener((o, before, now) -> keep());
        List<String> sessions =
                kept.names().stream().filter(name -> name.startsWith(SESSION)).toList();
        if (sessions.isEmpty()) {
            restored = true;
            return;
        }
        bench.work().background().execute(() -> {
            Map<String, KeptSession> found = new HashMap<>();
            sessions.forEach(name -> bench.sessions()
                    .store()
                    .findAt(name.substring(SESSION.length()))
                    .ifPresent(session -> found.put(name, session)));
            UiPulse.later(() -> openSessions(kept, found));
        });
    }

    private void open(String name) {
        int slash = name.indexOf(BEFORE_KEY);
        String id = slash < 0 ? name : name.substring(0, slash);
        String key = name.substring(slash + 1);
        Optional<UnsavedProfile> typed = bench.unsaved().profiles().find(key).map(profile -> profile.withId(id));
        typed.or(() -> bench.workspace()
                        .library()
                        .find(id)
                        .map(saved -> new UnsavedProfile(saved.profile(), saved.profile())))
                .ifPresent(profile -> tabs.open(key, profile));
    }

    /** Opens each tab after the one that it followed before. */
    private void openSessions(OpenTabs kept, Map<String, KeptSession> found) {
        int place = 0;
        for (String name : kept.names()) {
            KeptSession session = found.get(name);
            if (session != null && tabs.find(session).isEmpty()) {
                tabs.add(session, place);
            }
            place = tab(name).map(tab -> tabs.strip().tabs().indexOf(tab) + 1).orElse(place);
        }
        if (kept.selected().startsWith(SESSION)) {
            selectTab(kept.selected());
        }
        restored = true;
        keep();
    }

    private void selectTab(String name) {
        tab(name).ifPresent(tabs::select);
    }

    private Optional<Tab> tab(String name) {
        return tabs.strip().tabs().stream()
                .filter(tab -> !name.isEmpty() && nameOf(tab).equals(name))
                .findFirst();
    }

    /** Saves which tabs are open. */
    public void keep() {
        if (restored) {
            Tab front = tabs.strip().selectedProperty().get();
            List<String> names = tabs.strip().tabs().stream()
                    .map(KeptTabs::nameOf)
                    .filter(name -> !name.isEmpty())
                    .toList();
            OpenTabs open = new OpenTabs(names, front == null ? "" : nameOf(front));
            bench.settings().update(settings -> settings.with(open));
        }
    }

    /** The name of a tab; empty for one that is not saved, as it shows others' logs. */
    private static String nameOf(Tab tab) {
        if (tab instanceof MergedTab) {
            return "";
        }
        if (tab instanceof HistoryTab history) {
            return SESSION + history.session().place();
        }
        SessionTab connection = (SessionTab) tab;
        String id = connection.profile().id();
        return connection.key().equals(id) ? id : id + BEFORE_KEY + connection.key();
    }
}
