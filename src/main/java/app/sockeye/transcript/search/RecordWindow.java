package app.sockeye.transcript.search;

import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.Segments;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Holds a part of a segment in memory, so that consecutive records are read from disk at once; takes as much memory as
 * the longest part needed. Belongs to one thread.
 */
final class RecordWindow {
    static final int CAPACITY = RecordFormat.LONGEST;

    private final Segments segments;
    private ByteBuffer bytes = RecordFormat.heap(0);

    private long start;

    RecordWindow(Segments segments) {
        this.segments = segments;
    }

    /** Drops the bytes held, as the segment may have grown. */
    void clear() {
        bytes.limit(0);
    }

    /** The buffer that {@link #hold} returned a position in; valid until it is called again. */
    ByteBuffer bytes() {
        return bytes;
    }

    /**
     * Loads the bytes at a location unless they are held already.
     *
     * @param needed number of bytes that must be held, or fewer at the segment's end
     * @param wanted number of bytes to read if they are not held yet, at most {@link #CAPACITY}
     * @return the location's position in {@link #bytes()}
     */
    int hold(long location, int needed, long wanted) throws IOException {
        long at = location - start;
        if (at < 0 || at + needed > bytes.limit()) {
            int length = (int) Math.min(CAPACITY, Math.max(needed, wanted));
            if (bytes.capacity() < length) {
                bytes = RecordFormat.heap(Math.min(CAPACITY, Integer.highestOneBit(length) << 1));
            }
            bytes.clear().limit(length);
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
