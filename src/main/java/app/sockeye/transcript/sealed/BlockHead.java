package app.sockeye.transcript.sealed;

import app.sockeye.transcript.file.SealMark;
import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a block begins with. It is not secret; its checksum finds accidents, and as its key is derived from it, nothing in
 * the block can be read where somebody changed it.
 *
 * @param salt at random, so that each block has a key of its own
 * @param start the place of the block's first byte in the plain file
 */
record BlockHead(Aead cipher, SealMark mark, ByteBuffer salt, long start) {
    static final int LENGTH = 64;

    private static final long MAGIC = 0x53_4B_59_53_45_41_4C_31L;
    private static final int CHECKSUM_AT = 12;
    private static final int MARK_AT = 16;
    private static final int SALT_AT = 40;
    private static final int SALT = 16;

    /** Of a new block, which no other has. */
    static BlockHead create(Aead cipher, SealMark mark, long start) {
        return new BlockHead(cipher, mark, ByteBuffer.wrap(RecordingKey.random(SALT)), start);
    }

    /** The head at a place in a file; empty where there is none, or a damaged one. */
    static Optional<BlockHead> read(StoredFile file, long at) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(LENGTH);
        if (file.read(in, at) < LENGTH || in.getLong(0) != MAGIC || in.getInt(CHECKSUM_AT) != checksum(in)) {
            return Optional.empty();
        }
        for (Aead cipher : Aead.values()) {
            if (cipher.code() == in.getInt(8) && in.getLong(LENGTH - Long.BYTES) >= 0) {
                SealMark mark = new SealMark(in.getLong(MARK_AT), in.getLong(MARK_AT + 8), in.getLong(MARK_AT + 16));
                return Optional.of(
                        new BlockHead(cipher, mark, in.slice(SALT_AT, SALT), in.getLong(LENGTH - Long.BYTES)));
            }
        }
        return Optional.empty();
    }

    /** The head as it is in a file. */
    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(LENGTH);
        out.putLong(MAGIC).putInt(cipher.code()).putInt(0);
        out.putLong(mark.key()).putLong(mark.high()).putLong(mark.low());
        out.put(salt.duplicate()).putLong(start);
        out.putInt(CHECKSUM_AT, checksum(out));
        return out.array();
    }

    /**
     * The key of the block.
     *
     * @param name of the file
     * @param slot the block's number in the file
     */
    SecretKeySpec key(RecordingKey of, String name, long slot) {
        ByteBuffer all = ByteBuffer.allocate(LENGTH + Long.BYTES).put(bytes()).putLong(slot);
        return new SecretKeySpec(of.derive("block", all.flip(), name), cipher.algorithm());
    }

    private static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.array(), 0, CHECKSUM_AT);
        crc.update(bytes.array(), MARK_AT, LENGTH - MARK_AT);
        return (int) crc.getValue();
    }
}
