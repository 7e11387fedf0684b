package app.sockeye.transcript.recovery;

import app.sockeye.transcript.segment.Location;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.SegmentHeader;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The last piece of each message that is open at some place of a transcript, followed from record to record. Belongs to
 * one thread.
 */
final class PieceChains {
    private final long[] last = new long[SegmentHeader.CHAINS];
    /** Chains of which a piece is missing. */
    private final boolean[] broken = new boolean[SegmentHeader.CHAINS];

    /** Where the records begin that are followed. */
    private long first;

    /** Begins at a place where these pieces are the last ones. */
    void begin(long place, long[] pieces) {
        first = place;
        System.arraycopy(pieces, 0, last, 0, last.length);
        Arrays.fill(broken, false);
    }

    /** The last pieces of the messages that are open now; {@link Location#NONE} for none. */
    long[] open() {
        return last.clone();
    }

    /** Takes a piece's record. */
    void piece(int chain, ByteBuffer body, long location) {
        long previous = body.getLong(body.position());
        broken[chain] = previous != Location.NONE && (broken[chain] || previous != last[chain]);
        last[chain] = location;
    }

    /**
     * Takes the entry that ends a message in pieces; returns whether all its pieces were there.
     *
     * @param cut whether its table of pieces goes on after this part of its body
     */
    boolean end(ByteBuffer body, boolean cut) {
        int chain = body.getInt(body.position() + RecordFormat.PIECES_HEAD - Integer.BYTES);
        long end = lastOf(body);
        // One that was restored lies behind the end of the session in which its pieces are.
        boolean whole = !broken[chain] && (cut || end == last[chain] || end < first);
        last[chain] = Location.NONE;
        broken[chain] = false;
        return whole;
    }

    /** The location of the piece that was written last. */
    private static long lastOf(ByteBuffer body) {
        long location = Location.NONE;
        int slots = body.position() + RecordFormat.PIECES_HEAD;
        for (int at = slots; at + RecordFormat.SLOT <= body.limit(); at += RecordFormat.SLOT) {
            location = Math.max(location, body.getLong(at + Long.BYTES));
        }
        return location;
    }
}
