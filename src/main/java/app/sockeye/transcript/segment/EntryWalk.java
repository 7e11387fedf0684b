package app.sockeye.transcript.segment;

import app.sockeye.transcript.entry.Entry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Reads many entries one after the other, with few reads from disk. One thread. */
public final class EntryWalk {
    /** Number of entries whose places are read at once. */
    private static final int SLOTS = 1024;

    /** Number of bytes of records that are read at once. */
    private static final int BLOCK = 256 << 10;

    private final EntryReader reader;
    private final Segments segments;
    private final IndexFile index;
    private final ByteBuffer slots = RecordFormat.heap(SLOTS * IndexFile.WIDTH);
    private final ByteBuffer block = RecordFormat.heap(BLOCK).limit(0);
    private long blockAt;

    public EntryWalk(EntryReader reader, Segments segments, IndexFile index) {
        this.reader = reader;
        this.segments = segments;
        this.index = index;
    }

    /**
     * Visits entries in their order; each is valid only during the call.
     *
     * @param end number after the last one, which is published
     */
    public void forEach(long from, long end, Consumer<Entry> visitor) throws IOException {
        // Of the entries that are not kept, the last one speaks for all.
        for (long first = Math.max(from, Math.min(index.dropped(), end) - 1); first < end; ) {
            slots.clear().limit((int) Math.min(SLOTS, end - first) * IndexFile.WIDTH);
            int count = index.read(first, slots);
            if (count < 1) {
                throw new IOException("the index ends before entry " + first);
            }
            block.limit(0);
            for (int i = 0; i < count; i++) {
                visitor.accept(entryOrNote(first + i, i, count));
            }
            first += count;
        }
    }

    private Entry entryOrNote(long number, int slot, int count) throws IOException {
        try {
            return entry(number, slot, count);
        } catch (IOException e) {
            if (number < index.dropped()) {
                // Given up meanwhile.
                return reader.read(number);
            }
            throw e;
        }
    }

    private Entry entry(long number, int slot, int count) throws IOException {
        long location = location(slot);
        boolean pieced = (IndexFile.bits(slots.getLong(slot * IndexFile.WIDTH)) & EntryBits.PIECED) != 0;
        if (pieced || !holds(location) && !load(location, count)) {
            return reader.read(number);
        }
        int at = (int) (location - blockAt);
        RecordCheck.requireEntry(block, at);
        ByteBuffer record = block.slice(at, block.getInt(at)).order(RecordFormat.ORDER);
        return reader.entry(number, location, record);
    }

    /** Loads records up to the last known one, as what follows it may still be written; returns whether one is held. */
    private boolean load(long location, int count) throws IOException {
        long last = location(count - 1);
        boolean same = Location.segment(last) == Location.segment(location);
        long length = same ? Math.min(BLOCK, last + RecordFormat.HEAD - location) : 0;
        if (length < RecordFormat.HEAD) {
            return false;
        }
        blockAt = location;
        segments.read(location, block.clear().limit((int) length));
        block.flip();
        return holds(location);
    }

    private boolean holds(long location) {
        long at = location - blockAt;
        return at >= 0
                && at + RecordFormat.BODY <= block.limit()
                && at + Integer.toUnsignedLong(block.getInt((int) at)) <= block.limit();
    }

    private long location(int slot) {
        return IndexFile.location(slots.getLong(slot * IndexFile.WIDTH));
    }
}
