package app.sockeye.ui.tab;

import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.settings.LogLook;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The log's columns, colours and reply path of each connection, shared by all its tabs. A connection's file has its own
 * look; connections without one use the look of the settings. JavaFX thread.
 */
public final class ConnectionLayouts {
    /** Pulses from a change to its writing: half a second at 60 Hz, so that dragging an edge writes once. */
    private static final int DELAY = 30;

    private final Workbench bench;
    /** The layouts by the profile's id. */
    private final Map<String, Layout> layouts = new HashMap<>();
    /** The look of connections that have none of their own. */
    private LogLook everywhere;

    private int delay;

    /** @param bench has the library whose files store the looks */
    public ConnectionLayouts(Workbench bench) {
        this.bench = bench;
        this.everywhere = LogLooks.understood(bench.settings().get().log());
        bench.pulse().follow(this::poll);
    }

    /** The layout of a connection's log, shared by all its tabs. */
    LogLayout of(String profileId) {
        return layouts.computeIfAbsent(profileId, Layout::new).shown;
    }

    /** Applies looks that others wrote into the connections' files, and saves those that had no file yet. */
    public void libraryChanged() {
        layouts.values().forEach(Layout::readAgain);
        keepSoon();
    }

    /** Saves pending changes now. */
    public void keep() {
        delay = 0;
        layouts.values().forEach(Layout::keep);
    }

    /** Forgets layouts without a tab once they are saved. */
    void keepOnly(Set<String> profileIds) {
        Set<String> gone = new HashSet<>(layouts.keySet());
        gone.removeAll(profileIds);
        gone.forEach(id -> layouts.remove(id).keep());
    }

    private void keepSoon() {
        delay = DELAY;
        bench.pulse().wake();
    }

    private boolean poll() {
        if (delay == 0) {
            return false;
        }
        delay--;
        if (delay == 0) {
            keep();
        }
        return true;
    }

    private void useEverywhere(LogLook look) {
        LogLook before = everywhere;
        everywhere = look;
        bench.settings().update(settings -> settings.with(look));
        layouts.values().forEach(layout -> layout.follow(before));
        keepSoon();
        bench.toast().show(TabTexts.LOOK_EVERYWHERE);
    }

    /** The layout of one connection. */
    private final class Layout {
        private final String profileId;
        private final LogLayout shown = new LogLayout();
        /** The connection's own look, as saved in its file or about to be. */
        private Optional<LogLook> kept;

        private int writing;

        Layout(String profileId) {
            this.profileId = profileId;
            kept = read();
            LogLooks.show(kept.orElse(everywhere), shown);
            shown.setUsual(LogLooks.columns(everywhere));
            shown.onChange(ConnectionLayouts.this::keepSoon);
            shown.setOnUseEverywhere(() -> useEverywhere(LogLooks.of(shown)));
        }

        private Optional<SavedProfile> saved() {
            return bench.workspace().library().find(profileId);
        }

        private Optional<LogLook> read() {
            return saved().flatMap(SavedProfile::log).map(LogLooks::understood);
        }

        void readAgain() {
            Optional<LogLook> now = read();
            boolean changedHere = !own().equals(kept);
            if (saved().isPresent() && writing == 0 && !changedHere && !now.equals(kept)) {
                kept = now;
                LogLooks.show(kept.orElse(everywhere), shown);
            }
        }

        private Optional<LogLook> own() {
            LogLook look = LogLooks.of(shown);
            return look.equals(everywhere) ? Optional.empty() : Optional.of(look);
        }

        void keep() {
            Optional<LogLook> own = own();
            if (own.equals(kept) || saved().isEmpty()) {
                return;
            }
            Optional<LogLook> before = kept;
            kept = own;
            writing++;
            bench.work().ordered().execute(() -> {
                String trouble = "";
                try {
                    bench.workspace().library().putLog(profileId, own);
                } catch (LibraryException e) {
                    trouble = e.getMessage();
                }
                String told = trouble;
                UiPulse.later(() -> written(told, before));
            });
        }

        private void written(String trouble, Optional<LogLook> before) {
            writing--;
            if (!trouble.isEmpty()) {
                kept = before;
                bench.toast().show(trouble);
            }
        }

        /** Adopts the changed common look if it had the previous one. */
        void follow(LogLook before) {
            if (LogLooks.of(shown).equals(before)) {
                LogLooks.show(everywhere, shown);
            }
            shown.setUsual(LogLooks.columns(everywhere));
        }
    }
}
