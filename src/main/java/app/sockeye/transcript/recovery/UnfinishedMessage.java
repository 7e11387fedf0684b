package app.sockeye.transcript.recovery;

import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.entry.EntryFlag;
import app.sockeye.transcript.segment.EntryBits;
import app.sockeye.transcript.segment.Location;
import app.sockeye.transcript.segment.PieceTable;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.SegmentHeader;
import app.sockeye.transcript.segment.Segments;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The pieces of a message that never ended, followed from the last one back to the first. */
final class UnfinishedMessage {
    /** Maximum number of pieces: enough for a message of at least 128 GiB. */
    private static final int MOST = 1 << 20;

    private final Segments segments;
    private final int number;
    private final SegmentWalker record = SegmentWalker.toSingle();
    private final PieceTable payload = new PieceTable();
    private final PieceTable frames = new PieceTable();
    private final PieceTable wire = new PieceTable();
    private int bits;
    private long nanos;
    private long headerBytes;
    private long wireBytes;

    /** @param number the chain's number, below {@link SegmentHeader#CHAINS} */
    UnfinishedMessage(Segments segments, long lastPiece, int number) throws IOException {
        this.segments = segments;
        this.number = number;
        PieceTable backwards = backwards(lastPiece);
        for (int i = backwards.count() - 1; i >= 0; i--) {
            long location = backwards.location(i);
            goTo(location);
            bits = record.bits();
            nanos = record.nanos();
            int length = record.length() - RecordFormat.BODY - RecordFormat.PIECE_HEAD;
            if (record.type() == RecordFormat.PIECE) {
                payload.add(payload.end() + length, location);
            } else if (record.type() == RecordFormat.WIRE) {
                wire.add(wire.end() + length, location);
            } else {
                addFrames(record.body().position(RecordFormat.PIECE_HEAD), location);
            }
        }
    }

    int bits() {
        return bits;
    }

    long nanos() {
        return nanos;
    }

    ByteBuffer entryBody() {
        boolean compressed = EntryBits.flags(bits).contains(EntryFlag.COMPRESSED);
        // The last frame may be incomplete; without its compressed bytes it is not known how many came.
        long came = compressed ? wire.end() : payload.end();
        long wireSize = compressed && came == 0 ? wireBytes : headerBytes + came;
        return PieceTable.entryBody(payload.end(), wireSize, frames.end(), payload, frames, wire, number);
    }

    private void addFrames(ByteBuffer list, long location) {
        int count = list.remaining() / RecordFormat.FRAME;
        for (int i = 0; i < count; i++) {
            FrameHeader header = RecordFormat.frame(list, list.position() + i * RecordFormat.FRAME)
                    .header();
            headerBytes += header.headerLength();
            wireBytes += header.wireLength();
        }
        frames.add(frames.end() + count, location);
    }

    /**
     * Collects the pieces from the last to the first. Each must lie before the one that refers to it, so there is no
     * cycle.
     */
    private PieceTable backwards(long lastPiece) throws IOException {
        PieceTable found = new PieceTable();
        for (long at = lastPiece; at != Location.NONE; ) {
            goTo(at);
            found.add(found.count(), at);
            long previous = record.body().getLong(0);
            if (previous < 0 || previous >= at || found.count() > MOST) {
                throw new IOException("the pieces of a message are damaged");
            }
            at = previous;
        }
        return found;
    }

    private void goTo(long location) throws IOException {
        int segment = Location.segment(location);
        if (segment < 0 || segment >= segments.count()) {
            throw new IOException("a piece of a message is missing");
        }
        record.start(segments.file(segment), Location.position(location));
        if (!record.next() || !record.intact() || record.type() == RecordFormat.ENTRY) {
            throw new IOException("a piece of a message is damaged");
        }
    }
}
