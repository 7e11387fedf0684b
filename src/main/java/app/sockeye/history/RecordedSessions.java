package app.sockeye.history;

import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions that this process is recording. Thread-safe. */
final class RecordedSessions {
    private static final System.Logger LOG = System.getLogger(RecordedSessions.class.getName());

    private final Map<Path, RecordedSession> byFolder = new ConcurrentHashMap<>();

    /**
     * Adds a session, until its transcript is closed.
     *
     * @param onEnd run then, while it can still be read
     */
    void begin(Transcript transcript, Runnable onEnd) {
        RecordedSession session = new RecordedSession(transcript);
        byFolder.put(transcript.folder(), session);
        transcript.beforeClose(() -> {
            session.end();
            byFolder.remove(transcript.folder());
            onEnd.run();
        });
    }

    /** The session in a folder; empty where this process records none there. */
    Optional<RecordedSession> in(Path folder) {
        return Optional.ofNullable(byFolder.get(folder));
    }

    /** Updates the summaries on disk. */
    void keepSummaries() {
        byFolder.forEach((folder, session) -> {
            try {
                session.summary();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The summary of " + folder + " could not be written", e);
            }
        });
    }

    /** Waits until all have ended; returns false if the time ran out. */
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        boolean all = true;
        for (RecordedSession session : byFolder.values()) {
            all &= session.awaitEnd(end - System.nanoTime());
        }
        return all;
    }
}
