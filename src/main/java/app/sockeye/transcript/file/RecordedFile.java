package app.sockeye.transcript.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What a session's folder may hold. Folders come from elsewhere, too: a link in them could lead to anything, and reading
 * a pipe or a device might never end.
 */
public final class RecordedFile {
    private RecordedFile() {}

    /**
     * A file's size in bytes.
     *
     * @throws java.nio.file.NoSuchFileException where there is none
     * @throws FileSystemException where it is a link, a folder, a pipe or a device
     */
    public static long size(Path path) throws IOException {
        BasicFileAttributes found = attributes(path);
        if (!found.isRegularFile()) {
            throw new FileSystemException(path.toString(), null, "is not a regular file");
        }
        return found.size();
    }

    /** Raises as {@link #size} does, but not where there is none. */
    static void requireIfThere(Path path) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            size(path);
        }
    }

    public static boolean is(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
