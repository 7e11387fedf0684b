package app.sockeye.transcript.recovery;

import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.RecordFormat;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Brings the index in line with entries that are passed in order, and writes only where it differs. */
final class IndexPatch {
    private static final int BLOCK = 64 << 10;

    private final IndexFile index;
    private final ByteBuffer entries = RecordFormat.direct(BLOCK);
    private final ByteBuffer there = RecordFormat.direct(BLOCK);
    private long done;

    IndexPatch(IndexFile index, long first) {
        this.index = index;
        this.done = first;
    }

    void add(int bits, long location, long nanos) throws IOException {
        entries.putLong(IndexFile.word(bits, location)).putLong(nanos);
        if (!entries.hasRemaining()) {
            flush();
        }
    }

    /** Writes the remaining entries; returns how many the index should have. */
    long finish() throws IOException {
        flush();
        return done;
    }

    private void flush() throws IOException {
        entries.flip();
        index.read(done, there.clear().limit(entries.limit()));
        if (!there.flip().equals(entries)) {
            index.write(entries.duplicate(), done);
        }
        done += entries.limit() / IndexFile.WIDTH;
        entries.clear();
    }
}
