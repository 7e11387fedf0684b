package app.sockeye.history;

import app.sockeye.files.FolderEntries;
import app.sockeye.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Holds deleted sessions for an hour, so that a deletion can be undone, before their files are removed for good. */
final class DeletedSessions {
    private static final Duration KEPT = Duration.ofHours(1);

    private final Path folder;

    /** @param folder must be on the same file system as the sessions, which are moved there */
    DeletedSessions(Path folder) {
        this.folder = folder;
    }

    DeletedSession put(KeptSession session) throws IOException {
        Path slot =
                PrivateFiles.createDirectories(folder.resolve(UUID.randomUUID().toString()));
        Path aside = slot.resolve(session.folder().getFileName().toString());
        Files.move(session.folder(), aside);
        return new DeletedSession(session, aside);
    }

    void restore(DeletedSession deleted) throws IOException {
        Path folderBefore = deleted.session().folder();
        if (Files.notExists(deleted.aside())) {
            throw new FileSystemException(folderBefore.toString(), null, "was deleted for good meanwhile");
        }
        PrivateFiles.createDirectories(folderBefore.getParent());
        Files.move(deleted.aside(), folderBefore);
        Files.deleteIfExists(deleted.aside().getParent());
    }

    /** Removes the sessions that were deleted more than an hour before {@code now}. */
    void purge(Instant now) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTime newest = FileTime.from(now.minus(KEPT));
        try {
            for (Path slot : FolderEntries.of(folder)) {
                if (Files.getLastModifiedTime(slot).compareTo(newest) < 0) {
                    delete(slot);
                }
            }
        } catch (NoSuchFileException e) {
            // Another process is removing the same sessions.
        }
    }

    private static void delete(Path root) throws IOException {
        List<Path> all;
        try (Stream<Path> below = Files.walk(root)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
