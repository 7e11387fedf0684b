package app.sockeye.transcript.sealed;

import app.sockeye.transcript.file.SealMark;
import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;

/** Where the blocks of a file begin in the plain one, read when it is asked for: 8 bytes for each 64 KiB. Thread-safe. */
final class BlockStarts {
    private static final long UNKNOWN = 0;
    private static final long DAMAGED = -1;

    private final StoredFile file;
    private final SealMark mark;
    /** A block's start plus 1, by its number. Replaced by a larger one; what that loses is read again. */
    private volatile AtomicLongArray starts = new AtomicLongArray(4);

    BlockStarts(StoredFile file, SealMark mark) {
        this.file = file;
        this.mark = mark;
    }

    /** The head of a block of this session; empty where there is none, or a damaged one. */
    Optional<BlockHead> head(int slot) throws IOException {
        return BlockHead.read(file, (long) slot * FrameCodec.BLOCK)
                .filter(head -> head.mark().equals(mark));
    }

    /** Forgets what is known, as the file was made shorter. */
    void clear() {
        starts = new AtomicLongArray(4);
    }

    /** The last block that begins at a place in the plain file or before it; damaged heads are passed over. */
    int holding(long place, int lastSlot) throws IOException {
        int low = 0;
        int high = lastSlot;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            int below = middle;
            while (below > low && start(below) == DAMAGED) {
                below--;
            }
            if (below > low) {
                boolean isBefore = start(below) <= place;
                low = isBefore ? below : low;
                high = isBefore ? high : below - 1;
            } else {
                int above = next(middle, high);
                boolean isBefore = above <= high && start(above) <= place;
                high = isBefore ? high : low;
                low = isBefore ? above : low;
            }
        }
        return low;
    }

    /** The first block behind another whose head is intact; {@code lastSlot} + 1 if there is none. */
    int next(int slot, int lastSlot) throws IOException {
        int next = slot + 1;
        while (next <= lastSlot && start(next) == DAMAGED) {
            next++;
        }
        return next;
    }

    /** Where a block begins in the plain file; negative where its head is damaged. */
    long start(int slot) throws IOException {
        AtomicLongArray known = starts;
        if (slot >= known.length()) {
            known = new AtomicLongArray(2 * slot);
            starts = known;
        }
        if (known.get(slot) == UNKNOWN) {
            Optional<BlockHead> head = head(slot);
            // One that is being written, or written again, is not known to be damaged.
            head.ifPresent(found -> set(slot, found.start()));
            return head.isPresent() ? head.get().start() : DAMAGED;
        }
        return known.get(slot) - 1;
    }

    private void set(int slot, long start) {
        AtomicLongArray known = starts;
        if (slot < known.length()) {
            known.set(slot, start + 1);
        }
    }
}
