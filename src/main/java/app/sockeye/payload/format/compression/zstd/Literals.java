package app.sockeye.payload.format.compression.zstd;

import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes that a block brings itself (RFC 8878, section 3.1.1.3.1).
 *
 * @param table by which those of the next block may be read
 */
record Literals(byte[] bytes, Optional<HuffmanTable> table) {
    private static final int RAW = 0;
    private static final int REPEATED = 1;
    private static final int TREELESS = 3;
    private static final int STREAMS = 4;

    /** @param before the table of the block before */
    static Literals read(ForwardBytes in, Optional<HuffmanTable> before, int most) throws DamagedZstdException {
        int head = in.bits(8 * in.at(), 8);
        int type = head & 3;
        int format = head >> 2 & 3;
        if (type == RAW || type == REPEATED) {
            int length = format == 1 ? 2 : format == 3 ? 3 : 1;
            int size = (int) (in.little(length) >>> (length == 1 ? 3 : 4));
            byte[] bytes = new byte[checked(size, most)];
            if (type == RAW) {
                int start = in.at();
                in.skip(size);
                System.arraycopy(in.bytes(), start, bytes, 0, size);
            } else {
                Arrays.fill(bytes, (byte) in.u8());
            }
            return new Literals(bytes, before);
        }
        int bits = format < 2 ? 10 : format == 2 ? 14 : 18;
        long sizes = in.little((4 + 2 * bits + 7) / 8) >>> 4;
        byte[] bytes = new byte[checked((int) (sizes & (1 << bits) - 1), most)];
        int start = in.at();
        in.skip((int) (sizes >>> bits & (1 << bits) - 1));
        ForwardBytes packed = new ForwardBytes(in.bytes(), start, in.at());
        HuffmanTable table = type == TREELESS
                ? before.orElseThrow(() -> new DamagedZstdException("there is no table of codes"))
                : HuffmanTable.read(packed);
        if (format == 0) {
            table.read(new BackwardBits(packed.bytes(), packed.at(), packed.end()), bytes, 0, bytes.length);
        } else {
            streams(table, packed, bytes);
        }
        return new Literals(bytes, Optional.of(table));
    }

    private static void streams(HuffmanTable table, ForwardBytes in, byte[] bytes) throws DamagedZstdException {
        int[] lengths = new int[STREAMS];
        for (int i = 0; i < STREAMS - 1; i++) {
            lengths[i] = (int) in.little(2);
        }
        lengths[STREAMS - 1] = in.left() - lengths[0] - lengths[1] - lengths[2];
        int each = (bytes.length + STREAMS - 1) / STREAMS;
        for (int i = 0; i < STREAMS; i++) {
            int start = in.at();
            in.skip(lengths[i]);
            int from = Math.min(bytes.length, i * each);
            int to = i == STREAMS - 1 ? bytes.length : Math.min(bytes.length, from + each);
            table.read(new BackwardBits(in.bytes(), start, in.at()), bytes, from, to);
        }
    }

    private static int checked(int size, int most) throws DamagedZstdException {
        if (size > most) {
            throw new DamagedZstdException("a block has too many literals");
        }
        return size;
    }
}
