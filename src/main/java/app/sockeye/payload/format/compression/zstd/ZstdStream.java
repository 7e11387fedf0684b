package app.sockeye.payload.format.compression.zstd;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Frames of Zstandard (RFC 8878) whose bytes come piece by piece. After a failure it is of no use. One thread. */
public final class ZstdStream {
    /** The largest window, in bytes; the RFC recommends to support no less. */
    public static final int LARGEST_WINDOW = 8 << 20;

    private static final long MAGIC = 0xFD2FB528L;
    private static final long SKIPPED = 0x184D2A50L;
    private static final int BLOCK_HEAD = 3;
    private static final int CHECKSUM = 4;
    private static final int[] SIZES = {0, 2, 4, 8};
    private static final int[] IDS = {0, 1, 2, 4};

    /** What the next bytes are. */
    private enum Part {
        HEAD,
        BLOCK,
        CHECKSUM,
        SKIPPED
    }

    private Part part = Part.HEAD;
    /** Bytes of a part that is not there as a whole. */
    private byte[] pending = new byte[0];

    private boolean checked;
    private long skipped;
    /** Null before the first frame, as the next one. */
    private ZstdWindow window;

    private ZstdBlock blocks;

    /** Whether bytes begin with the mark of a frame. */
    public static boolean begins(byte[] bytes) {
        return bytes.length >= 4
                && new ForwardBytes(bytes, 0, bytes.length).bits(0, 16) == (MAGIC & 0xFFFF)
                && new ForwardBytes(bytes, 0, bytes.length).bits(16, 16) == MAGIC >> 16;
    }

    /** Whether it is between two blocks, so that a copy goes on as this does. */
    public boolean isBetween() {
        return pending.length == 0;
    }

    /** Whether a frame goes on. */
    public boolean isWithin() {
        return part == Part.BLOCK;
    }

    /** About how many bytes a copy takes. */
    public int stateBytes() {
        return window == null ? 0 : Math.min(window.end(), window.size()) + ZstdWindow.BLOCK;
    }

    /** Another stream in this one's state; only if it is between two blocks. */
    public ZstdStream copy() {
        ZstdStream copy = new ZstdStream();
        copy.part = part;
        copy.checked = checked;
        copy.skipped = skipped;
        copy.window = window == null ? null : window.copy();
        copy.blocks = blocks == null ? null : blocks.copy();
        return copy;
    }

    /**
     * Reads the next bytes, and writes all that they unpack to.
     *
     * @param most bytes that may be written
     * @throws DamagedZstdException if they can't be unpacked, or to more than that
     */
    public void read(byte[] bytes, ByteArrayOutputStream out, int most) throws DamagedZstdException {
        byte[] all = bytes;
        if (pending.length > 0) {
            all = Arrays.copyOf(pending, pending.length + bytes.length);
            System.arraycopy(bytes, 0, all, pending.length, bytes.length);
        }
        ForwardBytes in = new ForwardBytes(all, 0, all.length);
        try {
            int at = -1;
            while (in.left() > 0 && at != in.at()) {
                at = in.at();
                step(in, out);
                if (out.size() > most) {
                    throw new DamagedZstdException("it unpacks to too much");
                }
            }
        } catch (IndexOutOfBoundsException e) {
            throw new DamagedZstdException("a block is damaged");
        }
        pending = Arrays.copyOfRange(all, in.at(), all.length);
    }

    /** Reads the next part, if it is there as a whole. */
    private void step(ForwardBytes in, ByteArrayOutputStream out) throws DamagedZstdException {
        switch (part) {
            case HEAD -> head(in);
            case BLOCK -> block(in, out);
            case CHECKSUM -> {
                if (in.left() >= CHECKSUM) {
                    in.skip(CHECKSUM);
                    part = Part.HEAD;
                }
            }
            case SKIPPED -> {
                int some = (int) Math.min(skipped, in.left());
                in.skip(some);
                skipped -= some;
                part = skipped == 0 ? Part.HEAD : Part.SKIPPED;
            }
        }
    }

    private void head(ForwardBytes in) throws DamagedZstdException {
        if (in.left() < 8) {
            return;
        }
        long magic = in.little(4);
        if ((magic & ~0xFL) == SKIPPED) {
            skipped = in.little(4);
            part = Part.SKIPPED;
            return;
        } else if (magic != MAGIC) {
            throw new DamagedZstdException("no frame begins here");
        }
        int flags = in.u8();
        boolean single = (flags & 0x20) != 0;
        long size = single ? 0 : window(in.u8());
        if (in.little(IDS[flags & 3]) != 0) {
            throw new DamagedZstdException("a dictionary is needed");
        }
        int length = flags >> 6 == 0 && single ? 1 : SIZES[flags >> 6];
        long content = in.little(length) + (length == 2 ? 256 : 0);
        size = single ? content : size;
        if (size < 0 || size > LARGEST_WINDOW) {
            throw new DamagedZstdException("its window is too large");
        }
        checked = (flags & 4) != 0;
        window = new ZstdWindow((int) size);
        blocks = new ZstdBlock();
        part = Part.BLOCK;
    }

    private static long window(int head) {
        long base = 1L << 10 + (head >> 3);
        return base + base / 8 * (head & 7);
    }

    private void block(ForwardBytes in, ByteArrayOutputStream out) throws DamagedZstdException {
        if (in.left() < BLOCK_HEAD) {
            return;
        }
        int head = in.bits(8 * in.at(), 24);
        int type = head >> 1 & 3;
        int size = head >> 3;
        int length = type == 1 ? 1 : size;
        if (size > ZstdWindow.BLOCK || type == 3) {
            throw new DamagedZstdException("no block begins here");
        } else if (in.left() < BLOCK_HEAD + length) {
            return;
        }
        in.skip(BLOCK_HEAD);
        int start = in.at();
        in.skip(length);
        int from = window.begin();
        switch (type) {
            case 0 -> window.append(in.bytes(), start, size);
            case 1 -> window.fill(in.bytes()[start], size);
            default -> blocks.read(new ForwardBytes(in.bytes(), start, start + length), window);
        }
        out.write(window.bytes(), from, window.end() - from);
        if ((head & 1) != 0) {
            part = checked ? Part.CHECKSUM : Part.HEAD;
        }
    }
}
