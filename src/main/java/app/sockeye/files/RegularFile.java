package app.sockeye.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads small files of which anybody may have written name and content: a device never ends, a named pipe never begins,
 * and a link may lead to either.
 */
public final class RegularFile {
    private RegularFile() {}

    /**
     * All of a file; a link is followed.
     *
     * @param most bytes it may have
     * @throws FileSystemException where it is larger or no regular file, its reason worded for the user
     * @throws NoSuchFileException where there is nothing
     */
    public static byte[] read(Path file, int most) throws IOException {
        require(file);
        try (InputStream in = Files.newInputStream(file)) {
            // What grows meanwhile, or tells no size as files of the system do, is bounded, too.
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw new FileSystemException(
                        file.toString(), null, "the file is larger than the " + most + " bytes it may have");
            }
            return content;
        }
    }

    /**
     * Refuses what is there but no regular file: it must not even be opened.
     *
     * @throws FileSystemException with a reason worded for the user
     * @throws NoSuchFileException where there is nothing
     */
    public static void require(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new FileSystemException(
                    file.toString(),
                    null,
                    attributes.isDirectory()
                            ? "it is a folder, not a file"
                            : "it is not a regular file but a device, a pipe or the like");
        }
    }
}
