package app.sockeye.transcript.search;

import app.sockeye.transcript.segment.EntryBits;
import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.Location;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.Segments;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A block of at most {@link #CAPACITY} entries of the index in memory, of which it takes as much as it needs. Belongs to
 * one thread.
 */
public final class IndexBlock {
    static final int CAPACITY = 1 << 16;

    /** Number of entries that it has room for at first. */
    private static final int FEW = 1 << 6;

    /** Maximum size of a block's records on disk; a block ends early when it is exceeded. */
    private static final long MAX_RECORD_BYTES = 16 << 20;

    private final IndexFile index;
    private final int capacity;
    private ByteBuffer buffer = RecordFormat.heap(0);
    private long[] words = {};
    private long first;
    private int from;
    private int count;
    /** How many entries were not kept when the block was loaded. */
    private long dropped;

    public IndexBlock(IndexFile index) {
        this(index, CAPACITY);
    }

    /** @param capacity maximum number of entries, up to {@link #CAPACITY} */
    IndexBlock(IndexFile index, int capacity) {
        this.index = index;
        this.capacity = capacity;
    }

    /** Loads the last entries of those from {@code low} to before {@code high}. */
    void loadBefore(long low, long high) throws IOException {
        load(Math.max(low, Math.max(high - capacity, Math.min(index.dropped(), high) - 1)), high);
        int start = count - 1;
        while (start > 0 && distance(start - 1, count - 1) <= MAX_RECORD_BYTES) {
            start--;
        }
        from = start;
        count -= start;
        first += start;
    }

    /** Loads the first entries of those from {@code low} to before {@code high}; see {@link IndexFile#dropped}. */
    public void loadFrom(long low, long high) throws IOException {
        // Of the entries that are not kept, the last one speaks for all.
        long from = Math.max(low, Math.min(index.dropped(), high) - 1);
        load(from, Math.min(high, from + capacity));
        int end = 1;
        while (end < count && distance(0, end) <= MAX_RECORD_BYTES) {
            end++;
        }
        count = end;
    }

    private void load(long low, long high) throws IOException {
        dropped = index.dropped();
        makeRoom((int) (high - low));
        buffer.clear().limit((int) (high - low) * IndexFile.WIDTH);
        first = low;
        from = 0;
        count = index.read(low, buffer);
        if (count < high - low) {
            throw new IOException("the index ends before entry " + high);
        }
        long before = 0;
        for (int i = 0; i < count; i++) {
            long word = buffer.getLong(i * IndexFile.WIDTH);
            if (IndexFile.location(word) <= before || !EntryBits.valid(IndexFile.bits(word))) {
                throw new IOException("the index is damaged at entry " + (low + i));
            }
            before = IndexFile.location(word);
            words[i] = word;
        }
    }

    private void makeRoom(int entries) {
        if (words.length < entries) {
            int room = Math.min(capacity, Math.max(FEW, Integer.highestOneBit(entries) << 1));
            int bytes = room * IndexFile.WIDTH;
            buffer = room == CAPACITY ? RecordFormat.direct(bytes) : RecordFormat.heap(bytes);
            words = new long[room];
        }
    }

    /** Bytes on disk between two records, including pieces of big messages. */
    private long distance(int one, int other) {
        long a = IndexFile.location(words[one]);
        long b = IndexFile.location(words[other]);
        long full = (long) (Location.segment(b) - Location.segment(a)) * Segments.FULL;
        return full + Location.position(b) - Location.position(a);
    }

    /** The index of the block's first entry. */
    public long first() {
        return first;
    }

    /** Whether nothing that lies before the block is kept. */
    boolean isFirstKept() {
        return first < index.dropped();
    }

    /** Whether records were given up since the block was loaded, so that reading them fails. */
    boolean isOutdated() {
        long now = index.dropped();
        return now > dropped && now > first;
    }

    /** Loads the same entries again. */
    void reload() throws IOException {
        load(first, first + count);
    }

    /** Number of entries in the block. */
    public int count() {
        return count;
    }

    int bits(int i) {
        return IndexFile.bits(words[from + i]);
    }

    long nanos(int i) {
        return buffer.getLong((from + i) * IndexFile.WIDTH + Long.BYTES);
    }

    long location(int i) {
        return IndexFile.location(words[from + i]);
    }
}
