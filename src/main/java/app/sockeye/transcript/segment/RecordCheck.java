package app.sockeye.transcript.segment;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Checks that a record is consistent, so that reading it stays within its bounds. A correct checksum is not enough:
 * recordings may come from somebody else, and are searched before anything else has checked them.
 */
public final class RecordCheck {
    private RecordCheck() {}

    /**
     * Raises {@link IOException} for an inconsistent record of an entry.
     *
     * @param at where it begins in {@code in}; its first {@link RecordFormat#HEAD} bytes, or all of a shorter one, must
     *     be there
     */
    public static void requireEntry(ByteBuffer in, int at) throws IOException {
        if (!isEntry(in, at)) {
            throw new IOException("a record is damaged");
        }
    }

    /** See {@link #requireEntry}. */
    public static boolean isEntry(ByteBuffer in, int at) {
        int there = in.limit() - at;
        if (there < RecordFormat.BODY
                || in.get(at + RecordFormat.TYPE) != RecordFormat.ENTRY
                || !bitsAreValid(in, at)) {
            return false;
        }
        int length = in.getInt(at);
        int most = in.get(at + RecordFormat.FORM) == RecordFormat.IN_PIECES
                ? RecordFormat.LONGEST_IN_PIECES
                : RecordFormat.LONGEST;
        return length >= RecordFormat.BODY
                && length <= most
                && there >= Math.min(length, RecordFormat.HEAD)
                && formFits(in, at, length);
    }

    /** Whether a record is a consistent piece of a message; the whole record must be there. */
    public static boolean isPiece(ByteBuffer in, int at) {
        int type = in.get(at + RecordFormat.TYPE);
        int length = in.getInt(at);
        return (type == RecordFormat.PIECE || type == RecordFormat.FRAMES || type == RecordFormat.WIRE)
                && bitsAreValid(in, at)
                && isChain(in.get(at + RecordFormat.FORM))
                && length >= RecordFormat.BODY + RecordFormat.PIECE_HEAD
                && length <= RecordFormat.LONGEST;
    }

    private static boolean bitsAreValid(ByteBuffer in, int at) {
        return EntryBits.valid(in.getShort(at + RecordFormat.BITS) & 0xFFFF);
    }

    private static boolean isChain(int chain) {
        return chain >= 0 && chain < SegmentHeader.CHAINS;
    }

    private static boolean formFits(ByteBuffer in, int at, int length) {
        int body = at + RecordFormat.BODY;
        int bodyLength = length - RecordFormat.BODY;
        return switch (in.get(at + RecordFormat.FORM)) {
            case RecordFormat.NO_FRAMES -> true;
            case RecordFormat.ONE_FRAME -> bodyLength >= 2 && bodyLength >= RecordFormat.wireHeaderLength(in, body);
            case RecordFormat.FRAME_LIST -> bodyLength >= RecordFormat.LIST_HEAD && listFits(in, body, bodyLength);
            case RecordFormat.COMPRESSED ->
                bodyLength >= RecordFormat.COMPRESSED_HEAD && compressedFits(in, body, bodyLength);
            case RecordFormat.IN_PIECES -> bodyLength >= RecordFormat.PIECES_HEAD && slotsFit(in, body, bodyLength);
            default -> false;
        };
    }

    private static boolean listFits(ByteBuffer in, int body, int bodyLength) {
        int frames = in.getInt(body + 8);
        return frames >= 0 && (long) frames * RecordFormat.FRAME <= bodyLength - RecordFormat.LIST_HEAD;
    }

    private static boolean compressedFits(ByteBuffer in, int body, int bodyLength) {
        int frames = in.getInt(body + 8);
        int compressed = in.getInt(body + 12);
        return frames >= 0
                && compressed >= 0
                && (long) frames * RecordFormat.FRAME + compressed <= bodyLength - RecordFormat.COMPRESSED_HEAD;
    }

    private static boolean slotsFit(ByteBuffer in, int body, int bodyLength) {
        long size = in.getLong(body);
        long frames = in.getLong(body + 16);
        int payloadPieces = in.getInt(body + 24);
        int framePieces = in.getInt(body + 28);
        return size >= 0
                && frames >= 0
                && frames <= Long.MAX_VALUE / RecordFormat.FRAME
                && payloadPieces >= 0
                && framePieces >= 0
                && ((long) payloadPieces + framePieces) * RecordFormat.SLOT <= bodyLength - RecordFormat.PIECES_HEAD
                && isChain(in.getInt(body + 32));
    }
}
