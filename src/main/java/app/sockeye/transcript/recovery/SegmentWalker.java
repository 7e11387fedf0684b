package app.sockeye.transcript.recovery;

import app.sockeye.transcript.file.StoredFile;
import app.sockeye.transcript.segment.Location;
import app.sockeye.transcript.segment.RecordCheck;
import app.sockeye.transcript.segment.RecordFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Walks through a segment's records in order and checks each, with a fixed amount of memory whatever lengths they
 * claim. Belongs to one thread.
 */
final class SegmentWalker {
    private static final int BLOCK = RecordFormat.LONGEST;

    /** Checksums to compute in search of a record: each takes up to 50 µs, and anybody can make a file. */
    private static final int MOST_TRIALS = 100;

    private final CRC32C crc = new CRC32C();
    private final ByteBuffer block = RecordFormat.direct(BLOCK);
    /** Minimum number of bytes to read at once. */
    private final int ahead;

    private StoredFile file;
    private long size;
    private long blockAt;
    private long position;
    private int length;

    private SegmentWalker(int ahead) {
        this.ahead = ahead;
    }

    /** Creates a walker that reads ahead, for many consecutive records. */
    static SegmentWalker throughMany() {
        return new SegmentWalker(BLOCK);
    }

    /** Creates a walker that reads little ahead, for single records. */
    static SegmentWalker toSingle() {
        return new SegmentWalker(0);
    }

    /** Goes to a position in a segment; {@link #next} then moves to the record there. */
    void start(StoredFile segment, long from) throws IOException {
        file = segment;
        size = 0;
        position = from;
        length = 0;
        blockAt = from;
        block.limit(0);
        size = segment.size();
    }

    /** Moves to the next record; false at the end, or if no valid record follows. */
    boolean next() throws IOException {
        position += length;
        length = 0;
        if (position > Location.MAX_POSITION || !hold(position, RecordFormat.BODY)) {
            return false;
        }
        int claimed = block.getInt(at());
        if (claimed < RecordFormat.BODY || claimed > RecordFormat.LONGEST_IN_PIECES || claimed > size - position) {
            return false;
        }
        length = claimed;
        return true;
    }

    /**
     * Goes to the first place from a position on where an intact record begins; to the segment's end if there is none,
     * or too much that looks like one.
     */
    void find(long from) throws IOException {
        long end = Math.min(size, Location.MAX_POSITION + 1);
        int trials = 0;
        length = 0;
        for (position = Math.min(from, end); position < end; position++) {
            if (hold(position, RecordFormat.BODY) && mayBegin() && next()) {
                if (intact()) {
                    break;
                }
                length = 0;
                position = ++trials < MOST_TRIALS ? position : end;
            }
        }
        length = 0;
    }

    /** Whether what is here looks like a record, so that its checksum is worth computing. */
    private boolean mayBegin() {
        int type = block.get(at() + RecordFormat.TYPE);
        int claimed = block.getInt(at());
        return type >= RecordFormat.ENTRY
                && type <= RecordFormat.WIRE
                && claimed >= RecordFormat.BODY
                && claimed <= RecordFormat.LONGEST;
    }

    /** Whether the record's checksum and contents are valid. */
    boolean intact() throws IOException {
        crc.reset();
        long end = position + length;
        for (long from = position + RecordFormat.BITS; from < end; ) {
            int step = (int) Math.min(BLOCK - RecordFormat.BITS, end - from);
            if (!hold(from - RecordFormat.BITS, step + RecordFormat.BITS)) {
                return false;
            }
            int start = (int) (from - blockAt);
            crc.update(block.duplicate().limit(start + step).position(start));
            from += step;
        }
        return hold(position, Math.min(length, BLOCK))
                && (int) crc.getValue() == block.getInt(at() + RecordFormat.CHECKSUM)
                && (RecordCheck.isEntry(block, at()) || RecordCheck.isPiece(block, at()));
    }

    /** The record's position in the segment. */
    long position() {
        return position;
    }

    /** Bytes from the current record to the segment's end. */
    long left() {
        return size - position;
    }

    int length() {
        return length;
    }

    // Valid only for an intact record.

    int bits() {
        return block.getShort(at() + RecordFormat.BITS) & 0xFFFF;
    }

    int type() {
        return block.get(at() + RecordFormat.TYPE);
    }

    int form() {
        return block.get(at() + RecordFormat.FORM);
    }

    long nanos() {
        return block.getLong(at() + RecordFormat.NANOS);
    }

    /** The part of the record's body that is in memory: all of a piece, at least the head of an entry. */
    ByteBuffer body() {
        int held = Math.min(length, BLOCK) - RecordFormat.BODY;
        return block.slice(at() + RecordFormat.BODY, held).order(RecordFormat.ORDER);
    }

    /** Whether {@link #body} is only its beginning. */
    boolean bodyIsCut() {
        return length > BLOCK;
    }

    private int at() {
        return (int) (position - blockAt);
    }

    /** Loads a number of bytes from a position on; false if the segment ends before. */
    private boolean hold(long from, int bytes) throws IOException {
        if (from + bytes > size) {
            return false;
        }
        if (from < blockAt || from + bytes > blockAt + block.limit()) {
            blockAt = from;
            block.clear().limit(Math.min(BLOCK, Math.max(bytes, ahead)));
            try {
                file.read(block, from);
            } finally {
                // What was there before must not be taken for what could not be read.
                block.flip();
            }
        }
        boolean held = from - blockAt + bytes <= block.limit();
        if (!held && blockAt + block.limit() < size) {
            // A compressed segment can't be read from here on; this tells why.
            file.read(ByteBuffer.allocate(1), blockAt + block.limit());
        }
        return held;
    }
}
