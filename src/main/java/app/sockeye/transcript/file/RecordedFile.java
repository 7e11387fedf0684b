package app.sockeye.transcript.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Checks that a file in a session's folder is a regular one. A folder may come from somebody else: a link in it could
 * lead anywhere, and reading a pipe or a device might never end.
 */
public final class RecordedFile {
    private RecordedFile() {}

    /**
     * A file's size in bytes.
     *
     * @throws java.nio.file.NoSuchFileException if there is none
     * @throws FileSystemException if it is a link, a folder, a pipe or a device
     */
    public static long size(Path path) throws IOException {
        BasicFileAttributes found = attributes(path);
        if (!found.isRegularFile()) {
            throw new FileSystemException(path.toString(), null, "is not a regular file");
        }
        return found.size();
    }

    /** Checks a file as {@link #size} does, but accepts a missing one. */
    static void requireIfThere(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            size(path);
        }
    }

    /** Whether a path is a regular file and no link. */
    public static boolean is(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
