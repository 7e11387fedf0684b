package app.sockeye.history;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.search.BlockScan;
import app.sockeye.transcript.search.Filter;
import app.sockeye.transcript.search.Hit;
import app.sockeye.transcript.search.IndexBlock;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * Searches many sessions, in the order given, for entries that match a filter. Runs on a background thread until it is
 * done or closed. Thread-safe; reading the findings never waits.
 */
public final class HistorySearch implements Closeable {
    /** Maximum number of hits kept for a session, from its start; further ones are only counted. */
    public static final int KEPT_HITS = 5;

    /** Maximum number of sessions with hits; the search ends when it is reached. */
    public static final int MOST_SESSIONS = 500;

    /** Stack size of the searching thread: matching a regular expression recurses deeply. */
    private static final long STACK_BYTES = 16 << 20;

    private final SessionStore store;
    private final List<KeptSession> sessions;
    private final Filter filter;
    private final Runnable changed;
    /** Written by the searching thread. */
    private volatile Findings findings;
    /** Set once, by any thread. */
    private volatile boolean stopped;

    /**
     * Starts the search.
     *
     * @param sessions the sessions to search, in this order
     * @param changed called by the searching thread when {@link #findings()} has changed
     */
    public HistorySearch(SessionStore store, List<KeptSession> sessions, Filter filter, Runnable changed) {
        this.store = store;
        this.sessions = List.copyOf(sessions);
        this.filter = filter;
        this.changed = changed;
        this.findings = new Findings(List.of(), 0, sessions.size(), 0, false);
        Thread thread = new Thread(null, this::run, "history search", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }

    /** The findings so far; an immutable snapshot. */
    public Findings findings() {
        return findings;
    }

    /** Stops the search; the findings stay available. */
    @Override
    public void close() {
        stopped = true;
    }

    /**
     * The findings at one moment.
     *
     * @param groups the sessions with hits, in the order they were searched
     * @param searched number of sessions searched so far; the last one may not be finished
     * @param sessions number of sessions to search
     * @param unreadable number of sessions that could not be read
     * @param ended whether the search is over
     */
    public record Findings(List<Group> groups, int searched, int sessions, int unreadable, boolean ended) {
        public Findings {
            groups = List.copyOf(groups);
        }

        /** Number of hits in all sessions. */
        public long hits() {
            return groups.stream().mapToLong(Group::count).sum();
        }
    }

    /**
     * The hits in one session.
     *
     * @param count number of hits found so far
     * @param first the first {@link #KEPT_HITS} of them
     */
    public record Group(KeptSession session, long count, List<Hit> first) {
        public Group {
            first = List.copyOf(first);
        }
    }

    private void run() {
        List<Group> groups = new ArrayList<>();
        int unreadable = 0;
        int searched = 0;
        while (searched < sessions.size() && groups.size() < MOST_SESSIONS && !stopped) {
            KeptSession session = sessions.get(searched++);
            try {
                search(session, groups, searched, unreadable);
            } catch (CancellationException e) {
                break;
            } catch (IOException | UncheckedIOException | StackOverflowError e) {
                unreadable++;
            }
            tell(groups, searched, unreadable, false);
        }
        tell(groups, searched, unreadable, true);
    }

    private void search(KeptSession session, List<Group> groups, int searched, int unreadable) throws IOException {
        if (session.isEmpty()) {
            return;
        }
        try (Transcript transcript = open(session)) {
            BlockScan scan = new BlockScan(transcript, filter, () -> stopped);
            IndexBlock block = new IndexBlock(transcript.index());
            long count = transcript.count();
            Group group = new Group(session, 0, List.of());
            int place = groups.size();
            for (long next = 0; next < count && !stopped; next = block.first() + block.count()) {
                block.loadFrom(next, count);
                BitSet found = scan.scan(block);
                if (!found.isEmpty()) {
                    group = add(group, found, block, transcript);
                    if (place < groups.size()) {
                        groups.set(place, group);
                    } else {
                        groups.add(group);
                    }
                    tell(groups, searched, unreadable, false);
                }
            }
        }
    }

    /** Opens a session without a lock if nothing must be recovered, so that a search blocks nobody else. */
    private Transcript open(KeptSession session) throws IOException {
        return session.summary().isPresent() ? store.openPublished(session) : store.open(session);
    }

    private Group add(Group before, BitSet found, IndexBlock block, Transcript transcript) {
        List<Hit> first = new ArrayList<>(before.first());
        for (int i = found.nextSetBit(0); i >= 0 && first.size() < KEPT_HITS; i = found.nextSetBit(i + 1)) {
            first.add(Hit.of(transcript.entry(block.first() + i), filter.highlights()));
        }
        return new Group(before.session(), before.count() + found.cardinality(), first);
    }

    private void tell(List<Group> groups, int searched, int unreadable, boolean ended) {
        findings = new Findings(groups, searched, sessions.size(), unreadable, ended);
        changed.run();
    }
}
