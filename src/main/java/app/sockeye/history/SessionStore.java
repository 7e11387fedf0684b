package app.sockeye.history;

import app.sockeye.transcript.Segments;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.TranscriptFiles;
import app.sockeye.transcript.file.FolderLock;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The recorded sessions: a folder of transcripts for each profile, of which the oldest are removed when they exceed the
 * limits. Thread-safe. Other processes may use the same root; sessions that another process has open are left alone.
 */
public final class SessionStore {
    /** Prefix of the names of folders that are being written beside a {@link #newFolder} and will be moved there. */
    public static final String UNFINISHED = ".sockeye-";

    /** Age after which an unfinished folder that nobody has open counts as left behind by a killed program. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final System.Logger LOG = System.getLogger(SessionStore.class.getName());

    private final SessionFolders folders;
    private final DeletedSessions deleted;
    private final Supplier<KeptLimits> limits;
    private final Executor background;
    /** For each folder, how many calls of {@link #spare} were not undone yet. */
    private final Map<Path, Integer> spared = new ConcurrentHashMap<>();
    /** The sessions that this process is recording, by folder. */
    private final Map<Path, RecordedSession> recorded = new ConcurrentHashMap<>();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<KeptSession>>> removalListeners = new CopyOnWriteArrayList<>();

    /**
     * @param root holds a folder for each profile; created when needed
     * @param limits read whenever a session starts
     * @param background runs the removal of sessions beyond the limits
     */
    public SessionStore(Path root, Supplier<KeptLimits> limits, Executor background) {
        this.folders = new SessionFolders(root);
        this.deleted = new DeletedSessions(folders.deleted());
        this.limits = limits;
        this.background = background;
    }

    /**
     * Creates a store without a limit for all profiles together, which removes sessions on the calling thread.
     *
     * @param maxBytesPerProfile see {@link KeptLimits#bytesPerProfile()}
     */
    public SessionStore(Path root, long maxBytesPerProfile) {
        this(root, () -> new KeptLimits(maxBytesPerProfile, Long.MAX_VALUE), Runnable::run);
    }

    /** Adds a listener, called on any thread when this process changed the list of sessions; it must return at once. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Adds a listener, called on any thread with the sessions that were removed because of the limits, the oldest
     * first.
     */
    public void onRemoved(Consumer<List<KeptSession>> listener) {
        removalListeners.add(listener);
    }

    /**
     * Creates the transcript of a new session and removes the oldest ones beyond the limits, except open and pinned
     * ones.
     */
    public Transcript create(String profileId, String url) throws IOException {
        Transcript transcript = Transcript.create(folders.create(profileId));
        Path folder = transcript.folder();
        try {
            new SessionFacts(profileId, url, List.of(), transcript.started(), "", false).write(folder);
        } catch (IOException e) {
            transcript.close();
            throw e;
        }
        RecordedSession session = new RecordedSession(transcript);
        recorded.put(folder, session);
        transcript.beforeClose(() -> {
            session.end();
            recorded.remove(folder);
            tellListeners();
        });
        background.execute(this::removeBeyondLimits);
        tellListeners();
        return transcript;
    }

    /** A profile's sessions, newest first. Reads a few small files for each. */
    public List<KeptSession> list(String profileId) throws IOException {
        return list(folders.of(profileId));
    }

    /** The sessions of all profiles, including deleted profiles, newest first. */
    public List<KeptSession> listAll() throws IOException {
        return list(folders.all());
    }

    /** A session as it is now; empty if it no longer exists. */
    public Optional<KeptSession> find(Path folder) throws IOException {
        return Files.isDirectory(folder) ? kept(folder) : Optional.empty();
    }

    /** A session by its {@link KeptSession#place()}; empty if it no longer exists or can't be read. */
    public Optional<KeptSession> findAt(String place) {
        try {
            Optional<Path> folder = folders.at(place);
            return folder.isEmpty() ? Optional.empty() : find(folder.get());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The session " + place + " could not be found", e);
            return Optional.empty();
        }
    }

