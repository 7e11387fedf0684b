package app.sockeye.payload.format.compression.zstd;

import java.util.Arrays;

/** What was unpacked last, to which blocks refer. One thread. */
final class ZstdWindow {
    /** Most bytes that a block unpacks to. */
    static final int BLOCK = 128 << 10;

    private final int size;
    private byte[] bytes;
    private int end;
    /** Number of bytes ever written, which is how far back a block can refer. */
    private long written;

    /** @param size how far back blocks can refer, in bytes */
    ZstdWindow(int size) {
        this(size, new byte[Math.min(size, BLOCK) + BLOCK], 0, 0);
    }

    private ZstdWindow(int size, byte[] bytes, int end, long written) {
        this.size = size;
        this.bytes = bytes;
        this.end = end;
        this.written = written;
    }

    int size() {
        return size;
    }

    ZstdWindow copy() {
        int kept = Math.min(end, size);
        byte[] copied = Arrays.copyOf(Arrays.copyOfRange(bytes, end - kept, end), kept + BLOCK);
        return new ZstdWindow(size, copied, kept, written);
    }

    /** Makes room for a block; returns where it begins. */
    int begin() {
        if (bytes.length - end < BLOCK) {
            int kept = Math.min(end, size);
            int room = Math.max(bytes.length, (int) Math.min(2L * bytes.length, 2L * size + BLOCK));
            byte[] next =
                    room > bytes.length || kept + BLOCK > bytes.length ? new byte[Math.max(room, kept + BLOCK)] : bytes;
            System.arraycopy(bytes, end - kept, next, 0, kept);
            bytes = next;
            end = kept;
        }
        return end;
    }

    byte[] bytes() {
        return bytes;
    }

    int end() {
        return end;
    }

    void append(byte[] from, int start, int length) throws DamagedZstdException {
        need(length);
        System.arraycopy(from, start, bytes, end, length);
        moved(length);
    }

    void fill(byte value, int length) throws DamagedZstdException {
        need(length);
        Arrays.fill(bytes, end, end + length, value);
        moved(length);
    }

    /** Repeats what was so far back. */
    void repeat(long back, int length) throws DamagedZstdException {
        need(length);
        if (back <= 0 || back > Math.min(written, Math.min(end, size + (long) BLOCK))) {
            throw new DamagedZstdException("a block refers to what was not sent");
        }
        int from = end - (int) back;
        if (back >= length) {
            System.arraycopy(bytes, from, bytes, end, length);
        } else {
            for (int i = 0; i < length; i++) {
                bytes[end + i] = bytes[from + i];
            }
        }
        moved(length);
    }

    private void need(int length) throws DamagedZstdException {
        if (length < 0 || length > bytes.length - end) {
            throw new DamagedZstdException("a block is too large");
        }
    }

    private void moved(int length) {
        end += length;
        written += length;
    }
}
