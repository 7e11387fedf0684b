package app.sockeye.ui.tab.work;

import app.sockeye.history.SessionStore;
import app.sockeye.history.key.StoredKeys;
import app.sockeye.script.ScriptEngine;
import app.sockeye.session.LiveSessions;
import java.util.Objects;

/**
 * The sessions that tabs show.
 *
 * @param live creates the sessions of connections
 * @param store has the recorded sessions
 * @param keys with which recorded sessions are encrypted
 * @param scripts runs the scripts of connections
 */
public record TabSessions(LiveSessions live, SessionStore store, StoredKeys keys, ScriptEngine scripts) {
    public TabSessions {
        Objects.requireNonNull(live);
        Objects.requireNonNull(store);
        Objects.requireNonNull(keys);
        Objects.requireNonNull(scripts);
    }
}
