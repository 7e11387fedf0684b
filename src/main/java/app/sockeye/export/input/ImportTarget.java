package app.sockeye.export.input;

import app.sockeye.transcript.sealed.RecordingKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Receives the sessions of an imported file. */
public interface ImportTarget {
    /** Returns a path for the next session's folder, which does not exist yet. */
    Path newFolder() throws IOException;

    /**
     * Takes a session whose complete transcript was written to a {@link #newFolder()} and closed.
     *
     * @param name the name that users see; may be empty
     */
    void written(Path folder, String name) throws IOException;

    /** The key that the sessions are encrypted with; empty for plain ones. */
    default Optional<RecordingKey> key() throws IOException {
        return Optional.empty();
    }

    /** Takes a sentence that says what in the file was not imported and why. */
    default void leftOut(String sentence) {}
}
