package app.sockeye.transcript.search;

import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.Entry;
import java.io.IOException;
import java.util.BitSet;

/** Visits the entries that match a filter, oldest first, on the calling thread. */
public final class FilteredWalk {
    private final Transcript transcript;
    private final Filter filter;

    public FilteredWalk(Transcript transcript, Filter filter) {
        this.transcript = transcript;
        this.filter = filter;
    }

    /**
     * Visits the matching entries among those published so far.
     *
     * @return the number of entries visited
     * @throws IOException from the visitor, or if the transcript can't be read
     */
    public long forEach(Visitor visitor) throws IOException {
        BlockScan scan = new BlockScan(transcript, filter, transcript::isClosed);
        IndexBlock block = new IndexBlock(transcript.index());
        long count = transcript.count();
        long visited = 0;
        for (long next = 0; next < count; next = block.first() + block.count()) {
            block.loadFrom(next, count);
            BitSet found = scan.scan(block);
            for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
                visitor.visit(transcript.entry(block.first() + i));
                visited++;
            }
        }
        return visited;
    }

    /** Receives the entries. */
    public interface Visitor {
        void visit(Entry entry) throws IOException;
    }
}
