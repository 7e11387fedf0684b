package app.sockeye.transcript.memory;

import app.sockeye.transcript.file.MemoryFile;
import app.sockeye.transcript.file.StoredFile;
import app.sockeye.transcript.segment.IndexFile;
import app.sockeye.transcript.segment.Location;
import app.sockeye.transcript.segment.RecordFormat;
import app.sockeye.transcript.segment.Segments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** The files of one transcript in memory, whose oldest segments can be given up. Thread-safe. */
public final class MemoryFiles implements StoredFile.Opener {
    private final PrivateMemory memory;
    private final MemoryFile index;
    /** Those that hold records, by number; the last one is written. Guarded by this. */
    private final TreeMap<Integer, MemoryFile> segments = new TreeMap<>();
    /** Given up, but still read by those who looked into the index before; null for none. Guarded by this. */
    private MemoryFile leaving;
    /** Written under this object's lock. */
    private volatile DroppedEntries dropped = DroppedEntries.NONE;

    private final AtomicLong taken = new AtomicLong();

    MemoryFiles(PrivateMemory memory) {
        this.memory = memory;
        this.index = new MemoryFile(IndexFile.NAME, this::changed);
    }

    @Override
    public StoredFile open(Path path, boolean writable) {
        String name = path.getFileName().toString();
        if (name.equals(IndexFile.NAME)) {
            return new MemoryIndex(index, () -> dropped);
        }
        return Segments.isSegment(name) ? openSegment(name) : new MemoryFile(name, this::changed);
    }

    private synchronized StoredFile openSegment(String name) {
        int number = Segments.number(name);
        return number < DroppedEntries.FIRST_SEGMENT
                ? new DroppedSegment(() -> dropped)
                : segments.computeIfAbsent(number, n -> new MemoryFile(name, this::changed));
    }

    @Override
    public int segmentBytes() {
        return memory.segmentBytes();
    }

    /** The number of entries that were given up. */
    public long droppedEntries() {
        return dropped.count();
    }

    /** The bytes of memory that are taken. */
    long taken() {
        return taken.get();
    }

    /** Whether there is anything that can be given up; what is being written can't. */
    synchronized boolean canDrop() {
        return leaving != null || segments.size() > 1;
    }

    /** Gives up the oldest segment; its memory is free after the next call, or after this one if it is the last. */
    synchronized void dropOldest() {
        if (leaving != null) {
            leaving.free();
            leaving = null;
        }
        if (segments.size() > 1) {
            leaving = segments.pollFirstEntry().getValue();
            dropBefore(segments.firstKey());
        }
    }

    private void dropBefore(int segment) {
        try {
            long kept = firstAt(Location.of(segment, 0));
            if (kept > dropped.count()) {
                ByteBuffer last = slot(kept - 1);
                dropped = DroppedEntries.of(kept, last.getLong(Long.BYTES), memory.limit());
                index.freeBefore(kept * IndexFile.WIDTH);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first entry at a location or behind it. */
    private long firstAt(long location) throws IOException {
        long low = dropped.count();
        long high = index.size() / IndexFile.WIDTH;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (IndexFile.location(slot(middle).getLong(0)) < location) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private ByteBuffer slot(long entry) throws IOException {
        ByteBuffer slot = RecordFormat.heap(IndexFile.WIDTH);
        index.read(slot, entry * IndexFile.WIDTH);
        return slot;
    }

    /** Gives back all memory. */
    public void close() {
        synchronized (this) {
            segments.values().forEach(MemoryFile::close);
            segments.clear();
            index.close();
            if (leaving != null) {
                leaving.close();
                leaving = null;
            }
        }
        memory.remove(this);
    }

    private void changed(long bytes) {
        taken.addAndGet(bytes);
        memory.changed(bytes);
    }
}
