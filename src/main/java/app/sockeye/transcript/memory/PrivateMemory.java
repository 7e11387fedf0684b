package app.sockeye.transcript.memory;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that transcripts which are on no disk share. When it is full, the one that takes most gives up its oldest
 * entries, which are then read as a note that says so. Thread-safe.
 */
public final class PrivateMemory {
    /** What they may take together where Java's heap is large enough, in bytes. */
    public static final long STANDARD = 256L << 20;

    private static final int LARGEST_SEGMENT = 4 << 20;
    private static final int SMALLEST_SEGMENT = 256 << 10;
    /** About so many segments fit into the memory, so that what is given up at once is small. */
    private static final int SEGMENTS = 64;

    private final long limit;
    private final AtomicLong taken = new AtomicLong();
    /** Guarded by this. */
    private final Set<MemoryFiles> transcripts = new LinkedHashSet<>();
    /** Written under this object's lock. */
    private volatile int sharing;

    /** At most {@link #STANDARD}, and a quarter of Java's heap. */
    public PrivateMemory() {
        this(Math.min(STANDARD, Runtime.getRuntime().maxMemory() / 4));
    }

    /** @param limit in bytes; a transcript's newest segment is kept even where it exceeds this */
    public PrivateMemory(long limit) {
        this.limit = limit;
    }

    /** What transcripts may take together, in bytes. */
    public long limit() {
        return limit;
    }

    /** What they take, in bytes. */
    public long taken() {
        return taken.get();
    }

    /** The files of another session, which share the limit of them all. */
    public synchronized MemoryFiles add() {
        MemoryFiles files = new MemoryFiles(this);
        transcripts.add(files);
        sharing = transcripts.size();
        return files;
    }

    synchronized void remove(MemoryFiles files) {
        transcripts.remove(files);
        sharing = transcripts.size();
    }

    /** The size from which on a segment takes no more records, in bytes. */
    int segmentBytes() {
        long share = limit / SEGMENTS / Math.max(1, sharing);
        return (int) Math.max(SMALLEST_SEGMENT, Math.min(LARGEST_SEGMENT, share));
    }

    void changed(long bytes) {
        if (taken.addAndGet(bytes) > limit && bytes > 0) {
            makeRoom();
        }
    }

    private synchronized void makeRoom() {
        boolean more = true;
        while (more && taken.get() > limit) {
            Optional<MemoryFiles> largest =
                    transcripts.stream().filter(MemoryFiles::canDrop).max(Comparator.comparingLong(MemoryFiles::taken));
            largest.ifPresent(MemoryFiles::dropOldest);
            more = largest.isPresent();
        }
    }
}
