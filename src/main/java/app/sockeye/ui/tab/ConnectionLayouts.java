package app.sockeye.ui.tab;

import app.sockeye.profile.LibraryException;
import app.sockeye.profile.SavedProfile;
import app.sockeye.settings.LogLook;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.log.look.LogLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The log's columns, colours and reply path of each connection, one for all its tabs. A connection keeps in its file what
 * it has of its own; all others look as the settings say. JavaFX thread.
 */
public final class ConnectionLayouts {
    /** Pulses from a change to its writing: half a second at 60 Hz, so that dragging an edge writes once. */
    private static final int DELAY = 30;

    private final Workbench bench;
    /** By the profile's id. */
    private final Map<String, Layout> layouts = new HashMap<>();
    /** What connections without a look of their own look like. */
    private LogLook everywhere;

    private int delay;

    /** @param bench whose connections keep the look of their log */
    public ConnectionLayouts(Workbench bench) {
        this.bench = bench;
        this.everywhere = LogLooks.understood(bench.settings().get().log());
        bench.pulse().follow(this::poll);
    }

    /** The layout of a connection's log. */
    LogLayout of(String profileId) {
        return layouts.computeIfAbsent(profileId, Layout::new).shown;
    }

    /** Takes over what others wrote into the connections' files, and keeps what had no file yet. */
    public void libraryChanged() {
        layouts.values().forEach(Layout::readAgain);
        keepSoon();
    }

    /** Writes what waits to be written. */
    public void keep() {
        delay = 0;
        layouts.values().forEach(Layout::keep);
    }

    /** Forgets, once it is written, what belongs to no tab any more. */
    void keepOnly(Set<String> profileIds) {
        keep();
        layouts.keySet().retainAll(profileIds);
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

    /** One connection's. */
    private final class Layout {
        private final String profileId;
        private final LogLayout shown = new LogLayout();
        /** The connection's own look as its file has it, or will have soon. */
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

        /** Looks as all do by now where it did before. */
        void follow(LogLook before) {
            if (LogLooks.of(shown).equals(before)) {
                LogLooks.show(everywhere, shown);
            }
            shown.setUsual(LogLooks.columns(everywhere));
        }
    }
}
