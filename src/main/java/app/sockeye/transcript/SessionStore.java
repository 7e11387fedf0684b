package app.sockeye.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The kept sessions: a folder of transcripts for each profile, oldest deleted first beyond a limit. Thread-safe.
 */
public final class SessionStore {

    /**
     * @param root holds a folder for each profile; created when needed
     * @param maxBytesPerProfile beyond which a profile's oldest closed sessions are deleted
     */
    public SessionStore(Path root, long maxBytesPerProfile) {
        throw new UnsupportedOperationException();
    }

    /** Creates the transcript of a new session and deletes the profile's oldest ones beyond the limit, never an open one. */
    public Transcript create(String profileId, String url) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** A profile's sessions, newest first. */
    public List<KeptSession> list(String profileId) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Deletes a session that is not open. */
    public void delete(KeptSession session) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * A session on disk.
     *
     * @param bytes on disk
     */
    public record KeptSession(Path folder, String url, Instant started, long bytes) {}
}
