package app.sockeye.export.input;

import java.io.IOException;
import java.nio.file.Path;

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

    /** Takes a sentence that says what in the file was not imported and why. */
    default void leftOut(String sentence) {}
}
