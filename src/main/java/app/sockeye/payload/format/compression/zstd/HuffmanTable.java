package app.sockeye.payload.format.compression.zstd;

/** The codes of literals (RFC 8878, section 4.2). Immutable. */
final class HuffmanTable {
    private static final int MOST_BITS = 11;
    private static final int MOST_SYMBOLS = 256;
    private static final int MOST_WEIGHT_LOG = 6;
    private static final int DIRECT = 128;

    private final int most;
    private final byte[] symbols;
    private final byte[] bits;

    private HuffmanTable(int most, byte[] symbols, byte[] bits) {
        this.most = most;
        this.symbols = symbols;
        this.bits = bits;
    }

    /** Reads a table; {@code in} moves behind it. */
    static HuffmanTable read(ForwardBytes in) throws DamagedZstdException {
        int head = in.u8();
        int[] weights = new int[MOST_SYMBOLS];
        int count;
        if (head >= DIRECT) {
            count = head - DIRECT + 1;
            for (int i = 0; i < count; i += 2) {
                int two = in.u8();
                weights[i] = two >> 4;
                weights[i + 1] = two & 0xF;
            }
        } else {
            int start = in.at();
            in.skip(head);
            count = packed(new ForwardBytes(in.bytes(), start, in.at()), weights);
        }
        return of(weights, count);
    }

    /** Weights that are compressed by two states in turns. */
    private static int packed(ForwardBytes in, int[] weights) throws DamagedZstdException {
        FseTable table = FseTable.read(in, MOST_WEIGHT_LOG, MOST_BITS + 2);
        BackwardBits bits = new BackwardBits(in.bytes(), in.at(), in.end());
        int one = table.first(bits);
        int other = table.first(bits);
        int count = 0;
        while (count < MOST_SYMBOLS - 1) {
            weights[count++] = table.symbol(one);
            one = table.next(one, bits);
            if (bits.left() < 0) {
                weights[count++] = table.symbol(other);
                return count;
            }
            int swapped = one;
            one = other;
            other = swapped;
        }
        throw new DamagedZstdException("there are too many codes");
    }

    private static HuffmanTable of(int[] weights, int count) throws DamagedZstdException {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            if (weights[i] > MOST_BITS) {
                throw new DamagedZstdException("a code is too long");
            }
            sum += weights[i] == 0 ? 0 : 1 << weights[i] - 1;
        }
        int most = 32 - Integer.numberOfLeadingZeros(sum);
        int rest = (1 << most) - sum;
        if (sum == 0 || most > MOST_BITS || Integer.bitCount(rest) != 1 || count >= MOST_SYMBOLS) {
            throw new DamagedZstdException("the codes of literals don't add up");
        }
        weights[count] = 32 - Integer.numberOfLeadingZeros(rest);
        int size = 1 << most;
        byte[] symbols = new byte[size];
        byte[] bits = new byte[size];
        int at = 0;
        for (int weight = 1; weight <= most; weight++) {
            for (int symbol = 0; symbol <= count; symbol++) {
                if (weights[symbol] == weight) {
                    int end = at + (1 << weight - 1);
                    for (; at < end; at++) {
                        symbols[at] = (byte) symbol;
                        bits[at] = (byte) (most + 1 - weight);
                    }
                }
            }
        }
        return new HuffmanTable(most, symbols, bits);
    }

    /** Reads literals into a part of an array. */
    void read(BackwardBits in, byte[] target, int from, int to) throws DamagedZstdException {
        int mask = (1 << most) - 1;
        int state = in.read(most);
        for (int at = from; at < to; at++) {
            if (in.left() <= -most) {
                throw new DamagedZstdException("literals are missing");
            }
            target[at] = symbols[state];
            int count = bits[state];
            state = state << count & mask | in.read(count);
        }
        if (in.left() != -most) {
            throw new DamagedZstdException("there are too many literals");
        }
    }
}
