package app.sockeye.profile.workspace;

import app.sockeye.profile.Profile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/** Where the last content of each file of a workspace is kept when it is written anew. Any thread. */
public final class Backups {
    private final Path workspace;
    private final Path folder;

    /** @param folder of the backups */
    public Backups(Path workspace, Path folder) {
        this.workspace = workspace;
        this.folder = folder;
    }

    /**
     * The backup of a file that belongs to a connection or a folder.
     *
     * @param ending of the file's name, such as {@code .json}
     */
    public Path of(LibraryEntry owner, String ending) {
        return owner instanceof SavedProfile saved ? of(saved.profile(), ending) : ofFolder(owner.path(), ending);
    }

    /** The backup of a file that belongs to a connection. */
    Path of(Profile profile, String ending) {
        return folder.resolve(profile.id() + ending);
    }

    /** The backup of a file that belongs to a folder, which has no id: it is known by its place in the workspace. */
    Path ofFolder(Path path, String ending) {
        byte[] place = workspace.relativize(path).toString().getBytes(StandardCharsets.UTF_8);
        return folder.resolve("folder-" + UUID.nameUUIDFromBytes(place) + ending);
    }
}
