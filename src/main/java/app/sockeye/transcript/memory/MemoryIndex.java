package app.sockeye.transcript.memory;

import app.sockeye.transcript.file.MemoryFile;
import app.sockeye.transcript.file.StoredFile;
import app.sockeye.transcript.segment.IndexFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

/** The index of a transcript in memory, with entries for those that were given up. */
record MemoryIndex(MemoryFile kept, Supplier<DroppedEntries> dropped) implements StoredFile {
    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        int start = target.position();
        while (true) {
            DroppedEntries now = dropped.get();
            long first = position / IndexFile.WIDTH;
            long end = Math.min(now.count(), first + target.remaining() / IndexFile.WIDTH);
            if (first < end) {
                now.putIndex(target, first, end);
            }
            try {
                kept.read(target, position + target.position() - start);
                return target.position() - start;
            } catch (IOException e) {
                // More may have been given up meanwhile.
                if (now == dropped.get()) {
                    throw e;
                }
                target.position(start);
            }
        }
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
        kept.write(source, position);
    }

    @Override
    public long size() throws IOException {
        return kept.size();
    }

    @Override
    public void truncate(long size) throws IOException {
        kept.truncate(size);
    }

    @Override
    public void force() {
        kept.force();
    }

    @Override
    public void endWriting() {
        kept.endWriting();
    }

    @Override
    public void close() {
        kept.close();
    }
}
