package app.sockeye.transcript;

import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/**
 * Walks through a segment's records in their order and checks each, in memory of one size whatever they claim. Belongs
 * to one thread.
 */
final class SegmentWalker {
    private static final int BLOCK = RecordFormat.LONGEST;

    private final CRC32C crc = new CRC32C();
    private final ByteBuffer block = RecordFormat.direct(BLOCK);
    /** Bytes to read at once where fewer are asked for. */
    private final int ahead;

    private StoredFile file;
    private long size;
    private long blockAt;
    private long position;
    private int length;

    private SegmentWalker(int ahead) {
        this.ahead = ahead;
    }

    /** For many records that follow each other. */
    static SegmentWalker throughMany() {
        return new SegmentWalker(BLOCK);
    }

    /** For single ones. */
    static SegmentWalker toSingle() {
        return new SegmentWalker(0);
    }

    /** Goes to a place in a segment, before the record that begins there. */
    void start(StoredFile segment, long from) throws IOException {
        file = segment;
        size = segment.size();
        position = from;
        length = 0;
        blockAt = from;
        block.limit(0);
    }

    /** Goes to the next record; false at the end, or where what follows is no record. */
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

    /** Whether the record's checksum is right and it can be what it says. */
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

    /** The record's place in the segment. */
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

    // Of a record that is intact

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

    /** The record's body, as far as it is in memory: all of a piece, and the head of every entry. */
    ByteBuffer body() {
        int held = Math.min(length, BLOCK) - RecordFormat.BODY;
        return block.slice(at() + RecordFormat.BODY, held).order(RecordFormat.ORDER);
    }

    private int at() {
        return (int) (position - blockAt);
    }

    /** Makes sure that so many bytes from a place on are in memory; false where the segment ends before. */
    private boolean hold(long from, int bytes) throws IOException {
        if (from < blockAt || from + bytes > blockAt + block.limit()) {
            blockAt = from;
            block.clear().limit(Math.min(BLOCK, Math.max(bytes, ahead)));
            file.read(block, from);
            block.flip();
        }
        return from - blockAt + bytes <= block.limit();
    }
}
