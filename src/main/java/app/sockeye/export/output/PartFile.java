package app.sockeye.export.output;

import app.sockeye.history.SessionStore;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file or folder that is written beside its target and moved there when it is complete, so that after a failure the
 * target is as it was before. A symbolic link is followed and kept. What is no file, as a pipe or a device, is written to
 * itself, and so is an open file of the process, such as standard output.
 */
public final class PartFile implements Closeable {
    private static final String PREFIX = SessionStore.UNFINISHED;
    private static final String SUFFIX = ".part";
    /** Where Linux shows open files as if they were links. */
    private static final Path OPEN_FILES = Path.of("/proc");
    /** As the system follows them. */
    private static final int MOST_LINKS = 40;

    private final Path target;
    private final Path part;

    private PartFile(Path target, Path part) {
        this.target = target;
        this.part = part;
    }

    /** Creates the temporary file for a target, which is replaced if it exists. */
    public static PartFile file(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a folder");
        }
        Path place = target.toAbsolutePath();
        for (int link = 0; link < MOST_LINKS && Files.isSymbolicLink(place) && !isOpenFile(place); link++) {
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        boolean whole = Files.notExists(place) || Files.isRegularFile(place);
        return whole && !isOpenFile(place)
                ? new PartFile(place, beside(place, folder -> Files.createTempFile(folder, PREFIX, SUFFIX)))
                : new PartFile(target, target);
    }

    private static boolean isOpenFile(Path place) throws IOException {
        Path folder = place.getParent();
        return Files.exists(folder) && folder.toRealPath().startsWith(OPEN_FILES);
    }

    /** Creates the temporary folder for a target, which must not exist. */
    public static PartFile folder(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString(), null, "already exists");
        }
        return new PartFile(target, beside(target, folder -> Files.createTempDirectory(folder, PREFIX)));
    }

    /** Creates something in the folder of a target, which is told where that can't be. */
    private static Path beside(Path target, Creation creation) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.notExists(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        try {
            return creation.in(folder);
        } catch (AccessDeniedException e) {
            throw withCause(new AccessDeniedException(folder.toString()), e);
        } catch (FileSystemException e) {
            throw withCause(new FileSystemException(folder.toString(), null, e.getReason()), e);
        }
    }

    private static FileSystemException withCause(FileSystemException told, FileSystemException cause) {
        told.initCause(cause);
        return told;
    }

    /** The temporary file to write to, or the temporary folder to write into. */
    public Path path() {
        return part;
    }

    /** Moves the temporary file or folder to the target. */
    public void finish() throws IOException {
        finish(target);
    }

    /** Moves the temporary file or folder to another target in the same folder. */
    public void finish(Path place) throws IOException {
        if (part.equals(target)) {
            return;
        }
        if (Files.isDirectory(part)) {
            Files.move(part, place);
        } else {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes the temporary file or folder unless it was finished. */
    @Override
    public void close() throws IOException {
        if (!part.equals(target) && Files.exists(part)) {
            List<Path> all;
            try (Stream<Path> below = Files.walk(part)) {
                all = below.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }

    /** Creates a file or folder of a new name. */
    @FunctionalInterface
    private interface Creation {
        Path in(Path folder) throws IOException;
    }
}
