package app.sockeye.transcript.segment;

import app.sockeye.transcript.file.RepairedFile;
import app.sockeye.transcript.file.StoredFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The fixed-width index: for each entry a long of {@link EntryBits} (upper 16) and {@link Location} (lower 48), and a
 * long of nanoseconds since the start. It repeats what the segments hold, so it can be rebuilt from them.
 */
public final class IndexFile implements Closeable {
    /** The name of the file. */
    public static final String NAME = "index";
    /** Bytes of each entry. */
    public static final int WIDTH = 16;

    private static final long LOCATION_MASK = (1L << Location.BITS) - 1;

    /** Bytes of index that a repair may hold in memory: more than the last segments of a killed program need. */
    private static final int MOST_HELD = 64 << 20;

    private final StoredFile file;
    private final LongSupplier dropped;

    public IndexFile(StoredFile file) {
        this(file, () -> 0);
    }

    /** @param dropped tells how many of the first entries were given up */
    public IndexFile(StoredFile file, LongSupplier dropped) {
        this.file = file;
        this.dropped = dropped;
    }

    /** An index to repair, on disk or, if that can't be written, in memory. */
    public static IndexFile toRepair(StoredFile file) {
        return new IndexFile(new RepairedFile(file, MOST_HELD));
    }

    /** Why the repaired index is not on disk; empty if it is. */
    public Optional<String> unwritten() {
        return file instanceof RepairedFile repaired
                ? repaired.refusal().map(IOException::getMessage)
                : Optional.empty();
    }

    /** The first eight bytes of an entry. */
    public static long word(int bits, long location) {
        return (long) bits << Location.BITS | location;
    }

    /** The {@link EntryBits} in the first long of an index entry. */
    public static int bits(long word) {
        return (int) (word >>> Location.BITS);
    }

    /** The {@link Location} in the first long of an index entry. */
    public static long location(long word) {
        return word & LOCATION_MASK;
    }

    /** How many of the first entries were given up; each is read as a note that says so. 0 for a session on disk. */
    public long dropped() {
        return dropped.getAsLong();
    }

    /** Number of complete entries in the file. */
    public long count() throws IOException {
        return file.size() / WIDTH;
    }

    /** Fills {@code target} with entries from {@code first} on, as far as there are any; returns how many. */
    public int read(long first, ByteBuffer target) throws IOException {
        return file.read(target, first * WIDTH) / WIDTH;
    }

    /** The location of an entry's record. */
    public long locationOf(long index) throws IOException {
        return location(one(index).getLong(0));
    }

    /** When an entry happened, in ns since the start. */
    long nanosOf(long index) throws IOException {
        return one(index).getLong(Long.BYTES);
    }

    private ByteBuffer one(long index) throws IOException {
        ByteBuffer one = RecordFormat.heap(WIDTH);
        if (read(index, one) < 1) {
            throw new IOException("the index ends before entry " + index);
        }
        return one;
    }

    /** Writes entries from the one with a number on. */
    public void write(ByteBuffer entries, long first) throws IOException {
        file.write(entries, first * WIDTH);
    }

    /** Waits until what was written is on the disk. */
    void force() throws IOException {
        file.force();
    }

    /** Removes all entries. */
    public void clear() throws IOException {
        file.truncate(0);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
