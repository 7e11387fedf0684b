package app.sockeye.transcript.cold;

import app.sockeye.transcript.file.DamagedBlockException;
import app.sockeye.transcript.file.StoredFile;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Writes the compressed copy of a file, and compares it with the file. One thread. */
final class CompressedCopy {
    /** After so many blocks it is known whether the file is worth it. */
    private static final int TRIAL = 16;

    private final StoredFile plain;
    private final BooleanSupplier mayGoOn;
    private final byte[] bytes = new byte[BlockCodec.LENGTH];

    /** @param mayGoOn asked for each block; may wait; {@link CancellationException} is raised when it returns false */
    CompressedCopy(StoredFile plain, BooleanSupplier mayGoOn) {
        this.plain = plain;
        this.mayGoOn = mayGoOn;
    }

    /** Writes the copy and waits until it is on the disk; returns false if it would save less than a tenth. */
    boolean write(StoredFile copy) throws IOException {
        long size = plain.size();
        int count = Math.toIntExact((size + BlockCodec.LENGTH - 1) / BlockCodec.LENGTH);
        long[] starts = new long[count + 1];
        BlockCodec writer = BlockCodec.take();
        try {
            for (int i = 0; i < count; i++) {
                ByteBuffer block = writer.compress(bytes, readPlain(i, size));
                starts[i + 1] = starts[i] + block.remaining();
                copy.write(block, starts[i]);
                boolean tried = i == TRIAL - 1 || i == count - 1;
                if (tried && !pays(starts[i + 1], Math.min(size, (i + 1L) * BlockCodec.LENGTH))) {
                    return false;
                }
            }
        } finally {
            writer.giveBack();
        }
        copy.write(new SeekTable(starts, size).bytes(), starts[count]);
        copy.force();
        return true;
    }

    /** Whether the copy on the disk gives every byte of the plain file, and no more. */
    boolean isProved(StoredFile copy) throws IOException {
        try {
            SeekTable table = SeekTable.read(copy);
            boolean same = table.size() == plain.size();
            byte[] unpacked = new byte[BlockCodec.LENGTH];
            BlockCodec reader = BlockCodec.take();
            try {
                for (int i = 0; same && i < table.count(); i++) {
                    int length = readPlain(i, table.size());
                    reader.read(copy, table.start(i), table.compressedLength(i), unpacked, 0, length);
                    same = Arrays.equals(bytes, 0, length, unpacked, 0, length);
                }
            } finally {
                reader.giveBack();
            }
            return same;
        } catch (DamagedBlockException e) {
            return false;
        }
    }

    private int readPlain(int block, long size) throws IOException {
        if (!mayGoOn.getAsBoolean()) {
            throw new CancellationException();
        }
        long at = (long) block * BlockCodec.LENGTH;
        int length = (int) Math.min(BlockCodec.LENGTH, size - at);
        if (plain.read(ByteBuffer.wrap(bytes, 0, length), at) < length) {
            throw new EOFException("the file became shorter while it was compressed");
        }
        return length;
    }

    private static boolean pays(long compressed, long plainLength) {
        return compressed < plainLength - plainLength / 10;
    }
}
