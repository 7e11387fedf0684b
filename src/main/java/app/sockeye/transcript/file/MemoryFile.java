package app.sockeye.transcript.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;

/** A file that is in memory only, and whose beginning can be given up to make room. Reading is lock-free. */
public final class MemoryFile implements StoredFile {
    /** Memory is taken and given back in pieces of so many bytes. */
    public static final int CHUNK = 64 << 10;

    private final String name;
    private final LongConsumer onChange;
    /** The pieces by their number; written under this object's lock. */
    private final Map<Integer, byte[]> chunks = new ConcurrentHashMap<>();
    /** Written under this object's lock. */
    private volatile long size;
    /** Set once, under this object's lock. */
    private volatile boolean closed;

    /**
     * @param name for errors' texts
     * @param onChange told how many bytes were taken, or given back if negative; called by the thread that does it; of
     *     what was taken, while it holds no lock of this file
     */
    public MemoryFile(String name, LongConsumer onChange) {
        this.name = name;
        this.onChange = onChange;
    }

    /** The bytes of memory that are taken. */
    public long taken() {
        return (long) chunks.size() * CHUNK;
    }

    /** Gives back the memory of what lies before a position, which can't be read from then on. */
    public synchronized void freeBefore(long position) {
        long before = taken();
        int end = (int) (position / CHUNK);
        chunks.keySet().removeIf(number -> number < end);
        onChange.accept(taken() - before);
    }

    /** Gives back all memory; nothing can be read any more. */
    public synchronized void free() {
        long before = taken();
        chunks.clear();
        onChange.accept(-before);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        requireOpen();
        int start = target.position();
        long end = Math.min(size, position + target.remaining());
        for (long at = position; at < end; at = position + target.position() - start) {
            byte[] chunk = chunks.get((int) (at / CHUNK));
            if (chunk == null) {
                target.position(start);
                throw new FileSystemException(name, null, "is no longer kept in memory");
            }
            int from = (int) (at % CHUNK);
            target.put(chunk, from, (int) Math.min(CHUNK - from, end - at));
        }
        return target.position() - start;
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
        long more = put(source, position);
        // Outside the lock: room may be made in another file whose writer makes room in this one.
        if (more > 0) {
            onChange.accept(more);
        }
    }

    /** Returns how many bytes of memory that took. */
    private synchronized long put(ByteBuffer source, long position) throws IOException {
        requireOpen();
        long before = taken();
        for (long at = position; source.hasRemaining(); ) {
            int from = (int) (at % CHUNK);
            int length = Math.min(CHUNK - from, source.remaining());
            source.get(chunks.computeIfAbsent((int) (at / CHUNK), number -> new byte[CHUNK]), from, length);
            at += length;
            size = Math.max(size, at);
        }
        return taken() - before;
    }

    @Override
    public long size() throws IOException {
        requireOpen();
        return size;
    }

    @Override
    public synchronized void truncate(long newSize) throws IOException {
        requireOpen();
        size = Math.min(size, newSize);
    }

    @Override
    public void force() {
        // There is no disk.
    }

    @Override
    public void endWriting() {
        // Nothing is open only for writing.
    }

    @Override
    public synchronized void close() {
        closed = true;
        free();
    }

    private void requireOpen() throws ClosedChannelException {
        if (closed) {
            throw new ClosedChannelException();
        }
    }
}
