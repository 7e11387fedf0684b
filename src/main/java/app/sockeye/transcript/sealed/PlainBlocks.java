package app.sockeye.transcript.sealed;

import java.util.LinkedHashMap;
import java.util.Map;

/** Holds the blocks that were opened last, so that scrolling opens each once. Thread-safe. */
final class PlainBlocks {
    /** Static because memory is the process's: 4 MiB at most, for all open sessions together. */
    static final PlainBlocks OF_PROCESS = new PlainBlocks(64);

    /** The least recently used first. Guarded by this. */
    private final Map<Key, PlainBlock> blocks = new LinkedHashMap<>(16, 0.75f, true);

    private final int most;

    /** @param most maximum number of blocks */
    PlainBlocks(int most) {
        this.most = most;
    }

    /** A block of a file; null if it is not held. */
    synchronized PlainBlock get(SealedFile file, int slot) {
        return blocks.get(new Key(file, slot));
    }

    synchronized void put(SealedFile file, int slot, PlainBlock block) {
        blocks.put(new Key(file, slot), block);
        if (blocks.size() > most) {
            blocks.remove(blocks.keySet().iterator().next());
        }
    }

    /** Drops the blocks of a file. */
    synchronized void drop(SealedFile file) {
        blocks.keySet().removeIf(key -> key.file == file);
    }

    /** Number of blocks held. */
    synchronized int count() {
        return blocks.size();
    }

    private record Key(SealedFile file, int slot) {}
}
