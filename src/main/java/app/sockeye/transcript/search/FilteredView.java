package app.sockeye.transcript.search;

import app.sockeye.transcript.Transcript;
import java.io.Closeable;
import java.util.Optional;

/**
 * The entries of a transcript that match a filter, found in the background: newest first through what is there, then
 * each new entry as it is published. Thread-safe; reading never waits. Its thread ends with {@link #close()}, or when the
 * transcript is closed.
 */
public final class FilteredView implements Closeable {
    private final Filter filter;
    private final FilterScan scan;

    /** Begins the scan on a background thread. */
    public FilteredView(Transcript transcript, Filter filter) {
        this.filter = filter;
        this.scan = new FilterScan(transcript, filter);
        Thread thread = new Thread(scan, "filter " + transcript.folder().getFileName());
        thread.setDaemon(true);
        thread.start();
    }

    public Filter filter() {
        return filter;
    }

    /** What was found so far. Cheap: call it once per redraw and use that one. */
    public Hits hits() {
        return scan.hits();
    }

    /** Stops the scan and forgets the hits. */
    @Override
    public void close() {
        scan.stop();
    }

    /** An unchanging look at the hits, in the transcript's order. */
    public interface Hits {
        long size();

        /**
         * The index of the entry at a position below {@link #size()}. Older hits found later move the positions of those
         * that were there before.
         */
        long entryIndex(long position);

        /** The position of the first hit whose entry index is not below {@code entryIndex}; {@link #size()} if none. */
        long positionOf(long entryIndex);

        /** How many entries were looked at. */
        long scanned();

        /** Whether everything published before the scan began was looked at. */
        boolean complete();

        /** Why the scan gave up, in one sentence; empty while all is well. */
        Optional<String> trouble();
    }
}
