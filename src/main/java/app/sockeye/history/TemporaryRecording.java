package app.sockeye.history;

import app.sockeye.files.FolderEntries;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.file.FolderLock;
import app.sockeye.transcript.file.RecordedFile;
import app.sockeye.transcript.memory.PrivateMemory;
import app.sockeye.transcript.sealed.RecordingKey;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A recording that is deleted with all its files when it is closed. {@link #removeAbandoned} removes what a killed
 * process left behind: the operating system releases the folder's lock when the process ends, so a folder without a
 * lock is unused. Thread-safe.
 */
public final class TemporaryRecording implements Closeable {
    private static final System.Logger LOG = System.getLogger(TemporaryRecording.class.getName());
    private static final String PREFIX = "sockeye-connect-";

    /** Empty where all is in memory, as is the lock. */
    private final Optional<Path> folder;

    private final Optional<FolderLock> lock;
    private final Transcript transcript;
    /** Guarded by this. */
    private boolean closed;

    private TemporaryRecording(Optional<Path> folder, Optional<FolderLock> lock, Transcript transcript) {
        this.folder = folder;
        this.lock = lock;
        this.transcript = transcript;
    }

    /** Creates an empty recording in memory, of which nothing is on the disk. */
    public static TemporaryRecording inMemory() {
        Transcript transcript = Transcript.createInMemory(Path.of("private"), new PrivateMemory());
        return new TemporaryRecording(Optional.empty(), Optional.empty(), transcript);
    }

    /**
     * Creates an empty recording in a folder of its own that only the current user can read, encrypted with a key that
     * is nowhere but in this process: what a killed one leaves behind can't be read by anybody.
     *
     * @param parent the system's folder for temporary files
     * @throws IOException where it can't be written
     */
    public static TemporaryRecording create(Path parent) throws IOException {
        while (true) {
            Path folder = Files.createTempDirectory(parent, PREFIX);
            Optional<FolderLock> lock = Optional.empty();
            try {
                lock = FolderLock.tryTake(folder);
                // Another process may have removed the folder before it was locked; then try another one.
                if (lock.isPresent() && Files.exists(folder.resolve(FolderLock.NAME))) {
                    Transcript transcript =
                            Transcript.create(folder.resolve("transcript"), Optional.of(RecordingKey.random()));
                    return new TemporaryRecording(Optional.of(folder), lock, transcript);
                }
            } catch (NoSuchFileException e) {
                continue;
            } catch (IOException e) {
                remove(folder, lock);
                throw e;
            }
        }
    }

    /**
     * Removes the recordings that were left behind by processes that are gone.
     *
     * @param parent the folder that was passed to {@link #create}
     * @return their folders
     */
    public static List<Path> removeAbandoned(Path parent) {
        List<Path> removed = new ArrayList<>();
        try {
            for (Path folder : FolderEntries.startingWith(parent, PREFIX)) {
                if (RecordedFile.is(folder.resolve(FolderLock.NAME)) && removeAbandonedOne(folder)) {
                    removed.add(folder);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.WARNING, "Temporary recordings in " + parent + " could not be looked for", e);
        }
        return removed;
    }

    /** The recording. */
    public Transcript transcript() {
        return transcript;
    }

    /** Closes the transcript and deletes it. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            transcript.close();
            if (folder.isPresent()) {
                remove(folder.get(), lock);
            }
        }
    }

    private static boolean removeAbandonedOne(Path folder) {
        try {
            Optional<FolderLock> lock = FolderLock.tryTake(folder);
            if (lock.isPresent()) {
                remove(folder, lock);
            }
            return lock.isPresent();
        } catch (IOException e) {
            // The folder may belong to another user.
            LOG.log(Level.DEBUG, folder + " could not be removed", e);
            return false;
        }
    }

    /** Deletes the lock's file last, so that the other files stay locked until they are gone. */
    private static void remove(Path folder, Optional<FolderLock> lock) throws IOException {
        Path lockFile = folder.resolve(FolderLock.NAME);
        List<Path> contents;
        try (Stream<Path> files = Files.walk(folder)) {
            contents = files.filter(path -> !path.equals(lockFile) && !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path content : contents) {
            Files.deleteIfExists(content);
        }
        if (lock.isPresent()) {
            lock.get().close();
        }
        Files.deleteIfExists(lockFile);
        Files.deleteIfExists(folder);
    }
}
