package app.sockeye.history;

import app.sockeye.transcript.file.FolderLock;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Removes recorded sessions beyond the limits, and what deletions and killed programs left. Thread-safe. */
final class SessionRemoval {
    /** Age after which an unfinished folder that nobody has open counts as left behind by a killed program. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final System.Logger LOG = System.getLogger(SessionRemoval.class.getName());

    private final SessionFolders folders;
    private final DeletedSessions deleted;
    private final SessionCatalog catalog;
    private final Supplier<KeptLimits> limits;
    /** For each folder, how many calls of {@link #spare} were not undone yet. */
    private final Map<Path, Integer> spared = new ConcurrentHashMap<>();

    private final List<Consumer<List<KeptSession>>> listeners = new CopyOnWriteArrayList<>();

    /** @param limits read at each removal */
    SessionRemoval(
            SessionFolders folders, DeletedSessions deleted, SessionCatalog catalog, Supplier<KeptLimits> limits) {
        this.folders = folders;
        this.deleted = deleted;
        this.catalog = catalog;
        this.limits = limits;
    }

    /** Adds a listener, see {@link SessionStore#onRemoved}. */
    void onRemoved(Consumer<List<KeptSession>> listener) {
        listeners.add(listener);
    }

    /**
     * As {@link SessionStore#removeBeyondLimits}; returns whether a session was removed because of the limits. One at a
     * time: what another is removing would seem to be open, and a newer one be removed in its place.
     */
    synchronized boolean removeBeyondLimits() {
        try {
            deleted.purge(Instant.now());
            removeUnfinished();
            List<KeptSession> removed = new Retention(
                            limits.get(), session -> !isSpared(session) && tryRemove(session.folder()))
                    .apply(catalog.list(folders.all()));
            if (!removed.isEmpty()) {
                listeners.forEach(listener -> listener.accept(removed));
            }
            return !removed.isEmpty();
        } catch (IOException e) {
            // A failure to remove old sessions must not keep a new one from starting; the next start tries again.
            LOG.log(Level.WARNING, "Old sessions could not be removed", e);
            return false;
        }
    }

    /** The sessions that would be removed with other limits, see {@link SessionStore#beyond}. */
    List<KeptSession> beyond(KeptLimits others) throws IOException {
        return new Retention(others, session -> !isSpared(session) && catalog.isFree(session.folder()))
                .apply(catalog.list(folders.all()));
    }

    /** Keeps the limits from removing a session until {@link #release} was called as often as this. */
    void spare(Path folder) {
        spared.merge(folder, 1, Integer::sum);
    }

    /** Undoes one {@link #spare}. */
    void release(Path folder) {
        spared.computeIfPresent(folder, (f, times) -> times == 1 ? null : times - 1);
    }

    private boolean isSpared(KeptSession session) {
        return spared.containsKey(session.folder());
    }

    private void removeUnfinished() throws IOException {
        for (Path folder : folders.unfinished(Instant.now().minus(ABANDONED))) {
            try {
                tryRemove(folder);
            } catch (IOException e) {
                LOG.log(Level.INFO, folder + " could not be removed", e);
            }
        }
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
