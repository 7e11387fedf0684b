package app.sockeye.history;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.memory.PrivateMemory;
import app.sockeye.transcript.sealed.MissingKeyException;
import app.sockeye.transcript.sealed.RecordingKey;
import app.sockeye.transcript.sealed.RecordingKeys;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The recorded sessions: a folder of transcripts for each profile, of which the oldest are removed when they exceed the
 * limits. Thread-safe. Other processes may use the same root; sessions that another process has open are left alone.
 */
public final class SessionStore implements AutoCloseable {
    /** Prefix of the names of folders that are being written beside a {@link #newFolder} and will be moved there. */
    public static final String UNFINISHED = ".sockeye-";

    private static final System.Logger LOG = System.getLogger(SessionStore.class.getName());

    private final SessionFolders folders;
    private final DeletedSessions deleted;
    private final PrivateMemory memory = new PrivateMemory();
    private final RecordedSessions recorded = new RecordedSessions();

    private final RecordingKeys keys;
    private final FactsWriter facts;
    private final SessionCatalog catalog;
    private final SessionRemoval removal;
    private final SessionCompression compression;
    private final RestedTask removalSoon;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Creates a store of plain sessions. */
    public SessionStore(Path root, Supplier<KeptLimits> limits, Executor background) {
        this(root, limits, background, RecordingKeys.NONE);
    }

    /**
     * @param root holds a folder for each profile; created when needed
     * @param limits read whenever a session starts
     * @param background runs the removal of sessions beyond the limits, and adds addresses
     * @param keys say whether new sessions are encrypted, and open those that are; asked on any thread
     */
    public SessionStore(Path root, Supplier<KeptLimits> limits, Executor background, RecordingKeys keys) {
        this.folders = new SessionFolders(root);
        this.keys = keys;
        this.facts = new FactsWriter(keys, background, this::tellListeners);
        this.catalog = new SessionCatalog(recorded, keys);
        this.deleted = new DeletedSessions(folders.deleted());
        this.removal = new SessionRemoval(folders, deleted, catalog, limits);
        this.compression = new SessionCompression(folders, keys, this::tellListeners);
        this.removalSoon = new RestedTask(this::removeBeyondLimits, background);
    }

    /**
     * Creates a store without a limit for all profiles together, which removes sessions on the calling thread, or on one
     * of Java's own when many begin at a time.
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
        removal.onRemoved(listener);
    }

    /**
     * Creates the transcript of a new session and removes the oldest ones beyond the limits, except open and pinned
     * ones.
     *
     * @throws MissingKeyException where it is to be encrypted and the key can't be had; nothing is written then
     */
    public Transcript create(String profileId, String url) throws IOException {
        Optional<RecordingKey> key = keys.forNew();
        Transcript transcript = Transcript.create(folders.create(profileId), key);
        Path folder = transcript.folder();
        try {
            new SessionFacts(profileId, url, List.of(), transcript.started(), "", false)
                    .write(folder, SessionSeal.of(transcript));
        } catch (IOException e) {
            transcript.close();
            throw e;
        }
        recorded.begin(transcript, () -> {
            compression.soon();
            tellListeners();
        });
        removalSoon.request();
        tellListeners();
        return transcript;
    }

    /** From now on compresses sessions that were closed, in the background, while nothing much is recorded. */
    public void compressWhenIdle() {
        compression.start();
    }

    /** Whether new sessions are to be encrypted, even where the key for that can't be had now. */
    public boolean encryptsNew() {
        try {
            return keys.forNew().isPresent();
        } catch (MissingKeyException e) {
            return true;
        }
    }

    /** Creates the transcript of a new session in memory only: it has no folder and is in no list. */
    public Transcript createPrivate(String profileId) {
        return Transcript.createInMemory(folders.unmade(profileId), memory);
    }

    /** A profile's sessions, newest first. Reads a few small files for each. */
    public List<KeptSession> list(String profileId) throws IOException {
        return catalog.list(folders.of(profileId));
    }

    /** The sessions of all profiles, including deleted profiles, newest first. */
    public List<KeptSession> listAll() throws IOException {
        return catalog.list(folders.all());
    }

    /** A session as it is now; empty if it no longer exists. */
    public Optional<KeptSession> find(Path folder) throws IOException {
        return Files.isDirectory(folder) ? catalog.kept(folder) : Optional.empty();
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
        facts.addUrl(folder, url);
    }

