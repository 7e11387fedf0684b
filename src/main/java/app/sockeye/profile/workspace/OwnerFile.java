package app.sockeye.profile.workspace;

import app.sockeye.files.AtomicFile;
import app.sockeye.files.BrokenFileException;
import app.sockeye.files.JsonFile;
import app.sockeye.profile.file.ProfileFile;
import app.sockeye.profile.file.WorkspaceFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The JSON file of a connection or a folder while a part of it is changed; keys that are not known stay. Used under the
 * library's lock; blocks on the disk.
 */
public final class OwnerFile {
    private final Path file;
    private final boolean exists;
    private final byte[] old;
    private final ObjectNode tree;

    private OwnerFile(Path file, boolean exists, byte[] old) throws BrokenFileException {
        this.file = file;
        this.exists = exists;
        this.old = old;
        this.tree = exists ? JsonFile.parse(old) : JsonFile.newObject().put(JsonFile.VERSION_KEY, ProfileFile.VERSION);
    }

    /** Reads a file that need not exist, as a folder's. */
    public static OwnerFile read(Path workspace, Path file) throws IOException, BrokenFileException {
        boolean exists = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        return new OwnerFile(file, exists, exists ? WorkspaceFile.read(workspace, file) : new byte[0]);
    }

    /** Where the file of an entry is: a folder's lies in it. */
    public static Path of(LibraryEntry owner) {
        return owner instanceof ProfileFolder ? ofFolder(owner.path()) : owner.path();
    }

    static Path ofFolder(Path folder) {
        return folder.resolve(WorkspaceReader.FOLDER_FILE);
    }

    /** What the file holds, to be changed. */
    public ObjectNode tree() {
        return tree;
    }

    /**
     * The file's new content.
     *
     * @param advice what to do where it is too large; may be empty
     */
    public byte[] print(String advice) throws BrokenFileException {
        byte[] content = JsonFile.print(tree);
        if (content.length > WorkspaceFile.MOST_BYTES) {
            throw new BrokenFileException(("Its file would be larger than 1 MiB. " + advice).strip());
        }
        return content;
    }

    /** Writes the content, and what the file held to its backup. */
    public void write(byte[] content, Path backup) throws IOException {
        if (exists) {
            AtomicFile.writePrivate(backup, old);
        }
        write(content);
    }

    /** Writes the content without a backup, for a file that was only just made. */
    void write(byte[] content) throws IOException {
        AtomicFile.write(file, content);
    }
}
