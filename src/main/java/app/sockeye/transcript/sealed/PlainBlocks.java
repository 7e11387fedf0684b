package app.sockeye.transcript.sealed;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds the blocks that were opened last, so that scrolling opens each once, and the growing end of a live session is
 * not opened anew for each of its messages. Thread-safe.
 */
final class PlainBlocks {
    /** Static because memory is the process's: 8 MiB for all open sessions together. */
    static final PlainBlocks OF_PROCESS = new PlainBlocks(8 << 20);

    /** The least recently used first. Guarded by this. */
    private final Map<Key, Held> blocks = new LinkedHashMap<>(16, 0.75f, true);

    private final long limit;
    /** Guarded by this. */
    private long taken;

    /** @param limit in bytes; the block that came last is held in any case */
    PlainBlocks(long limit) {
        this.limit = limit;
    }

    /** A block of a file; null if it is not held. */
    synchronized PlainBlock get(SealedFile file, int slot) {
        Held held = blocks.get(new Key(file, slot));
        return held == null ? null : held.block;
    }

    /** Holds a block, also one that is held and has grown. */
    synchronized void put(SealedFile file, int slot, PlainBlock block) {
        Held held = new Held(block, block.memory());
        Held before = blocks.put(new Key(file, slot), held);
        taken += held.memory - (before == null ? 0 : before.memory);
        Iterator<Held> eldest = blocks.values().iterator();
        while (taken > limit && blocks.size() > 1) {
            taken -= eldest.next().memory;
            eldest.remove();
        }
    }

    /** Drops the blocks of a file. */
    synchronized void drop(SealedFile file) {
        blocks.keySet().removeIf(key -> key.file == file);
        taken = blocks.values().stream().mapToLong(Held::memory).sum();
    }

    /** The bytes of memory that the blocks take, about. */
    synchronized long taken() {
        return taken;
    }

    private record Key(SealedFile file, int slot) {}

    private record Held(PlainBlock block, int memory) {}
}
