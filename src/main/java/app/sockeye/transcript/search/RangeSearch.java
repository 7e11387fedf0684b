package app.sockeye.transcript.search;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.segment.IndexFile;
import java.io.IOException;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Finds the entries that match a filter in ranges of a transcript, however short; holds little memory, so that there may
 * be one for each of a thousand transcripts. Belongs to one thread.
 */
public final class RangeSearch {
    private final IndexFile index;
    private final BlockScan scan;

    /** @param stopped ends a search with {@link java.util.concurrent.CancellationException} when it returns true */
    public RangeSearch(Transcript transcript, Filter filter, BooleanSupplier stopped) {
        this.index = transcript.index();
        this.scan = new BlockScan(transcript, filter, stopped);
    }

    /**
     * Searches the entries from {@code first} to before {@code end}.
     *
     * @param end not beyond the published entries
     * @param found called with the index of each entry found, in their order
     * @throws IOException if the transcript can't be read
     */
    public void find(long first, long end, LongConsumer found) throws IOException {
        IndexBlock block = new IndexBlock(index, (int) Math.min(IndexBlock.CAPACITY, end - first));
        for (long next = first; next < end; next = block.first() + block.count()) {
            block.loadFrom(next, end);
            BitSet hits = scan.scan(block);
            for (int i = hits.nextSetBit(0); i >= 0; i = hits.nextSetBit(i + 1)) {
                found.accept(block.first() + i);
            }
        }
    }
}
