package app.sockeye.export;

import java.io.IOException;
import java.nio.file.Path;

/** Where the sessions of an imported file go, one after the other. */
public interface ImportTarget {
    /** The folder of the next session, of which nothing is there yet. */
    Path newFolder() throws IOException;

    /**
     * Takes a session whose transcript was written, whole and closed, to a {@link #newFolder()}.
     *
     * @param name for people; may be empty
     */
    void written(Path folder, String name) throws IOException;

    /** Takes what of the file was not imported and why, in a sentence. */
    default void leftOut(String sentence) {}
}
