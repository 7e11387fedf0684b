package app.sockeye.ui;

import app.sockeye.profile.Settings;
import app.sockeye.profile.UnsavedProfile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;

/** Remembers which connections' tabs are open, whenever that changes, and opens them again. */
final class KeptTabs {
    private final Workbench bench;
    private final Tabs tabs;

    KeptTabs(Workbench bench, Tabs tabs) {
        this.bench = bench;
        this.tabs = tabs;
    }

    /** Opens the tabs that were open last, as they were typed; unknown profiles are left out. */
    void restore() {
        Settings settings = bench.settings().get();
        Set<String> ids = new LinkedHashSet<>(settings.openProfiles());
        // After a crash, or beside another instance, the settings may not know of all.
        bench.unsaved().all().forEach(profile -> ids.add(profile.id()));
        ids.forEach(this::open);
        tabs.libraryChanged();
        tabs.find(settings.selectedProfile()).ifPresent(tabs.strip().selectedProperty()::set);
        tabs.strip().tabs().addListener((Observable o) -> keep());
        tabs.strip().selectedProperty().addListener((o, before, now) -> keep());
    }

    private void open(String id) {
        Optional<UnsavedProfile> unsaved = bench.unsaved().find(id);
        unsaved.ifPresentOrElse(
                tabs::open, () -> bench.library().find(id).ifPresent(saved -> tabs.open(saved.profile())));
    }

    void keep() {
        String front = tabs.selected().map(view -> view.tab().profile().id()).orElse("");
        List<String> ids = tabs.connections().map(tab -> tab.profile().id()).toList();
        bench.settings().update(settings -> settings.withOpenProfiles(ids, front));
    }
}
