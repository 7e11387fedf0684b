package app.sockeye.payload;

import java.util.Arrays;

/**
 * Caches the two blocks of a source that were read last, so that nearby small reads need no disk access. One thread.
 */
public final class CachedSource implements ByteSource {
    private static final int BLOCK = 1 << 16;

    private final ByteSource source;
    private final long size;
    private final byte[][] blocks = new byte[2][];
    private final long[] starts = {-1, -1};
    /** The most recently read block. */
    private int newest;

    /** @param source read in blocks of 64 KiB */
    public CachedSource(ByteSource source) {
        this.source = source;
        this.size = source.size();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
        int done = 0;
        while (done < length && position + done < size) {
            byte[] block = block((position + done) / BLOCK * BLOCK);
            int from = (int) ((position + done) % BLOCK);
            int count = Math.min(length - done, block.length - from);
            if (count <= 0) {
                break;
            }
            System.arraycopy(block, from, target, offset + done, count);
            done += count;
        }
        return done;
    }

    private byte[] block(long start) {
        if (starts[newest] != start) {
            newest = 1 - newest;
        }
        if (starts[newest] != start) {
            starts[newest] = -1;
            byte[] block = new byte[(int) Math.min(BLOCK, size - start)];
            int read = source.read(start, block, 0, block.length);
            blocks[newest] = read == block.length ? block : Arrays.copyOf(block, read);
            starts[newest] = start;
        }
        return blocks[newest];
    }
}
