package app.sockeye.transcript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Walks through a segment's records in their order and checks each. Belongs to one thread. */
final class SegmentWalker {
    private static final int BLOCK = 1 << 20;

    private final StoredFile file;
    private final long size;
    private final CRC32C crc = new CRC32C();
    private ByteBuffer block = RecordFormat.direct(BLOCK).limit(0);
    private long blockAt;
    private long position;
    private int length;

    SegmentWalker(StoredFile file, long from) throws IOException {
        this.file = file;
        this.size = file.size();
        this.position = from;
    }

    /** The segment's header, for a walk from 0. */
    Optional<SegmentHeader> header() throws IOException {
        length = SegmentHeader.LENGTH;
        return size >= length && hold(length)
                ? SegmentHeader.read(block.slice().order(RecordFormat.ORDER))
                : Optional.empty();
    }

    /** Goes to the next record; false at the end, or where what follows is no record. */
    boolean next() throws IOException {
        position += length;
        length = 0;
        if (!hold(RecordFormat.BODY)) {
            return false;
        }
        int claimed = block.getInt(at());
        if (claimed < RecordFormat.BODY || claimed > size - position || !hold(claimed)) {
            return false;
        }
        length = claimed;
        return true;
    }

    /** Whether the record's checksum is right. */
    boolean intact() {
        crc.reset();
        crc.update(block.duplicate().limit(at() + length).position(at() + RecordFormat.BITS));
        return (int) crc.getValue() == block.getInt(at() + RecordFormat.CHECKSUM) && EntryBits.valid(bits());
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

    /** The record's body. */
    ByteBuffer body() {
        return block.slice(at() + RecordFormat.BODY, length - RecordFormat.BODY).order(RecordFormat.ORDER);
    }

    private int at() {
        return (int) (position - blockAt);
    }

    /** Makes sure that {@code bytes} from the position on are in memory. */
    private boolean hold(int bytes) throws IOException {
        if (position + bytes > blockAt + block.limit()) {
            if (bytes > block.capacity()) {
                block = RecordFormat.direct(bytes);
            }
            blockAt = position;
            file.read(block.clear(), position);
            block.flip();
        }
        return at() + bytes <= block.limit();
    }
}
