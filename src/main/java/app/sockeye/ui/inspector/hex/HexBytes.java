package app.sockeye.ui.inspector.hex;

import app.sockeye.payload.HexDump;
import app.sockeye.payload.HexRow;
import app.sockeye.transcript.entry.Payload;

/** Rows of a payload, read in blocks of which the newest is kept. JavaFX thread. */
final class HexBytes {
    /** A multiple of any row's width, and more than fits on a screen. */
    private static final int BLOCK = 1 << 14;

    private final Payload payload;
    private final int width;
    private final byte[] block = new byte[BLOCK];
    private long blockStart = -1;
    private int filled;

    /** @param width bytes in a row */
    HexBytes(Payload payload, int width) {
        this.payload = payload;
        this.width = width;
    }

    int width() {
        return width;
    }

    long rowCount() {
        return HexDump.rowCount(payload.size(), width);
    }

    /** Raises {@link java.io.UncheckedIOException} where the file can't be read. */
    HexRow row(long index) {
        long offset = index * width;
        if (blockStart < 0 || offset < blockStart || offset >= blockStart + BLOCK) {
            blockStart = -1;
            long start = offset - offset % BLOCK;
            filled = payload.read(start, block, 0, BLOCK);
            blockStart = start;
        }
        int from = (int) (offset - blockStart);
        return HexDump.row(offset, block, from, Math.max(0, Math.min(width, filled - from)), width);
    }
}
