package app.sockeye.transcript.segment;

import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.entry.RecordedFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The layout of a segment's records; all numbers are little-endian.
 *
 * <pre>
 * every record   int length | int CRC-32C of what follows | short {@link EntryBits} | byte type | byte form or chain
 *                | long nanos | body
 * ENTRY, NO_FRAMES    payload
 * ENTRY, ONE_FRAME    frame header: its first two bytes as on the wire, then length and key as far as it has them
 *                     (2 to 14 bytes) | payload
 * ENTRY, FRAME_LIST   long wire size | int frames | frames | payload
 * ENTRY, COMPRESSED   long wire size | int frames | int compressed bytes | frames | compressed bytes | payload
 * ENTRY, IN_PIECES    long payload size | long wire size | long frames | int payload pieces | int frame pieces
 *                     | int chain | a {@link #SLOT} for each payload piece, then for each frame piece, then for each
 *                     piece of compressed bytes: as many as there is room for
 * PIECE               long previous record of the chain | payload
 * FRAMES              long previous record of the chain | frames
 * WIRE                long previous record of the chain | compressed bytes
 * frame               long payload length | long nanos | int masking key | int bits
 * slot                long end of the piece in the whole (bytes or frames) | long location of its record
 * </pre>
 *
 * A chain links the pieces of one message that has not ended yet, so that they can be found after a crash.
 */
public final class RecordFormat {
    /** Of all numbers. */
    public static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

    // Where each field of a record begins, in bytes.
    public static final int CHECKSUM = 4;
    public static final int BITS = 8;
    public static final int TYPE = 10;
    public static final int FORM = 11;
    public static final int NANOS = 12;
    public static final int BODY = 20;

    // Types of records.
    public static final byte ENTRY = 1;
    public static final byte PIECE = 2;
    public static final byte FRAMES = 3;
    public static final byte WIRE = 4;

    // Forms of the body of an entry.
    public static final byte NO_FRAMES = 0;
    public static final byte ONE_FRAME = 1;
    public static final byte FRAME_LIST = 2;
    public static final byte IN_PIECES = 3;
    public static final byte COMPRESSED = 4;

    // Sizes of what a body has before its payload, in bytes.
    public static final int FRAME = 24;
    public static final int LIST_HEAD = 12;
    public static final int COMPRESSED_HEAD = 16;
    public static final int PIECES_HEAD = 36;
    public static final int PIECE_HEAD = 8;

    /** Number of bytes of a record that are enough to know where its payload begins. */
    public static final int HEAD = BODY + PIECES_HEAD;

    /** Bytes of a slot in the list of pieces. */
    public static final int SLOT = 16;

    /** Size of payload, or of frames, from which a message is stored in pieces; also the size of a piece. */
    public static final int PIECE_LIMIT = 256 << 10;

    /** Maximum size in bytes of a record that is not an entry IN_PIECES. */
    public static final int LONGEST = 1 << 20;

    /** Maximum size in bytes of any record: the slots of a message of 1 TiB. */
    public static final int LONGEST_IN_PIECES = 64 << 20;

    /** Number of frames in a full piece. */
    public static final int FRAMES_LIMIT = PIECE_LIMIT / FRAME;

    private RecordFormat() {}

    /** Creates a direct buffer with the byte order of the format. */
    public static ByteBuffer direct(int capacity) {
        return ByteBuffer.allocateDirect(capacity).order(ORDER);
    }

    /** Creates a heap buffer with the byte order of the format. */
    public static ByteBuffer heap(int capacity) {
        return ByteBuffer.allocate(capacity).order(ORDER);
    }

    /** Reads a stored frame; raises {@link UncheckedIOException} if it can't be a frame's header. */
    public static RecordedFrame frame(ByteBuffer in, int at) {
        long length = in.getLong(at);
        int key = in.getInt(at + 16);
        try {
            return new RecordedFrame(new FrameHeader(in.getInt(at + 20) & 0xFFFF, length, key), in.getLong(at + 8));
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException(new IOException("a frame's header is damaged", e));
        }
    }

    /** Writes the header of a frame, and the time at which it came in ns. */
    public static void putFrame(ByteBuffer out, FrameHeader header, long nanos) {
        out.putLong(header.payloadLength())
                .putLong(nanos)
                .putInt(header.maskingKey())
                .putInt(header.bits());
    }

    /** Writes a header in as many bytes as it had on the wire. */
    public static void putWireHeader(ByteBuffer out, FrameHeader header) {
        out.put((byte) (header.bits() >> 8)).put((byte) header.bits());
        if (header.extendedLengthBytes() == 2) {
            out.putShort((short) header.payloadLength());
        } else if (header.extendedLengthBytes() == 8) {
            out.putLong(header.payloadLength());
        }
        if (header.masked()) {
            out.putInt(header.maskingKey());
        }
    }

    /** Reads a header that was written as on the wire. */
    public static FrameHeader wireHeader(ByteBuffer in, int at) {
        int bits = (in.get(at) & 0xFF) << 8 | in.get(at + 1) & 0xFF;
        FrameHeader shape = new FrameHeader(bits, bits & 0x7F, 0);
        long length =
                switch (shape.extendedLengthBytes()) {
                    case 2 -> in.getShort(at + 2) & 0xFFFF;
                    case 8 -> in.getLong(at + 2);
                    default -> bits & 0x7F;
                };
        int key = shape.masked() ? in.getInt(at + 2 + shape.extendedLengthBytes()) : 0;
        return new FrameHeader(bits, length, key);
    }

    /**
     * The payload's offset in the record of an ENTRY that is not IN_PIECES; its first {@link #HEAD} bytes must be
     * there.
     */
    public static int payloadStart(ByteBuffer record, int at) {
        return BODY
                + switch (record.get(at + FORM)) {
                    case ONE_FRAME -> wireHeaderLength(record, at + BODY);
                    case FRAME_LIST -> LIST_HEAD + record.getInt(at + BODY + 8) * FRAME;
                    case COMPRESSED ->
                        COMPRESSED_HEAD + record.getInt(at + BODY + 8) * FRAME + record.getInt(at + BODY + 12);
                    default -> 0;
                };
    }

    static int wireHeaderLength(ByteBuffer in, int at) {
        int second = in.get(at + 1);
        int shortLength = second & 0x7F;
        return 2 + (shortLength == 126 ? 2 : shortLength == 127 ? 8 : 0) + (second < 0 ? 4 : 0);
    }
}
