package app.sockeye.transcript.cold;

import app.sockeye.transcript.file.DamagedBlockException;
import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A compressed file, read as the plain one that it was made from. A damaged block is told by {@link
 * DamagedBlockException}; what a read finds before it is returned.
 */
final class CompressedFile implements StoredFile {
    private final StoredFile below;
    private final BlockCache cache;
    /** Null until something is read; then never replaced by another one. */
    private volatile SeekTable table;
    /** Set once. */
    private volatile boolean closed;

    CompressedFile(StoredFile below, BlockCache cache) {
        this.below = below;
        this.cache = cache;
    }

    static CompressedFile open(Path path, Opener opener) {
        return new CompressedFile(opener.open(path, false), BlockCache.OF_PROCESS);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
        int start = target.position();
        if (!target.hasRemaining()) {
            return 0;
        }
        SeekTable blocks = table();
        try {
            while (target.hasRemaining() && position + target.position() - start < blocks.size()) {
                readBlock(target, position + target.position() - start, blocks);
            }
        } catch (DamagedBlockException e) {
            if (target.position() == start) {
                throw e;
            }
        }
        return target.position() - start;
    }

    private void readBlock(ByteBuffer target, long position, SeekTable blocks) throws IOException {
        int block = (int) (position / BlockCodec.LENGTH);
        int within = (int) (position % BlockCodec.LENGTH);
        int length = blocks.length(block);
        if (within == 0 && target.remaining() >= length && target.hasArray()) {
            // Whole blocks are read by searches, which come by once.
            unpack(block, blocks, target.array(), target.arrayOffset() + target.position());
            target.position(target.position() + length);
        } else {
            target.put(held(block, blocks), within, Math.min(target.remaining(), length - within));
        }
    }

    private byte[] held(int block, SeekTable blocks) throws IOException {
        byte[] bytes = cache.get(this, block);
        if (bytes == null) {
            bytes = new byte[blocks.length(block)];
            unpack(block, blocks, bytes, 0);
            cache.put(this, block, bytes);
            if (closed) {
                cache.drop(this);
            }
        }
        return bytes;
    }

    private void unpack(int block, SeekTable blocks, byte[] target, int offset) throws IOException {
        BlockCodec reader = BlockCodec.take();
        try {
            reader.read(
                    below, blocks.start(block), blocks.compressedLength(block), target, offset, blocks.length(block));
        } catch (DamagedBlockException e) {
            throw e.before((block + 1L) * BlockCodec.LENGTH);
        } finally {
            reader.giveBack();
        }
    }

    private SeekTable table() throws IOException {
        SeekTable known = table;
        if (known == null) {
            known = SeekTable.read(below);
            table = known;
        }
        return known;
    }

    @Override
    public long size() throws IOException {
        return table().size();
    }

    @Override
    public void write(ByteBuffer source, long position) throws IOException {
        throw new IOException("a compressed file is only read");
    }

    @Override
    public void truncate(long size) throws IOException {
        throw new IOException("a compressed file is only read");
    }

    /** Has nothing to wait for: the file was on the disk before it took the plain one's place. */
    @Override
    public void force() {}

    @Override
    public void endWriting() {}

    @Override
    public void close() throws IOException {
        closed = true;
        cache.drop(this);
        below.close();
    }
}
