package app.sockeye.transcript.write;

import app.sockeye.transcript.cold.UnhurriedPace;
import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.Location;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.SegmentHeader;
import app.sockeye.transcript.segment.Segments;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.zip.CRC32C;

/**
 * The growing end of a transcript: records and index entries that wait in memory until {@link #write()} puts them into
 * the files. Guarded by the owner's lock.
 */
public final class Journal {
    private static final int FIRST_CAPACITY = 8 << 10;

    // What each record has goes into the arrays below the buffers: the buffers' methods took a fifth of a reader's
    // time.
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, RecordFormat.ORDER);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, RecordFormat.ORDER);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, RecordFormat.ORDER);

    private final Segments segments;
    private final IndexFile index;
    private final Instant started;
    private final CRC32C crc = new CRC32C();
    private final long[] chains;

    /** Records that belong at {@link #base} of {@link #segment}. */
    private ByteBuffer records = RecordFormat.heap(FIRST_CAPACITY);

    private int segment;
    private long base;
    private int recordAt;

    /** Index entries that belong behind {@link #indexed}. */
    private ByteBuffer entries = RecordFormat.heap(FIRST_CAPACITY / 8);

    private long indexed;

    /** Starts a new segment after the existing ones. */
    public Journal(Segments segments, IndexFile index, long indexed, Instant started, long[] chains) {
        this.segments = segments;
        this.index = index;
        this.indexed = indexed;
        this.started = started;
        this.chains = chains;
        nextSegment();
    }

    boolean segmentIsFull() {
        return segments.isFull(base + records.position());
    }

    /** Starts a new segment; everything must have been written. */
    void nextSegment() {
        segment = segments.add();
        base = 0;
        new SegmentHeader(segment, started, chains).put(records);
    }

    /** Number of bytes that wait to be written. */
    int pending() {
        return records.position() + entries.position();
    }

    /** Number of entries that are written or wait to be. */
    long count() {
        return indexed + entries.position() / IndexFile.WIDTH;
    }

    /** Begins a record; the caller puts its body of {@code bodyLength} bytes into the returned buffer. */
    public ByteBuffer begin(int type, int form, int bits, long nanos, int bodyLength) {
        int length = RecordFormat.BODY + bodyLength;
        records = withRoom(records, length);
        int at = records.position();
        byte[] bytes = records.array();
        INT.set(bytes, at, length);
        SHORT.set(bytes, at + RecordFormat.BITS, (short) bits);
        bytes[at + RecordFormat.TYPE] = (byte) type;
        bytes[at + RecordFormat.FORM] = (byte) form;
        LONG.set(bytes, at + RecordFormat.NANOS, nanos);
        recordAt = at;
        return records.position(at + RecordFormat.BODY);
    }

    /** Ends the record that was begun, and returns its location. */
    long end() {
        int checked = recordAt + RecordFormat.BITS;
        crc.reset();
        crc.update(records.array(), checked, records.position() - checked);
        INT.set(records.array(), recordAt + RecordFormat.CHECKSUM, (int) crc.getValue());
        return Location.of(segment, base + recordAt);
    }

    /** Ends the record that was begun and adds it to the index as an entry; returns its number there. */
    public long endEntry() {
        long location = end();
        entries = withRoom(entries, IndexFile.WIDTH);
        byte[] record = records.array();
        int bits = (short) SHORT.get(record, recordAt + RecordFormat.BITS) & 0xFFFF;
        int at = entries.position();
        LONG.set(entries.array(), at, IndexFile.word(bits, location));
        LONG.set(entries.array(), at + Long.BYTES, (long) LONG.get(record, recordAt + RecordFormat.NANOS));
        entries.position(at + IndexFile.WIDTH);
        return count() - 1;
    }

    /** Sets the last piece of a chain; {@link Location#NONE} when its message has ended. */
    void chain(int chain, long lastPiece) {
        chains[chain] = lastPiece;
    }

    /**
     * Writes everything that waits: records first, so that the index never refers to missing records. After a failure
     * everything still waits, and the next call writes it to the same places.
     */
    public void write() throws IOException {
        if (records.position() > 0) {
            segments.file(segment).write(records.duplicate().flip(), base);
            index.write(entries.duplicate().flip(), indexed);
            UnhurriedPace.recorded(records.position());
            base += records.position();
            records.clear();
            indexed = count();
            entries.clear();
        }
    }

    private static ByteBuffer withRoom(ByteBuffer buffer, int bytes) {
        if (buffer.remaining() >= bytes) {
            return buffer;
        }
        int needed = Math.addExact(buffer.position(), bytes);
        return RecordFormat.heap(Math.max(needed, buffer.capacity() * 2)).put(buffer.flip());
    }
}
