package app.sockeye.transcript.segment;

import app.sockeye.transcript.entry.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Bytes stored in pieces, found through the table in their entry's record. Thread-safe. */
final class PiecedBytes implements Payload {
    private final Segments segments;
    private final StoredBytes table;
    private final int unit;
    private final long size;

    /** The piece read last, as most reads continue there. Any thread may replace it. */
    private volatile Piece last = new Piece(0, 0, Location.NONE);

    /** @param unit size in bytes of what the table counts: 1 for bytes, or that of a frame */
    PiecedBytes(Segments segments, long tableAt, int slots, int unit, long size) {
        this.segments = segments;
        this.table = new StoredBytes(segments, tableAt, (long) slots * RecordFormat.SLOT);
        this.unit = unit;
        this.size = size;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
        int count = (int) Math.max(0, Math.min(length, size - position));
        int done = 0;
        while (done < count) {
            Piece piece = pieceOf(position + done);
            long inPiece = position + done - piece.start;
            if (inPiece < 0 || inPiece >= piece.end - piece.start) {
                throw new UncheckedIOException(new IOException("the table of a message's pieces is damaged"));
            }
            done += new StoredBytes(segments, piece.location, piece.end - piece.start)
                    .read(inPiece, target, offset + done, count - done);
        }
        return count;
    }

    private Piece pieceOf(long position) {
        Piece piece = last;
        if (position < piece.start || position >= piece.end) {
            piece = find(position);
            last = piece;
        }
        return piece;
    }

    /** Finds the first piece that ends after the position, by binary search on disk. */
    private Piece find(long position) {
        long low = 0;
        long high = table.size() / RecordFormat.SLOT - 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (slot(middle).getLong(0) * unit <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        long start = low == 0 ? 0 : slot(low - 1).getLong(0) * unit;
        ByteBuffer slot = slot(low);
        long content = slot.getLong(8) + RecordFormat.BODY + RecordFormat.PIECE_HEAD;
        return new Piece(start, slot.getLong(0) * unit, content);
    }

    private ByteBuffer slot(long number) {
        ByteBuffer slot = RecordFormat.heap(RecordFormat.SLOT);
        table.read(number * RecordFormat.SLOT, slot.array(), 0, RecordFormat.SLOT);
        return slot;
    }

    /** A piece with the bytes from {@code start} to before {@code end}, and the location of its content. */
    private record Piece(long start, long end, long location) {}
}
