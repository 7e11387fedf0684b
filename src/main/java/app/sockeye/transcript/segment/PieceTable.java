package app.sockeye.transcript.segment;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A table of the pieces of a message: for each piece, where it ends in the message, and the location of its record.
 * Belongs to one thread.
 */
public final class PieceTable {
    private long[] slots = new long[0];
    private int count;

    /** How many pieces there are. */
    public int count() {
        return count;
    }

    /** Where a piece is. */
    public long location(int piece) {
        return slots[2 * piece + 1];
    }

    /** Where the last piece ends. */
    public long end() {
        return count == 0 ? 0 : slots[2 * count - 2];
    }

    /** Adds a piece that ends so many bytes behind the beginning of the payload. */
    public void add(long end, long location) {
        if (slots.length == 2 * count) {
            slots = Arrays.copyOf(slots, Math.max(8, 4 * count));
        }
        slots[2 * count] = end;
        slots[2 * count + 1] = location;
        count++;
    }

    /** The body of an entry IN_PIECES; see {@link RecordFormat}. */
    public static ByteBuffer entryBody(
            long size,
            long wireSize,
            long frameCount,
            PieceTable payload,
            PieceTable frames,
            PieceTable wire,
            int chain) {
        int slots = payload.count + frames.count + wire.count;
        ByteBuffer body = RecordFormat.heap(RecordFormat.PIECES_HEAD + slots * RecordFormat.SLOT);
        body.putLong(size).putLong(wireSize).putLong(frameCount);
        body.putInt(payload.count).putInt(frames.count).putInt(chain);
        body.asLongBuffer()
                .put(payload.slots, 0, 2 * payload.count)
                .put(frames.slots, 0, 2 * frames.count)
                .put(wire.slots, 0, 2 * wire.count);
        return body.rewind();
    }
}