    /** Adds an address to a session's facts, in the background. */
    public void addUrl(Path folder, String url) {
        background.execute(() -> {
            try {
                SessionFacts facts = SessionFacts.read(folder);
                SessionFacts more = facts.withUrl(url);
                if (!more.equals(facts)) {
                    more.write(folder);
                    tellListeners();
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The address could not be added to " + folder, e);
            }
        });
    }

    /**
     * Opens a session for reading. One that was not closed properly is recovered, see {@link Transcript#recovery()}; of
     * one that is being recorded the entries published so far can be read.
     */
    public synchronized Transcript open(KeptSession session) throws IOException {
        Transcript transcript = Transcript.open(session.folder());
        try {
            sumUp(session, transcript);
        } catch (IOException | RuntimeException e) {
            transcript.close();
            throw e;
        }
        return transcript;
    }

    /**
     * Returns a session with its summary. A summary that is missing or out of date is rebuilt and written if possible.
     */
    public KeptSession summarise(KeptSession session) throws IOException {
        if (recorded.containsKey(session.folder())) {
            return find(session.folder()).orElse(session);
        }
        if (Segments.in(session.folder()).length == 0) {
            return session.with(SessionSummary.EMPTY);
        }
        try (Transcript transcript = open(session)) {
            return session.with(sumUp(session, transcript));
        }
    }

    /** Updates on disk the summaries of the sessions that this process is recording; call it every few seconds. */
    public void keepSummaries() {
        recorded.forEach((folder, session) -> {
            try {
                session.summary();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The summary of " + folder + " could not be written", e);
            }
        });
    }

    /**
     * Waits until the transcripts that this store created are closed. Call it before the program ends: a session that
     * is still open then counts as cut.
     *
     * @return whether all are closed; false if the time ran out
     */
    public boolean awaitClosed(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        boolean all = true;
        for (RecordedSession session : recorded.values()) {
            all &= session.awaitEnd(end - System.nanoTime());
        }
        return all;
    }

    /** Names a session; an empty name removes the old one. */
    public void rename(KeptSession session, String name) throws IOException {
        SessionFacts.read(session.folder()).withName(name.strip()).write(session.folder());
        tellListeners();
    }

    /** Pins a session, so that the limits never remove it, or unpins it. */
    public void pin(KeptSession session, boolean pinned) throws IOException {
        SessionFacts.read(session.folder()).withPinned(pinned).write(session.folder());
        tellListeners();
    }

    /**
     * Deletes a session that is not open. It can be restored for at least an hour.
     *
     * @throws FileSystemException if it is open, here or in another process
     */
    public DeletedSession delete(KeptSession session) throws IOException {
        if (!isFree(session.folder())) {
            throw new FileSystemException(session.folder().toString(), null, "the session is open");
        }
        DeletedSession gone = deleted.put(session);
        tellListeners();
        return gone;
    }

    /** Restores a deleted session. */
    public void restore(DeletedSession session) throws IOException {
        deleted.restore(session);
        tellListeners();
    }

    /** Returns a path for an imported session's folder, which does not exist yet. See {@link #adopt}. */
    public Path newFolder(String profileId) throws IOException {
        return folders.unused(profileId);
    }

    /** Adds a session whose transcript was written to a {@link #newFolder}. */
    public KeptSession adopt(Path folder, String profileId, String name) throws IOException {
        try (Transcript transcript = Transcript.open(folder)) {
            SessionFacts facts = new SessionFacts(
                    profileId, SessionAddress.of(transcript), List.of(), transcript.started(), name.strip(), false);
            facts.write(folder);
            SummaryFile.write(folder, ended(new SessionTally(transcript)));
        }
        tellListeners();
        return find(folder).orElseThrow(() -> new NoSuchFileException(folder.toString()));
    }

    /**
     * Removes the oldest sessions beyond the limits, sessions deleted more than an hour ago, and abandoned unfinished
     * ones.
     */
    public void removeBeyondLimits() {
        try {
            deleted.purge(Instant.now());
            removeUnfinished();
            List<KeptSession> removed = new Retention(
                            limits.get(), session -> !isSpared(session) && tryRemove(session.folder()))
                    .apply(listAll());
            if (!removed.isEmpty()) {
                removalListeners.forEach(listener -> listener.accept(removed));
                tellListeners();
            }
        } catch (IOException e) {
            // A failure to remove old sessions must not keep a new one from starting; the next start tries again.
            LOG.log(Level.WARNING, "Old sessions could not be removed", e);
        }
    }

    /**
     * The sessions that {@link #removeBeyondLimits} would remove with other limits, the oldest first. Reads a few files
     * for each.
     */
    public List<KeptSession> beyond(KeptLimits others) throws IOException {
        return new Retention(others, session -> !isSpared(session) && isFree(session.folder())).apply(listAll());
    }

    /** Keeps the limits from removing a session until {@link #release} was called as often as this. */
    public void spare(Path folder) {
        spared.merge(folder, 1, Integer::sum);
    }

    /** Undoes one {@link #spare}. */
    public void release(Path folder) {
        spared.computeIfPresent(folder, (f, times) -> times == 1 ? null : times - 1);
    }

    private boolean isSpared(KeptSession session) {
        return spared.containsKey(session.folder());
    }

    private void removeUnfinished() throws IOException {
        for (Path folder : folders.unfinished(Instant.now().minus(ABANDONED))) {
            tryRemove(folder);
        }
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }

    private List<KeptSession> list(List<Path> sessionFolders) throws IOException {
        List<KeptSession> sessions = new ArrayList<>();
        for (Path folder : sessionFolders) {
            kept(folder).ifPresent(sessions::add);
        }
        sessions.sort(Comparator.comparing(KeptSession::started)
                .thenComparing(KeptSession::folder)
                .reversed());
        return sessions;
    }

    /** Reads a session from its folder; empty if it has just been deleted. */
    private Optional<KeptSession> kept(Path folder) throws IOException {
        try {
            SessionFacts facts = SessionFacts.readWhatCanBe(folder);
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
                    summaryOf(folder)));
        } catch (NoSuchFileException e) {
            if (Files.isDirectory(folder)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Optional<SessionSummary> summaryOf(Path folder) throws IOException {
        RecordedSession here = recorded.get(folder);
        if (here != null) {
            return Optional.of(here.summary());
        }
        Optional<SessionSummary> read = SummaryFile.read(folder);
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
        Optional<SessionSummary> known = SummaryFile.read(session.folder());
        if (known.isPresent() && (known.get().state() != SessionSummary.State.RECORDING || !transcript.isLocked())) {
            return known.get();
        }
        SessionTally tally = new SessionTally(transcript);
        boolean cut = known.isPresent() || transcript.recovery().isPresent();
        SessionSummary made = cut ? tally.summary(SessionSummary.State.CUT) : ended(tally);
        if (transcript.isLocked()) {
            SummaryFile.tryToWrite(session.folder(), made);
        }
        return made;
    }

    /** Summarises a transcript that was closed properly, whether or not its connection was. */
    private static SessionSummary ended(SessionTally tally) throws IOException {
        SessionSummary summary = tally.summary(SessionSummary.State.ENDED);
        return summary.tellsEnd() ? summary : summary.as(SessionSummary.State.PARTIAL);
    }

    /** Whether nobody has it open, here or in another process. */
    private synchronized boolean isFree(Path folder) throws IOException {
        Optional<FolderLock> lock = FolderLock.tryTake(folder);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isPresent();
    }

    /** Deletes a session's folder; returns false if the session is open. */
    private static boolean tryRemove(Path folder) throws IOException {
        try {
            Optional<FolderLock> lock = FolderLock.tryTake(folder);
            if (lock.isEmpty()) {
                return false;
            }
            try (FolderLock held = lock.get()) {
                held.deleteAllElse();
            }
            Files.deleteIfExists(folder.resolve(FolderLock.NAME));
            Files.deleteIfExists(folder);
        } catch (NoSuchFileException e) {
            // Another process deleted it first.
            return true;
        }
        return true;
    }
}
