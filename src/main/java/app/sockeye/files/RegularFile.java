package app.sockeye.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Reads small files whose name and content are not trusted. Devices and named pipes are refused, even behind a link,
 * because reading them may never end.
 */
public final class RegularFile {
    private RegularFile() {}

    /**
     * Reads a whole file; a link is followed.
     *
     * @param most the most bytes it may have
     * @throws FileSystemException where it is larger or not a regular file, with the reason worded for the user
     * @throws NoSuchFileException where there is nothing
     */
    public static byte[] read(Path file, int most) throws IOException {
        require(file);
        try (InputStream in = Files.newInputStream(file)) {
            // Also limits files that grow meanwhile or report no size, such as those in /proc.
            byte[] content = in.readNBytes(most + 1);
            if (content.length > most) {
                throw new FileSystemException(
                        file.toString(), null, "the file is larger than the " + most + " bytes it may have");
            }
            return content;
        }
    }

    /**
     * Refuses anything but a regular file, without opening it.
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