    /**
     * Opens a session for reading. One that was not closed properly is recovered, see {@link Transcript#recovery()}; of
     * one that is being recorded the entries published so far can be read.
     */
    public Transcript open(KeptSession session) throws IOException {
        return compression.pausedFor(() -> catalog.open(session));
    }

    /** Opens a session's published entries without a lock; for one from which nothing must be recovered. */
    Transcript openPublished(KeptSession session) throws IOException {
        return catalog.openPublished(session);
    }

    /**
     * Returns a session with its summary. A summary that is missing or out of date is rebuilt and written if possible.
     */
    public KeptSession summarise(KeptSession session) throws IOException {
        return compression.pausedFor(() -> catalog.summarise(session));
    }

    /** Updates on disk the summaries of the sessions that this process is recording; call it every few seconds. */
    public void keepSummaries() {
        recorded.keepSummaries();
    }

    /**
     * Waits until the transcripts that this store created are closed. Call it before the program ends: a session that
     * is still open then counts as cut.
     *
     * @return whether all are closed; false if the time ran out
     */
    public boolean awaitClosed(Duration atMost) throws InterruptedException {
        return recorded.awaitEnd(atMost);
    }

    /** Names a session; an empty name removes the old one. */
    public void rename(KeptSession session, String name) throws IOException {
        facts.rename(session.folder(), name);
    }

    /** Pins a session, so that the limits never remove it, or unpins it. */
    public void pin(KeptSession session, boolean pinned) throws IOException {
        facts.pin(session.folder(), pinned);
    }

    /**
     * Deletes a session that is not open. It can be restored for at least an hour.
     *
     * @throws FileSystemException if it is open, here or in another process
     */
    public DeletedSession delete(KeptSession session) throws IOException {
        DeletedSession gone = compression.pausedFor(() -> {
            if (!catalog.isFree(session.folder())) {
                throw new FileSystemException(session.folder().toString(), null, "the session is open");
            }
            return deleted.put(session);
        });
        tellListeners();
        return gone;
    }

    /** Restores a deleted session. */
    public void restore(DeletedSession session) throws IOException {
        deleted.restore(session);
        tellListeners();
    }

    /**
     * The key that imported sessions are encrypted with; empty where they are plain.
     *
     * @throws MissingKeyException where it can't be had
     */
    public Optional<RecordingKey> keyForNew() throws IOException {
        return keys.forNew();
    }

    /** Returns a path for an imported session's folder, which does not exist yet. See {@link #adopt}. */
    public Path newFolder(String profileId) throws IOException {
        return folders.unused(profileId);
    }

    /** Adds a session whose transcript was written to a {@link #newFolder}. */
    public KeptSession adopt(Path folder, String profileId, String name) throws IOException {
        try (Transcript transcript = Transcript.open(folder, keys)) {
            SessionFacts facts = new SessionFacts(
                    profileId, SessionAddress.of(transcript), List.of(), transcript.started(), name.strip(), false);
            SessionSeal seal = SessionSeal.of(transcript);
            facts.write(folder, seal);
            SummaryFile.write(folder, SessionCatalog.ended(new SessionTally(transcript)), seal);
        }
        tellListeners();
        return find(folder).orElseThrow(() -> new NoSuchFileException(folder.toString()));
    }

    /**
     * Removes the oldest sessions beyond the limits, sessions deleted more than an hour ago, and abandoned unfinished
     * ones.
     */
    public void removeBeyondLimits() {
        if (compression.pausedFor(removal::removeBeyondLimits)) {
            tellListeners();
        }
    }

    /**
     * The sessions that {@link #removeBeyondLimits} would remove with other limits, the oldest first. Reads a few files
     * for each.
     */
    public List<KeptSession> beyond(KeptLimits others) throws IOException {
        return compression.pausedFor(() -> removal.beyond(others));
    }

    /** Keeps the limits from removing a session until {@link #release} was called as often as this. */
    public void spare(Path folder) {
        removal.spare(folder);
    }

    /** Undoes one {@link #spare}. */
    public void release(Path folder) {
        removal.release(folder);
    }

    /** Tells that other keys can be had, so that other sessions can be read. Any thread; returns at once. */
    public void keysChanged() {
        tellListeners();
        compression.soon();
    }

    /** Ends the work in the background, so that another store can take over; waits until it has. */
    @Override
    public void close() {
        removalSoon.close();
        compression.close();
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }
}
