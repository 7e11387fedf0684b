package app.sockeye.ui.tab;

import app.sockeye.history.SessionStore;
import app.sockeye.session.LiveSessions;
import java.util.Objects;

/**
 * The sessions that tabs show.
 *
 * @param live begins those of connections
 * @param store holds the recorded ones
 */
public record TabSessions(LiveSessions live, SessionStore store) {
    public TabSessions {
        Objects.requireNonNull(live);
        Objects.requireNonNull(store);
    }
}
