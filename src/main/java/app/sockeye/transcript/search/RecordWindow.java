package app.sockeye.transcript.search;

import app.sockeye.transcript.RecordFormat;
import app.sockeye.transcript.Segments;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Holds a stretch of a segment, so that records that follow each other are read from disk at once. One thread. */
final class RecordWindow {
    static final int CAPACITY = RecordFormat.LONGEST;

    private final Segments segments;
    /** Null until something is asked for. */
    private ByteBuffer bytes;

    private long start;

    RecordWindow(Segments segments) {
        this.segments = segments;
    }

    /** Forgets what it holds: the segment may have grown. */
    void clear() {
        if (bytes != null) {
            bytes.limit(0);
        }
    }

    /** What {@link #hold} returned a place in; good until it is called again. */
    ByteBuffer bytes() {
        return bytes;
    }

    /**
     * Makes sure that what lies at a location is held.
     *
     * @param needed bytes that must be held, or what there is of them at the segment's end
     * @param wanted bytes to read where it is not held yet, at most {@link #CAPACITY}
     * @return its place
     */
    int hold(long location, int needed, long wanted) throws IOException {
        if (bytes == null) {
            bytes = RecordFormat.heap(CAPACITY).limit(0);
        }
        long at = location - start;
        if (at < 0 || at + needed > bytes.limit()) {
            bytes.clear().limit((int) Math.min(CAPACITY, Math.max(needed, wanted)));
            segments.read(location, bytes);
            bytes.flip();
            start = location;
            at = 0;
            if (bytes.limit() < RecordFormat.BODY) {
                throw new EOFException("the segment ends before its record");
            }
        }
        return (int) at;
    }
}
