package app.sockeye.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kept sessions: a folder of transcripts for each profile, oldest deleted first beyond a limit. Thread-safe; other
 * processes may use the same root, and each leaves alone what another has open.
 */
public final class SessionStore {
    private static final DateTimeFormatter FOLDER_NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path root;
    private final long maxBytesPerProfile;

    /**
     * @param root holds a folder for each profile; created when needed
     * @param maxBytesPerProfile beyond which a profile's oldest closed sessions are deleted
     */
    public SessionStore(Path root, long maxBytesPerProfile) {
        this.root = root;
        this.maxBytesPerProfile = maxBytesPerProfile;
    }

    /** Creates the transcript of a new session and deletes the profile's oldest ones beyond the limit, never an open one. */
    public Transcript create(String profileId, String url) throws IOException {
        Transcript transcript = Transcript.create(newFolder(folderOf(profileId)));
        try {
            new SessionFacts(profileId, url, transcript.started()).write(transcript.folder());
            deleteOldest(profileId);
        } catch (IOException e) {
            transcript.close();
            throw e;
        }
        return transcript;
    }

    /** A profile's sessions, newest first. */
    public List<KeptSession> list(String profileId) throws IOException {
        Path folder = folderOf(profileId);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<KeptSession> sessions = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path session : (Iterable<Path>) folders.filter(Files::isDirectory)::iterator) {
                kept(session).ifPresent(sessions::add);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        sessions.sort(Comparator.comparing(KeptSession::started)
                .thenComparing(KeptSession::folder)
                .reversed());
        return sessions;
    }

    /**
     * Deletes a session that is not open.
     *
     * @throws FileSystemException where it is open, here or in another process
     */
    public void delete(KeptSession session) throws IOException {
        if (!tryDelete(session)) {
            throw new FileSystemException(session.folder().toString(), null, "the session is open");
        }
    }

    private void deleteOldest(String profileId) throws IOException {
        List<KeptSession> sessions = list(profileId);
        long bytes = sessions.stream().mapToLong(KeptSession::bytes).sum();
        for (int i = sessions.size() - 1; i >= 0 && bytes > maxBytesPerProfile; i--) {
            try {
                if (tryDelete(sessions.get(i))) {
                    bytes -= sessions.get(i).bytes();
                }
            } catch (IOException e) {
                // What can't be deleted now must not keep a new session from starting; the next one tries again.
                continue;
            }
        }
    }

    /** Returns false where the session is open. */
    private static boolean tryDelete(KeptSession session) throws IOException {
        try {
            Optional<FolderLock> lock = FolderLock.tryTake(session.folder());
            if (lock.isEmpty()) {
                return false;
            }
            try (FolderLock held = lock.get()) {
                held.deleteAllElse();
            }
            Files.deleteIfExists(session.folder().resolve(FolderLock.NAME));
            Files.deleteIfExists(session.folder());
        } catch (NoSuchFileException e) {
            // Another process deleted it first.
            return true;
        }
        return true;
    }

    /** Empty where another process has just deleted it. */
    private static Optional<KeptSession> kept(Path folder) throws IOException {
        try {
            SessionFacts facts = SessionFacts.read(folder);
            return Optional.of(new KeptSession(folder, facts.url(), facts.started(), Transcript.bytesIn(folder)));
        } catch (NoSuchFileException e) {
            if (Files.isDirectory(folder)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static Path newFolder(Path profile) throws IOException {
        Files.createDirectories(profile);
        String name = FOLDER_NAME.format(Instant.now());
        for (int i = 1; ; i++) {
            try {
                return Files.createDirectory(profile.resolve(i == 1 ? name : name + "-" + i));
            } catch (FileAlreadyExistsException e) {
                // Two sessions in one millisecond: the next number is free.
                continue;
            }
        }
    }

    /** An id's characters that a file name might not stand are written as {@code %XXXX}. */
    private Path folderOf(String profileId) {
        StringBuilder name = new StringBuilder();
        for (char c : profileId.toCharArray()) {
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            name.append(plain ? String.valueOf(c) : String.format("%%%04X", (int) c));
        }
        return root.resolve(name.isEmpty() ? "%" : name.toString());
    }

    /**
     * A session on disk.
     *
     * @param bytes on disk
     */
    public record KeptSession(Path folder, String url, Instant started, long bytes) {}
}
