package app.sockeye.profile.workspace;

import java.nio.file.Path;
import java.util.Objects;

/**
 * The messages and sequences of the workspace as a group of their own in the tree.
 *
 * @param workspace its folder, which has them
 * @param name for the user
 */
public record MessageGroup(Path workspace, String name) implements LibraryEntry {
    public MessageGroup {
        Objects.requireNonNull(workspace);
        Objects.requireNonNull(name);
    }

    /** A path of its own at which there is no file. */
    @Override
    public Path path() {
        return workspace.resolve(PayloadFolder.SUFFIX);
    }
}
