package app.sockeye.transcript.cold;

import java.util.LinkedHashMap;
import java.util.Map;

/** Holds the blocks that were read last, so that scrolling unpacks each once. Thread-safe. */
final class BlockCache {
    /** Static because memory is the process's: 4 MiB at most, for all open sessions together. */
    static final BlockCache OF_PROCESS = new BlockCache(32);

    /** The least recently used first. Guarded by this. */
    private final Map<Key, byte[]> blocks = new LinkedHashMap<>(16, 0.75f, true);

    private final int most;

    /** @param most maximum number of blocks */
    BlockCache(int most) {
        this.most = most;
    }

    /** The bytes of a block, which must not be changed; null if they are not held. */
    synchronized byte[] get(CompressedFile file, int block) {
        return blocks.get(new Key(file, block));
    }

    synchronized void put(CompressedFile file, int block, byte[] bytes) {
        blocks.put(new Key(file, block), bytes);
        if (blocks.size() > most) {
            blocks.remove(blocks.keySet().iterator().next());
        }
    }

    /** Drops the blocks of a file. */
    synchronized void drop(CompressedFile file) {
        blocks.keySet().removeIf(key -> key.file == file);
    }

    /** Number of blocks held. */
    synchronized int count() {
        return blocks.size();
    }

    private record Key(CompressedFile file, int block) {}
}
