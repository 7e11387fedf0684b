package app.sockeye.transcript;

import app.sockeye.protocol.FrameHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** The pieces of a message that never ended, followed from the last one back to the first. */
final class Chain {
    private final PieceTable payload = new PieceTable();
    private final PieceTable frames = new PieceTable();
    private int bits;
    private long nanos;
    private long headerBytes;
    private long wireBytes;

    Chain(Segments segments, long lastPiece) throws IOException {
        for (long location : locations(segments, lastPiece)) {
            SegmentWalker record = recordAt(segments, location);
            bits = record.bits();
            nanos = record.nanos();
            if (record.type() == RecordFormat.PIECE) {
                payload.add(payload.end() + record.length() - RecordFormat.BODY - RecordFormat.PIECE_HEAD, location);
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

    ByteBuffer entryBody(int chain) {
        boolean compressed = EntryBits.flags(bits).contains(EntryFlag.COMPRESSED);
        // The last frame may not have come whole; of a compressed one nobody knows how much came.
        long wireSize = compressed ? wireBytes : headerBytes + payload.end();
        return PieceTable.entryBody(payload.end(), wireSize, frames.end(), payload, frames, chain);
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

    /** From the first piece to the last. */
    private static Deque<Long> locations(Segments segments, long lastPiece) throws IOException {
        Deque<Long> locations = new ArrayDeque<>();
        for (long at = lastPiece;
                at != Location.NONE;
                at = recordAt(segments, at).body().getLong(0)) {
            locations.addFirst(at);
        }
        return locations;
    }

    private static SegmentWalker recordAt(Segments segments, long location) throws IOException {
        SegmentWalker walker =
                new SegmentWalker(segments.file(Location.segment(location)), Location.position(location));
        if (!walker.next() || !walker.intact() || walker.type() == RecordFormat.ENTRY) {
            throw new IOException("a piece of a message is damaged");
        }
        return walker;
    }
}
