package app.sockeye.profile.workspace;

import app.sockeye.profile.ScriptUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The files of scripts, beside that of the connection or in the folder that they belong to. */
public final class ScriptFile {
    private static final String FOLDER_FILE = ".folder";

    private ScriptFile() {}

    /** The file of the script of a connection or a folder, which need not be there. */
    public static Path of(LibraryEntry owner, ScriptUse use) {
        return owner instanceof ProfileFolder
                ? owner.path().resolve(FOLDER_FILE + use.ending())
                : beside(owner.path(), use);
    }

    /** The file of the script of the connection that is in a file. */
    public static Path beside(Path file, ScriptUse use) {
        String name = file.getFileName().toString();
        String base = name.endsWith(WorkspaceReader.EXTENSION)
                ? name.substring(0, name.length() - WorkspaceReader.EXTENSION.length())
                : name;
        return file.resolveSibling(base + use.ending());
    }

    public static boolean isThere(Path file, ScriptUse use) {
        return Files.exists(beside(file, use), LinkOption.NOFOLLOW_LINKS);
    }

    /** Moves the scripts of a connection to where the connection's file is now. */
    static void move(Path file, Path now) throws IOException {
        for (ScriptUse use : ScriptUse.values()) {
            if (!file.equals(now) && isThere(file, use)) {
                Files.move(beside(file, use), beside(now, use));
            }
        }
    }

    /** Copies the scripts of a connection for another one. */
    public static void copy(Path file, Path other) throws IOException {
        for (ScriptUse use : ScriptUse.values()) {
            if (isThere(file, use)) {
                Files.copy(beside(file, use), beside(other, use), LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
