package app.sockeye.payload.format.compression.zstd;

/** Bytes that are read from the beginning to the end. */
final class ForwardBytes {
    private final byte[] bytes;
    private final int end;
    private int at;

    ForwardBytes(byte[] bytes, int at, int end) {
        this.bytes = bytes;
        this.at = at;
        this.end = end;
    }

    byte[] bytes() {
        return bytes;
    }

    int at() {
        return at;
    }

    int end() {
        return end;
    }

    int left() {
        return end - at;
    }

    int u8() throws DamagedZstdException {
        return (int) little(1);
    }

    /** A number of up to 8 bytes, the lowest first. */
    long little(int count) throws DamagedZstdException {
        int from = at;
        skip(count);
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[from + i] & 0xFF;
        }
        return value;
    }

    void skip(int count) throws DamagedZstdException {
        if (count < 0 || count > left()) {
            throw new DamagedZstdException("a block is cut off");
        }
        at += count;
    }

    void moveTo(int position) throws DamagedZstdException {
        skip(position - at);
    }

    /** Some bits from a position on, counted from the array's beginning; those behind the end are 0. */
    int bits(int position, int count) {
        long value = 0;
        for (int i = 3; i >= 0; i--) {
            int index = (position >> 3) + i;
            value = value << 8 | (index < end ? bytes[index] & 0xFF : 0);
        }
        return (int) (value >>> (position & 7) & (1L << count) - 1);
    }
}
