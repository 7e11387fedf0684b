package app.sockeye.export;

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
 * A file or folder that is written beside its place and moved there when it is whole, so that a failure leaves what was
 * there and nothing else.
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

    /** For a file that replaces another one of its name. */
    public static PartFile file(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a folder");
        }
        return new PartFile(target, Files.createTempFile(folderOf(target), PREFIX, SUFFIX));
    }

    /** For a folder; there must be nothing at its place. */
    public static PartFile folder(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString(), null, "already exists");
        }
        return new PartFile(target, Files.createTempDirectory(folderOf(target), PREFIX));
    }

    /** What to write to, or into. */
    public Path path() {
        return part;
    }

    /** Moves what was written to its place. */
    public void finish() throws IOException {
        finish(target);
    }

    /** Moves what was written to another place in the same folder. */
    public void finish(Path place) throws IOException {
        if (Files.isDirectory(part)) {
            Files.move(part, place);
        } else {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what was not finished. */
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
