package app.sockeye.profile.workspace;

import java.nio.file.Path;

/** An entry of the library's tree, as last read. */
public sealed interface LibraryEntry permits ProfileFolder, SavedProfile, BrokenProfile, OwnedEntry, MessageGroup {

    /** The absolute path of its file or folder. */
    Path path();

    /** The name for the user. */
    String name();
}
