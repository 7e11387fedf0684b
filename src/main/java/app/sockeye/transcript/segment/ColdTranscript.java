package app.sockeye.transcript.segment;

import app.sockeye.transcript.cold.CompressibleFile;
import app.sockeye.transcript.file.ChannelFile;
import app.sockeye.transcript.file.FolderLock;
import app.sockeye.transcript.file.RecordedFile;
import app.sockeye.transcript.file.StoredFile;
import app.sockeye.transcript.sealed.RecordingKeys;
import app.sockeye.transcript.sealed.SealedSession;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** Compresses a transcript that was closed, so that it takes a fraction of its room; it is opened as before. */
public final class ColdTranscript {
    /** Smaller files stay as they are. */
    static final long WORTH = 1 << 20;

    private static final Pattern PLAIN = Pattern.compile("\\d{6,7}\\.segment|" + IndexFile.NAME);
    private static final Pattern UNPROVED =
            Pattern.compile("(" + PLAIN + ")" + Pattern.quote(CompressibleFile.SUFFIX) + CompressibleFile.UNPROVED);

    private ColdTranscript() {}

    /** Whether a folder holds files that are worth compressing. */
    public static boolean isWorthIt(Path folder) throws IOException {
        return !plain(folder).isEmpty();
    }

    /**
     * Compresses what is worth it. Others may read the transcript meanwhile.
     *
     * @param keys asked where it is encrypted, as its compressed files are then
     * @param mayGoOn asked many times a second; may wait; {@link java.util.concurrent.CancellationException} is raised
     *     when it returns false, and what was compressed before stays so
     * @return false if it is open, here or in another process; then nothing was done
     */
    public static boolean compress(Path folder, RecordingKeys keys, BooleanSupplier mayGoOn) throws IOException {
        StoredFile.Opener plain = ChannelFile::new;
        Optional<SealedSession> sealed = SealedSession.in(folder, keys);
        return compress(folder, sealed.map(session -> session.opener(plain)).orElse(plain), mayGoOn);
    }

    static boolean compress(Path folder, StoredFile.Opener opener, BooleanSupplier mayGoOn) throws IOException {
        Optional<FolderLock> lock = FolderLock.tryTake(folder);
        if (lock.isEmpty()) {
            return false;
        }
        try {
            deleteUnproved(folder);
            for (Path path : plain(folder)) {
                try (CompressibleFile file = new CompressibleFile(path, opener, false)) {
                    file.compress(mayGoOn);
                }
            }
            return true;
        } finally {
            lock.get().close();
        }
    }

    /** Deletes what a killed program left of compressed files that it had not finished. The caller holds the lock. */
    public static void deleteUnproved(Path folder) throws IOException {
        for (Path file : matching(folder, UNPROVED)) {
            Files.deleteIfExists(file);
        }
    }

    private static List<Path> plain(Path folder) throws IOException {
        List<Path> worth = new ArrayList<>();
        for (Path file : matching(folder, PLAIN)) {
            if (RecordedFile.is(file) && Files.size(file) >= WORTH) {
                worth.add(file);
            }
        }
        return worth;
    }

    private static List<Path> matching(Path folder, Pattern names) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                folder, file -> names.matcher(file.getFileName().toString()).matches())) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            return found;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        } catch (NoSuchFileException e) {
            // It was deleted meanwhile.
            return List.of();
        }
    }
}
