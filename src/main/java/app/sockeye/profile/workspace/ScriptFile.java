package app.sockeye.profile.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The file of a script, beside that of the connection or in the folder that it belongs to. */
public final class ScriptFile {
    public static final String EXTENSION = ".js";
    private static final String FOLDER_FILE = ".folder" + EXTENSION;

    private ScriptFile() {}

    /** The file of the script of a connection or a folder, which need not be there. */
    public static Path of(LibraryEntry owner) {
        return owner instanceof ProfileFolder ? owner.path().resolve(FOLDER_FILE) : beside(owner.path());
    }

    /** The file of the script of the connection that is in a file. */
    public static Path beside(Path file) {
        String name = file.getFileName().toString();
        String base = name.endsWith(WorkspaceReader.EXTENSION)
                ? name.substring(0, name.length() - WorkspaceReader.EXTENSION.length())
                : name;
        return file.resolveSibling(base + EXTENSION);
    }

    public static boolean isThere(Path file) {
        return Files.exists(beside(file), LinkOption.NOFOLLOW_LINKS);
    }

    /** Moves the script of a connection to where the connection's file is now. */
    static void move(Path file, Path now) throws IOException {
        if (!file.equals(now) && isThere(file)) {
            Files.move(beside(file), beside(now));
        }
    }

    /** Copies the script of a connection for another one. */
    public static void copy(Path file, Path other) throws IOException {
        if (isThere(file)) {
            Files.copy(beside(file), beside(other), LinkOption.NOFOLLOW_LINKS);
        }
    }
}
