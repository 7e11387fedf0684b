package app.sockeye.transcript.file;

import app.sockeye.files.PrivateFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The right to write into, or to delete, a transcript's folder: one holder at a time among all processes. */
public final class FolderLock implements Closeable {
    /** The name of the file that is locked. */
    public static final String NAME = "lock";

    private static final Set<OpenOption> OPTIONS = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    /**
     * The locks that this process holds. Static because locks belong to the process: with POSIX locks, opening and
     * closing a locked file a second time would release its lock, so this must not even be tried. It also keeps locks
     * from being garbage-collected and so released.
     */
    private static final Map<Path, FolderLock> HELD = new ConcurrentHashMap<>();

    private final Path folder;
    /** Set once, by {@link #take()}. */
    private FileChannel channel;

    private FolderLock(Path folder) {
        this.folder = folder;
    }

    /** Tries to take the lock; empty if it is taken. */
    public static Optional<FolderLock> tryTake(Path folder) throws IOException {
        FolderLock lock = new FolderLock(folder.toRealPath());
        if (HELD.putIfAbsent(lock.folder, lock) != null) {
            return Optional.empty();
        }
        boolean taken = false;
        try {
            taken = lock.take();
            return taken ? Optional.of(lock) : Optional.empty();
        } finally {
            if (!taken) {
                lock.close();
            }
        }
    }

    private boolean take() throws IOException {
        Path file = folder.resolve(NAME);
        RecordedFile.requireIfThere(file);
        channel = FileChannel.open(file, OPTIONS, PrivateFiles.attributes(file));
        return channel.tryLock() != null;
    }

    /** Deletes all files in the folder except the lock's own, which must stay until the lock is released. */
    public void deleteAllElse() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.getFileName().toString().equals(NAME)) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(folder, this);
        }
    }
}
