package app.sockeye.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.UUID;

/**
 * Writes a file so that at any moment, even after a crash, it holds either all of its old or all of its new content.
 */
public final class AtomicFile {
    /** Prefix of the temporary files, which are never read. */
    static final String TEMPORARY_PREFIX = ".sockeye-";

    private AtomicFile() {}

    /** Replaces a file's content and creates its folder if needed; a symbolic link is followed and kept. */
    public static void write(Path file, byte[] content) throws IOException {
        replace(file, content);
    }

    /** As {@link #write}, readable by the user only, as is its folder where that is created. */
    public static void writePrivate(Path file, byte[] content) throws IOException {
        PrivateFiles.createDirectories(file.toAbsolutePath().getParent());
        replace(file, content, PrivateFiles.attributes(file));
    }

    private static void replace(Path file, byte[] content, FileAttribute<?>... attributes) throws IOException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        Files.createDirectories(folder);
        Path temporary = folder.resolve(TEMPORARY_PREFIX + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(
                    temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileSystemException e) {
            throw temporary.toString().equals(e.getFile()) ? about(target, e) : e;
        } finally {
            Files.deleteIfExists(temporary);
        }
        forceFolder(folder);
    }

    /** What went wrong with the file beside it, whose name means nothing to others. */
    private static FileSystemException about(Path target, FileSystemException e) {
        FileSystemException told = e instanceof AccessDeniedException
                ? new AccessDeniedException(target.toString())
                : new FileSystemException(target.toString(), null, e.getReason());
        told.initCause(e);
        return told;
    }

    /** Flushes the folder, so that the new name survives a crash; Windows neither can nor needs to. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The content is already flushed.
        }
    }
}
