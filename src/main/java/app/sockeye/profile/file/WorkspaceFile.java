package app.sockeye.profile.file;

import app.sockeye.files.Reason;
import app.sockeye.files.RegularFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads a file of a workspace, which may come from an untrusted source. Links are followed only to regular files within
 * the workspace, so that it can't make the program read or overwrite other files.
 */
public final class WorkspaceFile {
    /** The ending of the files of connections and environments. */
    public static final String EXTENSION = ".json";
    /** The folder of the environments, which are no connections. */
    public static final String ENVIRONMENTS = "environments";

    public static final int MOST_BYTES = 1 << 20;

    private WorkspaceFile() {}

    /**
     * Reads a whole file.
     *
     * @param workspace the root
     * @throws NoSuchFileException where there is nothing, not even a link
     */
    public static byte[] read(Path workspace, Path file) throws IOException {
        requireInside(workspace, file);
        return RegularFile.read(file, MOST_BYTES);
    }

    /** Refuses a link that leads out of the workspace or to a missing file. */
    public static void requireInside(Path workspace, Path file) throws IOException {
        if (Files.isSymbolicLink(file) && !target(file).startsWith(workspace.toRealPath())) {
            throw refused(file, "it is a link to a place outside the connections folder");
        }
    }

    private static Path target(Path link) throws IOException {
        try {
            return link.toRealPath();
        } catch (NoSuchFileException e) {
            throw refused(link, "it is a link to a file that does not exist");
        }
    }

    private static FileSystemException refused(Path file, String reason) {
        return new FileSystemException(file.toString(), null, reason);
    }

    /** Why a file can't be read, without its path: {@code permission denied}. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : Reason.of(e);
    }
}
