package app.sockeye.interchange.parts;

import java.nio.file.Path;
import java.util.Set;

/** A format that keeps a collection as a folder of files. */
public interface FolderFormat {
    /** The name that the user reads. */
    String label();

    /**
     * Reads the collections of this format in a folder and its sub-folders.
     *
     * @return the files that belong to them; none where there is no collection
     */
    Set<Path> read(SourceFolder folder, ImportSink sink);
}
