package app.sockeye.export.output;

import app.sockeye.history.SessionStore;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file or folder that is written beside its target and moved there when it is complete, so that after a failure the
 * target is as it was before.
 */
public final class PartFile implements Closeable {
    private static final String PREFIX = SessionStore.UNFINISHED;
    private static final String SUFFIX = ".part";

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
        return new PartFile(target, Files.createTempFile(folderOf(target), PREFIX, SUFFIX));
    }

    /** Creates the temporary folder for a target, which must not exist. */
    public static PartFile folder(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString(), null, "already exists");
        }
        return new PartFile(target, Files.createTempDirectory(folderOf(target), PREFIX));
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
        if (Files.isDirectory(part)) {
            Files.move(part, place);
        } else {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes the temporary file or folder unless it was finished. */
    @Override
    public void close() throws IOException {
        if (Files.exists(part)) {
            List<Path> all;
            try (Stream<Path> below = Files.walk(part)) {
                all = below.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }

    private static Path folderOf(Path target) {
        return target.toAbsolutePath().getParent();
    }
}
