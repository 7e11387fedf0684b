package app.sockeye.ui.tab;

import app.sockeye.profile.Profile;
import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.split.HalfPlace;
import app.sockeye.ui.tab.session.SessionTab;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Opens and connects connections that are shown together, of many some at a time, so that the window goes on in between.
 * Their tabs come one behind the other, before that of the merged log. JavaFX thread.
 */
final class MergedOpening {
    private final Tabs tabs;
    private final Deque<Profile> waiting;
    private HalfPlace place;

    MergedOpening(Tabs tabs, List<Profile> profiles) {
        this.tabs = tabs;
        waiting = new ArrayDeque<>(profiles);
        place = tabs.halves().end();
    }

    /** Whether all are open. */
    boolean isDone() {
        return waiting.isEmpty();
    }

    /** Opens the next one, and more for a moment. */
    List<SessionTab> openSome() {
        List<SessionTab> opened = new ArrayList<>();
        UiPulse.forAMoment(() -> {
            if (!waiting.isEmpty()) {
                Profile profile = waiting.remove();
                opened.add(tabs.find(profile.id()).orElseGet(() -> open(profile)));
            }
            return !waiting.isEmpty();
        });
        return opened;
    }

    private SessionTab open(Profile profile) {
        // Behind the tab in front: a thousand have no room for a view each.
        SessionTab tab = tabs.openBehind(profile.id(), new UnsavedProfile(profile, profile), place);
        place = tabs.halves().behind(tab);
        tab.connection().connect();
        return tab;
    }
}
