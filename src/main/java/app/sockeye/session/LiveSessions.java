package app.sockeye.session;

import app.sockeye.client.Connector;
import app.sockeye.transcript.Transcript;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/** The sessions that a program began, so that all of them can be ended from anywhere. Thread-safe. */
public final class LiveSessions {
    private final Connector connector;
    /** One that nothing else holds has no connection any more. Guarded by this. */
    private final Set<ClientSession> sessions = Collections.newSetFromMap(new WeakHashMap<>());

    public LiveSessions(Connector connector) {
        this.connector = connector;
    }

    /** Begins a session that is recorded in a transcript; its caller closes it. */
    public synchronized ClientSession begin(Transcript transcript) {
        ClientSession session = new ClientSession(connector, transcript);
        sessions.add(session);
        return session;
    }

    /** Closes all sessions as {@link ClientSession#close} does: their connections end in the background. */
    public void closeAll() {
        List<ClientSession> all;
        synchronized (this) {
            all = List.copyOf(sessions);
        }
        all.forEach(ClientSession::close);
    }
}
