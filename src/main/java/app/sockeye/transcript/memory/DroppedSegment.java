package app.sockeye.transcript.memory;

import app.sockeye.transcript.file.StoredFile;
import app.sockeye.transcript.segment.Location;
import java.nio.ByteBuffer;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.function.Supplier;

/** A segment of {@link DroppedEntries}. */
record DroppedSegment(Supplier<DroppedEntries> dropped) implements StoredFile {
    @Override
    public int read(ByteBuffer target, long position) {
        int length = target.remaining();
        dropped.get().putRecords(target, position);
        return length;
    }

    @Override
    public void write(ByteBuffer source, long position) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public long size() {
        return Location.MAX_POSITION + 1;
    }

    @Override
    public void truncate(long size) {
        throw new ReadOnlyFileSystemException();
    }

    @Override
    public void force() {
        // There is no disk.
    }

    @Override
    public void endWriting() {
        // Nothing is open.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
