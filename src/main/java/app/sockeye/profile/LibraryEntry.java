package app.sockeye.profile;

import java.nio.file.Path;

/** A line of the library's tree, as it was when it was last read. */
public sealed interface LibraryEntry permits ProfileFolder, SavedProfile, BrokenProfile {

    /** Its file or folder, absolute. */
    Path path();

    /** What the user calls it. */
    String name();
}
