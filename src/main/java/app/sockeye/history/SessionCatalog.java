package app.sockeye.history;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.TranscriptFiles;
import app.sockeye.transcript.file.FolderLock;
import app.sockeye.transcript.sealed.RecordingKeys;
import app.sockeye.transcript.segment.Segments;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads recorded sessions from their folders, and sums up those that nobody has summed up. Thread-safe. */
final class SessionCatalog {
    private static final System.Logger LOG = System.getLogger(SessionCatalog.class.getName());

    private final RecordedSessions recorded;
    private final RecordingKeys keys;
    /** Those that are left out of lists, each told once in the log. */
    private final Set<Path> unreadable = ConcurrentHashMap.newKeySet();

    /**
     * @param recorded those that this process is recording
     * @param keys of those that are encrypted
     */
    SessionCatalog(RecordedSessions recorded, RecordingKeys keys) {
        this.recorded = recorded;
        this.keys = keys;
    }

    /** The sessions in folders, newest first; without those that can't be read, as another user's. */
    List<KeptSession> list(List<Path> sessionFolders) {
        List<KeptSession> sessions = new ArrayList<>();
        for (Path folder : sessionFolders) {
            try {
                kept(folder).ifPresent(sessions::add);
                unreadable.remove(folder);
            } catch (IOException e) {
                if (unreadable.add(folder)) {
                    LOG.log(Level.WARNING, "The session in " + folder + " can't be read", e);
                }
            }
        }
        sessions.sort(Comparator.comparing(KeptSession::started)
                .thenComparing(KeptSession::folder)
                .reversed());
        return sessions;
    }

    /** Reads a session from its folder; empty if it has just been deleted. */
    Optional<KeptSession> kept(Path folder) throws IOException {
        try {
            SessionSeal seal = SessionSeal.of(folder, keys);
            SessionFacts facts = SessionFacts.readWhatCanBe(folder, seal);
            String profileId = facts.profileId().isEmpty()
                    ? folder.getParent().getFileName().toString()
                    : facts.profileId();
            return Optional.of(new KeptSession(
                    folder,
                    profileId,
                    facts.url(),
                    facts.otherUrls(),
                    facts.started(),
                    facts.name(),
                    facts.pinned(),
                    TranscriptFiles.bytesIn(folder),
                    seal.protection(),
                    summaryOf(folder, seal)));
        } catch (NoSuchFileException e) {
            if (Files.isDirectory(folder)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Opens a session for reading, see {@link SessionStore#open}. */
    synchronized Transcript open(KeptSession session) throws IOException {
        Transcript transcript = Transcript.open(session.folder(), keys);
        try {
            sumUp(session, transcript);
        } catch (IOException | RuntimeException e) {
            transcript.close();
            throw e;
        }
        return transcript;
    }

    /** Opens a session's published entries without a lock, see {@link Transcript#openPublished}. */
    Transcript openPublished(KeptSession session) throws IOException {
        return Transcript.openPublished(session.folder(), keys);
    }

    /** Returns a session with its summary, see {@link SessionStore#summarise}. */
    KeptSession summarise(KeptSession session) throws IOException {
        if (recorded.in(session.folder()).isPresent()) {
            return Files.isDirectory(session.folder()) ? kept(session.folder()).orElse(session) : session;
        }
        if (Segments.in(session.folder()).length == 0) {
            return session.with(SessionSummary.EMPTY);
        }
        try (Transcript transcript = open(session)) {
            return session.with(sumUp(session, transcript));
        }
    }

    private Optional<SessionSummary> summaryOf(Path folder, SessionSeal seal) throws IOException {
        Optional<RecordedSession> here = recorded.in(folder);
        if (here.isPresent()) {
            return Optional.of(here.get().summary());
        }
        Optional<SessionSummary> read = SummaryFile.read(folder, seal);
        boolean unfinished =
                read.filter(s -> s.state() == SessionSummary.State.RECORDING).isPresent();
        try {
            return unfinished && isFree(folder) ? Optional.empty() : read;
        } catch (FileSystemException e) {
            // Without permission to lock the folder, assume that the recording goes on.
            return read;
        }
    }

    /**
     * Returns the summary on disk, or rebuilds and writes it if that one is not final and nobody is recording the
     * session.
     */
    private SessionSummary sumUp(KeptSession session, Transcript transcript) throws IOException {
        SessionSeal seal = SessionSeal.of(transcript);
        Optional<SessionSummary> known = SummaryFile.read(session.folder(), seal);
        if (known.isPresent() && (known.get().state() != SessionSummary.State.RECORDING || !transcript.isLocked())) {
            return known.get();
        }
        SessionTally tally = new SessionTally(transcript);
        boolean cut = known.isPresent() || transcript.recovery().isPresent();
        SessionSummary made = cut ? tally.summary(SessionSummary.State.CUT) : ended(tally);
        if (transcript.isLocked()) {
            SummaryFile.tryToWrite(session.folder(), made, seal);
        }
        return made;
    }

    /** Summarises a transcript that was closed properly, whether or not its connection was. */
    static SessionSummary ended(SessionTally tally) throws IOException {
        SessionSummary summary = tally.summary(SessionSummary.State.ENDED);
        return summary.tellsEnd() ? summary : summary.as(SessionSummary.State.PARTIAL);
    }

    /** Whether nobody has it open, here or in another process. */
    synchronized boolean isFree(Path folder) throws IOException {
        Optional<FolderLock> lock = FolderLock.tryTake(folder);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isPresent();
    }
}
