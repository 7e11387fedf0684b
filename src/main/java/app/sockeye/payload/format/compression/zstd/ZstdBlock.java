package app.sockeye.payload.format.compression.zstd;

import java.util.Optional;

/** What blocks of a frame hand on to the next one, and how they are unpacked (RFC 8878, section 3.1.1.3). One thread. */
final class ZstdBlock {
    private static final int[] LITERAL_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
        16
    };
    private static final int[] MATCH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2,
        2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
    };
    private static final int[] LITERAL_BASES = bases(0, LITERAL_BITS);
    private static final int[] MATCH_BASES = bases(3, MATCH_BITS);

    private Optional<HuffmanTable> codes;
    private SequenceTables tables;
    private long last;
    private long second;
    private long third;

    /** That of a frame's first block. */
    ZstdBlock() {
        this(Optional.empty(), SequenceTables.NONE, 1, 4, 8);
    }

    private ZstdBlock(Optional<HuffmanTable> codes, SequenceTables tables, long last, long second, long third) {
        this.codes = codes;
        this.tables = tables;
        this.last = last;
        this.second = second;
        this.third = third;
    }

    ZstdBlock copy() {
        return new ZstdBlock(codes, tables, last, second, third);
    }

    /** The least value of each code: each begins where the one before ends. */
    private static int[] bases(int first, int... bits) {
        int[] bases = new int[bits.length];
        int next = first;
        for (int code = 0; code < bits.length; code++) {
            bases[code] = next;
            next += 1 << bits[code];
        }
        return bases;
    }

    /** Unpacks a block into the window. */
    void read(ForwardBytes in, ZstdWindow window) throws DamagedZstdException {
        Literals literals = Literals.read(in, codes, ZstdWindow.BLOCK);
        codes = literals.table();
        int count = count(in);
        int used = 0;
        if (count > 0) {
            tables = tables.read(in);
            used = sequences(count, literals.bytes(), new BackwardBits(in.bytes(), in.at(), in.end()), window);
        }
        window.append(literals.bytes(), used, literals.bytes().length - used);
    }

    private static int count(ForwardBytes in) throws DamagedZstdException {
        int first = in.u8();
        if (first < 128) {
            return first;
        }
        return first < 255 ? (first - 128 << 8) + in.u8() : (int) in.little(2) + 0x7F00;
    }

    private int sequences(int count, byte[] literals, BackwardBits in, ZstdWindow window) throws DamagedZstdException {
        FseTable lengths = tables.literals().orElseThrow();
        FseTable offsets = tables.offsets().orElseThrow();
        FseTable matches = tables.matches().orElseThrow();
        int length = lengths.first(in);
        int offset = offsets.first(in);
        int match = matches.first(in);
        int used = 0;
        for (int i = 0; i < count; i++) {
            int offsetCode = offsets.symbol(offset);
            long distance = (1L << offsetCode) + in.read(offsetCode);
            int matchCode = matches.symbol(match);
            int copied = MATCH_BASES[matchCode] + in.read(MATCH_BITS[matchCode]);
            int lengthCode = lengths.symbol(length);
            int own = LITERAL_BASES[lengthCode] + in.read(LITERAL_BITS[lengthCode]);
            if (i + 1 < count) {
                length = lengths.next(length, in);
                match = matches.next(match, in);
                offset = offsets.next(offset, in);
            }
            if (in.left() < 0 || own > literals.length - used) {
                throw new DamagedZstdException("a block's sequences don't add up");
            }
            window.append(literals, used, own);
            used += own;
            window.repeat(back(distance, own == 0), copied);
        }
        if (in.left() != 0) {
            throw new DamagedZstdException("a block has more bits than sequences");
        }
        return used;
    }

    /** How far back a sequence refers; 1 to 3 stand for the last distances. */
    private long back(long value, boolean noLiterals) {
        long which = value - 1 + (noLiterals ? 1 : 0);
        if (value <= 3 && which == 0) {
            return last;
        }
        long back = value > 3 ? value - 3 : which == 1 ? second : which == 2 ? third : last - 1;
        if (value > 3 || which > 1) {
            third = second;
        }
        second = last;
        last = back;
        return back;
    }
}
