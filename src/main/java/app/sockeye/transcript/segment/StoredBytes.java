package app.sockeye.transcript.segment;

import app.sockeye.transcript.entry.Payload;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** Bytes stored contiguously in a segment. */
record StoredBytes(Segments segments, long location, long size) implements Payload {
    /** Maximum size of a read: for each thread Java keeps a direct buffer as large as its largest read. */
    private static final int STEP = 64 << 10;

    @Override
    public int read(long position, byte[] target, int offset, int length) {
        int count = (int) Math.max(0, Math.min(length, size - position));
        try {
            for (int done = 0; done < count; done += STEP) {
                int step = Math.min(STEP, count - done);
                ByteBuffer into = ByteBuffer.wrap(target, offset + done, step);
                if (segments.read(location + position + done, into) < step) {
                    throw new EOFException("the segment ends before its record");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }
}
