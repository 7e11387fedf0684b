package app.sockeye.protocol;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Inflates raw deflate data (RFC 1951) bit by bit, and tells the largest distance a reference goes back. */
public final class ReferenceInflater {
    private static final int[] LENGTH_BASE = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227,
        258
    };
    private static final int[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };
    private static final int[] DISTANCE_BASE = {
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
        6145, 8193, 12289, 16385, 24577
    };
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    private static final int END_OF_BLOCK = 256;

    private final byte[] in;
    private int bit;
    private byte[] out = new byte[64 * 1024];
    private int size;
    private int largestDistance;

    private ReferenceInflater(byte[] in) {
        this.in = in;
    }

    /** What messages without their tails inflate to, one after the other. */
    public static ReferenceInflater ofMessages(byte[]... messages) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] message : messages) {
            all.writeBytes(message);
            all.writeBytes(new byte[] {0, 0, (byte) 0xFF, (byte) 0xFF});
        }
        ReferenceInflater inflater = new ReferenceInflater(all.toByteArray());
        inflater.run();
        return inflater;
    }

    public byte[] result() {
        return Arrays.copyOf(out, size);
    }

    public int largestDistance() {
        return largestDistance;
    }

    private void run() {
        while (bit < 8 * in.length) {
            bits(1);
            switch (bits(2)) {
                case 0 -> stored();
                case 1 -> compressed(fixed(), Code.of(filled(30, 5)));
                case 2 -> dynamic();
                default -> throw new IllegalStateException("a block of no type");
            }
        }
    }

    private int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++, bit++) {
            value |= (in[bit / 8] >> bit % 8 & 1) << i;
        }
        return value;
    }

    private void stored() {
        bit = (bit + 7) / 8 * 8;
        int length = bits(16);
        bits(16);
        for (int i = 0; i < length; i++) {
            put(bits(8));
        }
    }

    private static Code fixed() {
        int[] lengths = filled(288, 8);
        Arrays.fill(lengths, 144, 256, 9);
        Arrays.fill(lengths, 256, 280, 7);
        return Code.of(lengths);
    }

    private static int[] filled(int count, int length) {
        int[] lengths = new int[count];
        Arrays.fill(lengths, length);
        return lengths;
    }

    private void dynamic() {
        int literals = bits(5) + 257;
        int distances = bits(5) + 1;
        int codes = bits(4) + 4;
        int[] lengths = new int[19];
        for (int i = 0; i < codes; i++) {
            lengths[ORDER[i]] = bits(3);
        }
        Code code = Code.of(lengths);
        int[] all = new int[literals + distances];
        for (int i = 0; i < all.length; ) {
            int symbol = symbol(code);
            int repeated = symbol < 16 ? symbol : symbol == 16 ? all[i - 1] : 0;
            int times = symbol < 16 ? 1 : symbol == 16 ? 3 + bits(2) : symbol == 17 ? 3 + bits(3) : 11 + bits(7);
            Arrays.fill(all, i, i + times, repeated);
            i += times;
        }
        compressed(Code.of(Arrays.copyOf(all, literals)), Code.of(Arrays.copyOfRange(all, literals, all.length)));
    }

    private void compressed(Code literals, Code distances) {
        for (int symbol = symbol(literals); symbol != END_OF_BLOCK; symbol = symbol(literals)) {
            if (symbol < END_OF_BLOCK) {
                put(symbol);
                continue;
            }
            int at = symbol - END_OF_BLOCK - 1;
            int length = LENGTH_BASE[at] + bits(LENGTH_BITS[at]);
            int far = symbol(distances);
            int distance = DISTANCE_BASE[far] + bits(Math.max(0, far / 2 - 1));
            largestDistance = Math.max(largestDistance, distance);
            for (int i = 0; i < length; i++) {
                put(out[size - distance]);
            }
        }
    }

    private void put(int value) {
        if (size == out.length) {
            out = Arrays.copyOf(out, 2 * size);
        }
        out[size++] = (byte) value;
    }

    private int symbol(Code code) {
        int value = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length < code.counts.length; length++) {
            value |= bits(1);
            int count = code.counts[length];
            if (value - first < count) {
                return code.symbols[index + value - first];
            }
            index += count;
            first = first + count << 1;
            value <<= 1;
        }
        throw new IllegalStateException("a code of no symbol");
    }

    /** A Huffman code: how many symbols have a code of each length, and the symbols in the order of their codes. */
    private record Code(int[] counts, int[] symbols) {
        static Code of(int[] lengths) {
            int[] counts = new int[16];
            int[] symbols = new int[lengths.length];
            int next = 0;
            for (int length = 1; length < counts.length; length++) {
                for (int symbol = 0; symbol < lengths.length; symbol++) {
                    if (lengths[symbol] == length) {
                        counts[length]++;
                        symbols[next++] = symbol;
                    }
                }
            }
            return new Code(counts, symbols);
        }
    }
}
