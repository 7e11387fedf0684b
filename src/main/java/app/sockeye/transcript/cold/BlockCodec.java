package app.sockeye.transcript.cold;

import app.sockeye.transcript.file.DamagedBlockException;
import app.sockeye.transcript.file.StoredFile;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Reads and writes one block of a compressed file, a Zstandard frame with a checksum. Used by one thread at a time. */
final class BlockCodec {
    /** Bytes of the plain file in each block but the last. Half as many pack less, twice as many not better. */
    static final int LENGTH = 128 << 10;

    private static final int LONGEST = new ZstdCompressor().maxCompressedLength(LENGTH);
    /** Where a frame tells what it has: 4 bytes of magic number come before (RFC 8878, section 3.1.1.1). */
    private static final int DESCRIPTOR_AT = 4;

    private static final int CHECKSUM_FLAG = 0x04;

    /** Those at rest. Static, as making one costs more than reading a block. */
    private static final BlockingQueue<BlockCodec> AT_REST = new ArrayBlockingQueue<>(2);

    private final ZstdCompressor compressor = new ZstdCompressor();
    private final ZstdDecompressor decompressor = new ZstdDecompressor();
    private final byte[] frame = new byte[LONGEST];

    private BlockCodec() {}

    /** One that nobody else uses until it is given back. */
    static BlockCodec take() {
        BlockCodec block = AT_REST.poll();
        return block == null ? new BlockCodec() : block;
    }

    void giveBack() {
        AT_REST.offer(this);
    }

    /** Compresses bytes; the result is valid until the next call. */
    ByteBuffer compress(byte[] plain, int length) {
        return ByteBuffer.wrap(frame, 0, compressor.compress(plain, 0, length, frame, 0, frame.length));
    }

    /**
     * Reads a block.
     *
     * @throws DamagedBlockException if it does not hold exactly {@code length} bytes, those that were compressed
     */
    void read(StoredFile file, long at, int compressed, byte[] plain, int offset, int length) throws IOException {
        if (compressed > frame.length
                || file.read(ByteBuffer.wrap(frame, 0, compressed), at) < compressed
                || compressed <= DESCRIPTOR_AT
                || (frame[DESCRIPTOR_AT] & CHECKSUM_FLAG) == 0) {
            throw new DamagedBlockException("a compressed block is damaged", null);
        }
        try {
            if (decompressor.decompress(frame, 0, compressed, plain, offset, length) != length) {
                throw new DamagedBlockException("a compressed block is damaged", null);
            }
        } catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DamagedBlockException("a compressed block is damaged", e);
        }
    }
}
