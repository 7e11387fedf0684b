package app.sockeye.transcript.search;

import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.function.BooleanSupplier;

/**
 * The indexes of the entries that match a filter, oldest first, found as they are requested. Belongs to one thread.
 * Raises {@link UncheckedIOException} if the transcript can't be read, {@link PatternTooSlowException} if an expression
 * takes too long, and {@link java.util.concurrent.CancellationException} if it is stopped during a search.
 */
public final class Matches implements PrimitiveIterator.OfLong {
    private final IndexBlock block;
    private final BlockScan scan;
    private final long end;
    /** Index of the first entry that was not examined yet. */
    private long unread;

    private BitSet hits = new BitSet();
    /** The next hit's number in the block; negative if it has no more. */
    private int hit = -1;

    /**
     * @param first the index of the first entry to look at
     * @param end index after the last entry to look at
     * @param stopped asked now and then
     */
    public Matches(Transcript transcript, Filter filter, long first, long end, BooleanSupplier stopped) {
        this.block = new IndexBlock(transcript.index());
        this.scan = new BlockScan(transcript, filter, stopped);
        this.unread = first;
        this.end = end;
    }

    @Override
    public boolean hasNext() {
        while (hit < 0 && unread < end) {
            try {
                block.loadFrom(unread, end);
                hits = scan.scan(block);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            hit = hits.nextSetBit(0);
            unread = block.first() + block.count();
        }
        return hit >= 0;
    }

    @Override
    public long nextLong() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long found = block.first() + hit;
        hit = hits.nextSetBit(hit + 1);
        return found;
    }
}
