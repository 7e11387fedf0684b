package app.sockeye.payload.format.compression.zstd;

/** A table of finite state entropy (RFC 8878, section 4.1). Immutable. */
final class FseTable {
    private static final int LEAST_LOG = 5;

    private final int log;
    private final byte[] symbols;
    private final byte[] bits;
    private final short[] bases;

    private FseTable(int log, byte[] symbols, byte[] bits, short[] bases) {
        this.log = log;
        this.symbols = symbols;
        this.bits = bits;
        this.bases = bases;
    }

    /** One symbol, always. */
    static FseTable of(int symbol) {
        return new FseTable(0, new byte[] {(byte) symbol}, new byte[1], new short[1]);
    }

    /** @param shares of the symbols; -1 for less than one */
    static FseTable of(int log, int... shares) throws DamagedZstdException {
        int size = 1 << log;
        byte[] symbols = new byte[size];
        int[] next = new int[shares.length];
        int high = size;
        for (int symbol = 0; symbol < shares.length; symbol++) {
            if (shares[symbol] == -1) {
                symbols[--high] = (byte) symbol;
                next[symbol] = 1;
            }
        }
        int step = (size >> 1) + (size >> 3) + 3;
        int at = 0;
        for (int symbol = 0; symbol < shares.length; symbol++) {
            if (shares[symbol] > 0) {
                next[symbol] = shares[symbol];
                for (int i = 0; i < shares[symbol]; i++) {
                    symbols[at] = (byte) symbol;
                    do {
                        at = at + step & size - 1;
                    } while (at >= high);
                }
            }
        }
        if (at != 0) {
            throw new DamagedZstdException("a table of states is not full");
        }
        byte[] bits = new byte[size];
        short[] bases = new short[size];
        for (int state = 0; state < size; state++) {
            int number = next[symbols[state] & 0xFF]++;
            bits[state] = (byte) (log - (31 - Integer.numberOfLeadingZeros(number)));
            bases[state] = (short) ((number << bits[state]) - size);
        }
        return new FseTable(log, symbols, bits, bases);
    }

    /** Reads a table; {@code in} moves behind it. */
    static FseTable read(ForwardBytes in, int mostLog, int mostSymbols) throws DamagedZstdException {
        int at = 8 * in.at();
        int log = in.bits(at, 4) + LEAST_LOG;
        at += 4;
        if (log > mostLog) {
            throw new DamagedZstdException("a table of states is too large");
        }
        int[] shares = new int[mostSymbols];
        int symbol = 0;
        int remaining = 1 << log;
        while (remaining > 0) {
            int count = 32 - Integer.numberOfLeadingZeros(remaining + 1);
            int value = in.bits(at, count);
            int mask = (1 << count - 1) - 1;
            int threshold = (1 << count) - 1 - (remaining + 1);
            if ((value & mask) < threshold) {
                value &= mask;
                at += count - 1;
            } else {
                value -= value > mask ? threshold : 0;
                at += count;
            }
            int share = value - 1;
            remaining -= Math.abs(share);
            shares[symbol++] = share;
            for (int repeat = share == 0 ? 3 : 0; repeat == 3; ) {
                repeat = in.bits(at, 2);
                at += 2;
                symbol += repeat;
            }
        }
        if (remaining < 0) {
            throw new DamagedZstdException("a table of states overflows");
        }
        in.moveTo(at + 7 >> 3);
        return of(log, shares);
    }

    int first(BackwardBits in) {
        return in.read(log);
    }

    int symbol(int state) {
        return symbols[state] & 0xFF;
    }

    int next(int state, BackwardBits in) {
        return bases[state] + in.read(bits[state]);
    }
}
