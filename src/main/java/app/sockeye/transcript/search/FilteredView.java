package app.sockeye.transcript.search;

import app.sockeye.transcript.Transcript;
import java.io.Closeable;
import java.util.Optional;

/**
 * The entries of a transcript that match a filter, found in the background: newest first among the existing entries,
 * then each new entry as it is published. Thread-safe; reading never waits. Its thread ends with {@link #close()}, or
 * when the transcript is closed.
 */
public final class FilteredView implements Closeable {
    private final Filter filter;
    private final FilterScan scan;

    /** Starts the scan on a background thread. */
    public FilteredView(Transcript transcript, Filter filter) {
        this.filter = filter;
        this.scan = new FilterScan(transcript, filter);
        Thread thread = new Thread(scan, "filter " + transcript.folder().getFileName());
        thread.setDaemon(true);
        thread.start();
    }

    /** What the entries match. */
    public Filter filter() {
        return filter;
    }

    /** The hits so far. Cheap; call it once per redraw and use the same object for all of it. */
    public Hits hits() {
        return scan.hits();
    }

    /** Stops the scan and forgets the hits. */
    @Override
    public void close() {
        scan.stop();
    }

    /** An immutable snapshot of the hits, in the transcript's order. */
    public interface Hits {
        long size();

        /**
         * The index of the entry at a position below {@link #size()}. Older hits found later shift the positions in
         * later snapshots.
         */
        long entryIndex(long position);

        /** The position of the first hit whose entry index is not below {@code entryIndex}; {@link #size()} if none. */
        long positionOf(long entryIndex);

        /** Number of entries examined. */
        long scanned();

        /** Whether all entries published before the scan began were examined. */
        boolean complete();

        /** Why the scan failed, in one sentence; empty if it did not. */
        Optional<String> trouble();
    }
}
