package app.sockeye.transcript.cold;

import app.sockeye.transcript.file.DamagedBlockException;
import app.sockeye.transcript.file.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Where the blocks of a compressed file are: the seek table of the Zstandard Seekable Format, without its optional
 * checksums, as each frame has one. It is a skippable frame at the file's end, so that any program for Zstandard can
 * unpack the file. Immutable.
 */
final class SeekTable {
    private static final int SKIPPABLE = 0x184D2A5E;
    private static final int SEEKABLE = 0x8F92EAB1;
    private static final int HEAD = 8;
    private static final int SLOT = 8;
    private static final int FOOT = 9;

    /** Of a plain file of 128 GiB. */
    private static final int MOST_BLOCKS = 1 << 20;

    /** Where each block begins in the compressed file, and behind them where the last one ends. */
    private final long[] starts;

    private final long size;

    /** @param size of the plain file */
    SeekTable(long[] starts, long size) {
        this.starts = starts.clone();
        this.size = size;
    }

    /**
     * Reads the table at the end of a compressed file.
     *
     * @throws DamagedBlockException if there is none, or one that does not fit the file
     */
    static SeekTable read(StoredFile file) throws IOException {
        long end = file.size();
        ByteBuffer foot = littleEndian(FOOT);
        if (end < HEAD + FOOT || file.read(foot, end - FOOT) < FOOT) {
            throw damaged();
        }
        int count = foot.getInt(0);
        if (foot.getInt(5) != SEEKABLE || foot.get(4) != 0 || count < 0 || count > MOST_BLOCKS) {
            throw damaged();
        }
        long tableAt = end - tableLength(count);
        ByteBuffer table = littleEndian(HEAD + count * SLOT);
        if (tableAt < 0 || file.read(table, tableAt) < table.capacity()) {
            throw damaged();
        }
        return of(table.flip(), count, tableAt);
    }

    private static SeekTable of(ByteBuffer table, int count, long tableAt) throws DamagedBlockException {
        boolean fits = table.getInt() == SKIPPABLE && table.getInt() == tableLength(count) - HEAD;
        long[] starts = new long[count + 1];
        long size = 0;
        for (int i = 0; i < count; i++) {
            starts[i + 1] = starts[i] + Integer.toUnsignedLong(table.getInt());
            int plain = table.getInt();
            fits &= i < count - 1 ? plain == BlockCodec.LENGTH : plain > 0 && plain <= BlockCodec.LENGTH;
            size += plain;
        }
        if (!fits || starts[count] != tableAt) {
            throw damaged();
        }
        return new SeekTable(starts, size);
    }

    /** The table as it is in the file. */
    ByteBuffer bytes() {
        int count = count();
        ByteBuffer out = littleEndian((int) tableLength(count));
        out.putInt(SKIPPABLE).putInt(out.capacity() - HEAD);
        for (int i = 0; i < count; i++) {
            out.putInt(compressedLength(i)).putInt(length(i));
        }
        return out.putInt(count).put((byte) 0).putInt(SEEKABLE).flip();
    }

    /** Number of blocks. */
    int count() {
        return starts.length - 1;
    }

    /** Size of the plain file. */
    long size() {
        return size;
    }

    /** Where a block begins in the compressed file. */
    long start(int block) {
        return starts[block];
    }

    int compressedLength(int block) {
        return (int) Math.min(Integer.MAX_VALUE, starts[block + 1] - starts[block]);
    }

    /** Number of a block's plain bytes. */
    int length(int block) {
        return (int) Math.min(BlockCodec.LENGTH, size - (long) block * BlockCodec.LENGTH);
    }

    private static long tableLength(int count) {
        return HEAD + (long) count * SLOT + FOOT;
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static DamagedBlockException damaged() {
        return new DamagedBlockException("the table of a compressed file is damaged", null);
    }
}
