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
 * The kept sessions: a folder of transcripts for each profile, oldest removed first beyond the limits. Thread-safe; other
 * processes may use the same root, and each leaves alone what another has open.
 */
public final class SessionStore {
    /** What the names of folders begin with that are being written beside a {@link #newFolder}, to be moved there. */
    public static final String UNFINISHED = ".sockeye-";

    /** After so long what nobody has open was left by a program that was killed. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final System.Logger LOG = System.getLogger(SessionStore.class.getName());

    private final SessionFolders folders;
    private final DeletedSessions deleted;
    private final Supplier<KeptLimits> limits;
    private final Executor background;
    /** How often each folder is spared. */
    private final Map<Path, Integer> spared = new ConcurrentHashMap<>();
    /** What this process records, by folder. */
    private final Map<Path, RecordedSession> recorded = new ConcurrentHashMap<>();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<KeptSession>>> removalListeners = new CopyOnWriteArrayList<>();

    /**
     * @param root holds a folder for each profile; created when needed
     * @param limits asked whenever a session begins
     * @param background removes what is beyond the limits
     */
    public SessionStore(Path root, Supplier<KeptLimits> limits, Executor background) {
        this.folders = new SessionFolders(root);
        this.deleted = new DeletedSessions(folders.deleted());
        this.limits = limits;
        this.background = background;
    }

    /**
     * Without a limit for all profiles together; what is beyond is removed at once.
     *
     * @param maxBytesPerProfile see {@link KeptLimits#bytesPerProfile()}
     */
    public SessionStore(Path root, long maxBytesPerProfile) {
        this(root, () -> new KeptLimits(maxBytesPerProfile, Long.MAX_VALUE), Runnable::run);
    }

    /** Adds a listener, called on any thread when the list of sessions changed by this process; it must return at once. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Adds a listener, called on any thread with the sessions that went as the limits were reached, the oldest first. */
    public void onRemoved(Consumer<List<KeptSession>> listener) {
        removalListeners.add(listener);
    }

    /** Creates the transcript of a new session; the oldest ones beyond the limits go, never an open or a pinned one. */
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

    /** The sessions of all profiles, those that are gone included, newest first. */
    public List<KeptSession> listAll() throws IOException {
        return list(folders.all());
    }

    /** A session as it is now; empty where it is gone. */
    public Optional<KeptSession> find(Path folder) throws IOException {
        return Files.isDirectory(folder) ? kept(folder) : Optional.empty();
    }

    /** A session by its {@link KeptSession#place()}; empty where it is gone or can't be read. */
    public Optional<KeptSession> findAt(String place) {
        try {
            Optional<Path> folder = folders.at(place);
            return folder.isEmpty() ? Optional.empty() : find(folder.get());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The session " + place + " could not be found", e);
            return Optional.empty();
        }
    }

    /** Notes, in the background, that a session connects to one more address. */
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
     * Opens a session for reading. One that was not closed properly is recovered, which {@link Transcript#recovery()}
     * tells; one that is being recorded is opened as far as it is published.
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

    /** Looks up what happened in a session whose summary is missing or out of date, and keeps it for the next time. */
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

    /** Brings the summaries of what this process records up to date on disk; call it every few seconds. */
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
     * Waits until the transcripts that this created are closed, as those whose connections are being ended soon are;
     * what a program leaves open when it ends counts as cut.
     *
     * @return whether all are closed; false where the time was over first
     */
    public boolean awaitClosed(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        boolean all = true;
        for (RecordedSession session : recorded.values()) {
            all &= session.awaitEnd(end - System.nanoTime());
        }
        return all;
    }

    /** Gives a session a name; an empty one takes it away. */
    public void rename(KeptSession session, String name) throws IOException {
        SessionFacts.read(session.folder()).withName(name.strip()).write(session.folder());
        tellListeners();
    }

    /** Keeps a session from being removed by the limits, or no longer. */
    public void pin(KeptSession session, boolean pinned) throws IOException {
        SessionFacts.read(session.folder()).withPinned(pinned).write(session.folder());
        tellListeners();
    }

    /**
     * Deletes a session that is not open. It can be restored for an hour at least.
     *
     * @throws FileSystemException where it is open, here or in another process
     */
    public DeletedSession delete(KeptSession session) throws IOException {
        if (!isFree(session.folder())) {
            throw new FileSystemException(session.folder().toString(), null, "the session is open");
        }
        DeletedSession gone = deleted.put(session);
        tellListeners();
        return gone;
    }

    /** Brings back what was deleted. */
    public void restore(DeletedSession session) throws IOException {
        deleted.restore(session);
        tellListeners();
    }

    /** A folder for a session that comes from elsewhere: there is nothing yet. See {@link #adopt}. */
    public Path newFolder(String profileId) throws IOException {
        return folders.unused(profileId);
    }

    /** Keeps a session whose transcript was written to a {@link #newFolder}. */
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
     * Removes the oldest sessions beyond the limits, and for good what was deleted long enough ago or never finished.
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
            // What can't be removed now must not keep a session from starting; the next one tries again.
            LOG.log(Level.WARNING, "Old sessions could not be removed", e);
        }
    }

    /** What {@link #removeBeyondLimits} would remove by other limits, the oldest first. Reads a few files for each. */
    public List<KeptSession> beyond(KeptLimits others) throws IOException {
        return new Retention(others, session -> !isSpared(session) && isFree(session.folder())).apply(listAll());
    }

    /** Keeps a session from being removed by the limits, as it may be wanted again, until it is released as often. */
    public void spare(Path folder) {
        spared.merge(folder, 1, Integer::sum);
    }

    /** Undoes a {@link #spare}. */
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

    /** Empty where it has just been deleted. */
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
            // Who may not lock it can't know better.
            return read;
        }
    }

    /** Returns the summary, made anew and written where there is none that is final and nobody else is writing. */
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

    /** Of a transcript that was closed properly, whether or not its connection was. */
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

    /** Returns false where the session is open. */
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
