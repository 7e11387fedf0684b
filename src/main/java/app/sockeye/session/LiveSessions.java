package app.sockeye.session;

import app.sockeye.client.Connector;
import app.sockeye.transcript.Transcript;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** The sessions that this program started, so that all of them can be closed when it ends. Thread-safe. */
public final class LiveSessions {
    private final Connector connector;
    /** Weakly held: a session that nothing else refers to has no connection. Guarded by this. */
    private final Set<ClientSession> sessions = Collections.newSetFromMap(new WeakHashMap<>());

    public LiveSessions(Connector connector) {
        this.connector = connector;
    }

    /** Creates a session that is recorded in a transcript; the caller closes it. */
    public synchronized ClientSession begin(Transcript transcript) {
        ClientSession session = new ClientSession(connector, transcript);
        sessions.add(session);
        return session;
    }

    /** Closes all sessions; their connections end in the background, see {@link ClientSession#close}. */
    public void closeAll() {
        List<ClientSession> all;
        synchronized (this) {
            all = List.copyOf(sessions);
        }
        all.forEach(ClientSession::close);
    }
}
