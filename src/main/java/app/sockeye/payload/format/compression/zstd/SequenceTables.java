package app.sockeye.payload.format.compression.zstd;

import java.util.Optional;

/**
 * The tables of a block's sequences (RFC 8878, section 3.1.1.3.2); they may go on in the next block.
 *
 * @param literals of the numbers of literals
 * @param offsets of the distances
 * @param matches of the lengths that are copied
 */
record SequenceTables(Optional<FseTable> literals, Optional<FseTable> offsets, Optional<FseTable> matches) {
    static final SequenceTables NONE = new SequenceTables(Optional.empty(), Optional.empty(), Optional.empty());

    private static final int PREDEFINED = 0;
    private static final int SINGLE = 1;
    private static final int PACKED = 2;

    private static final Usual LITERALS = new Usual(
            9, 36, 6, 4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1,
            -1, -1, -1, -1);
    private static final Usual OFFSETS = new Usual(
            8, 32, 5, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1);
    private static final Usual MATCHES = new Usual(
            9, 53, 6, 1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1);

    /** What is known of a table in advance: its limits, and the one that is used where none is sent. */
    private record Usual(int mostLog, int symbols, int log, int... shares) {
        FseTable table() throws DamagedZstdException {
            return FseTable.of(log, shares);
        }
    }

    /** Reads the tables of a block; {@code in} moves behind them. */
    SequenceTables read(ForwardBytes in) throws DamagedZstdException {
        int modes = in.u8();
        if ((modes & 3) != 0) {
            throw new DamagedZstdException("a block has an unknown mode");
        }
        return new SequenceTables(
                Optional.of(read(in, modes >> 6, LITERALS, literals)),
                Optional.of(read(in, modes >> 4 & 3, OFFSETS, offsets)),
                Optional.of(read(in, modes >> 2 & 3, MATCHES, matches)));
    }

    private static FseTable read(ForwardBytes in, int mode, Usual usual, Optional<FseTable> before)
            throws DamagedZstdException {
        return switch (mode) {
            case PREDEFINED -> usual.table();
            case SINGLE -> single(in.u8(), usual);
            case PACKED -> FseTable.read(in, usual.mostLog, usual.symbols);
            default -> before.orElseThrow(() -> new DamagedZstdException("there is no table of states"));
        };
    }

    private static FseTable single(int symbol, Usual usual) throws DamagedZstdException {
        if (symbol >= usual.symbols) {
            throw new DamagedZstdException("a block has an unknown code");
        }
        return FseTable.of(symbol);
    }
}
