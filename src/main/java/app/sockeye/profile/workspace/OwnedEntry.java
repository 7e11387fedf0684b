package app.sockeye.profile.workspace;

import java.nio.file.Path;

/** An entry that stands in the file of a connection, a folder or the workspace, and below it in the tree. */
public sealed interface OwnedEntry extends LibraryEntry permits MessageEntry, SequenceEntry {

    /** The path of the connection's file, or of the folder; the workspace's for what all connections have. */
    Path owner();

    /** What tells it from others of its kind and owner. */
    String key();
}
