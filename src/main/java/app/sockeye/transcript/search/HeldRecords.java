package app.sockeye.transcript.search;

import app.sockeye.transcript.segment.RecordCheck;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.Segments;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads the records of a run one after the other, loading many at once from disk. Belongs to one thread. */
final class HeldRecords {
    private static final int BLOCK = RecordFormat.LONGEST;

    private final Segments segments;
    /** As long as the longest stretch so far, as many transcripts may be searched at once in short ones. */
    private ByteBuffer block = RecordFormat.heap(0);

    private long blockAt;

    HeldRecords(Segments segments) {
        this.segments = segments;
    }

    /** Drops the bytes of an earlier run, as a segment may have grown. */
    void clear() {
        block.limit(0);
    }

    /** The buffer with the record; valid until the next {@link #hold}. */
    ByteBuffer bytes() {
        return block;
    }

    /** Loads a complete record of a run; returns its position in the buffer. */
    int hold(long location, Run run) throws IOException {
        if (!holds(location)) {
            blockAt = location;
            int length = (int) Math.min(BLOCK, run.end() - location);
            if (block.capacity() < length) {
                block = RecordFormat.heap(Math.min(BLOCK, Math.max(length, 2 * block.capacity())));
            }
            segments.read(location, block.clear().limit(length));
            block.flip();
            if (!holds(location)) {
                throw new EOFException("the segment ends before its record");
            }
        }
        RecordCheck.requireEntry(block, (int) (location - blockAt));
        return (int) (location - blockAt);
    }

    private boolean holds(long location) {
        long at = location - blockAt;
        return at >= 0
                && at + RecordFormat.BODY <= block.limit()
                && at + Integer.toUnsignedLong(block.getInt((int) at)) <= block.limit();
    }
}
