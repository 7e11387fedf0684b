package app.sockeye.payload.format.compression.zstd;

/** Bits that are read from the end to the beginning (RFC 8878, section 4.1). */
final class BackwardBits {
    private final byte[] bytes;
    private final int start;
    /** The number of bits that are left; below 0 where more were asked for, which are 0. */
    private int left;

    BackwardBits(byte[] bytes, int start, int end) throws DamagedZstdException {
        if (end <= start || bytes[end - 1] == 0) {
            throw new DamagedZstdException("the end mark of a bit stream is missing");
        }
        this.bytes = bytes;
        this.start = start;
        int mark = 31 - Integer.numberOfLeadingZeros(bytes[end - 1] & 0xFF);
        left = 8 * (end - start - 1) + mark;
    }

    int left() {
        return left;
    }

    /** @param count up to 31 */
    int read(int count) {
        left -= count;
        int from = left;
        int wanted = count;
        int missing = 0;
        if (from < 0) {
            missing = Math.min(count, -from);
            wanted = count - missing;
            from = 0;
        }
        return missing >= 31 ? 0 : bits(from, wanted) << missing;
    }

    private int bits(int from, int count) {
        if (count == 0) {
            return 0;
        }
        int first = start + (from >> 3);
        int last = start + (from + count - 1 >> 3);
        long value = 0;
        for (int at = last; at >= first; at--) {
            value = value << 8 | bytes[at] & 0xFF;
        }
        return (int) (value >>> (from & 7) & (1L << count) - 1);
    }
}
