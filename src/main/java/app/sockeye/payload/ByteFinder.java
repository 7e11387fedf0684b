package app.sockeye.payload;

import java.util.OptionalLong;

/** Finds a sequence of bytes in a source of any size, which is read in pieces. */
public final class ByteFinder {
    private static final int PIECE = 1 << 18;

    private final ByteSource source;
    private final byte[] sought;
    private final byte[] piece;

    /** @param sought at least one byte, at most 64 KiB */
    public ByteFinder(ByteSource source, byte[] sought) {
        if (sought.length == 0 || sought.length > PIECE / 4) {
            throw new IllegalArgumentException(sought.length + " bytes");
        }
        this.source = source;
        this.sought = sought.clone();
        this.piece = new byte[PIECE];
    }

    /** The first occurrence at or after {@code from}. */
    public OptionalLong next(long from) {
        for (long start = from; start <= source.size() - sought.length; start += PIECE - sought.length + 1) {
            int length = source.read(start, piece, 0, PIECE);
            for (int at = 0; at <= length - sought.length; at++) {
                if (isAt(at)) {
                    return OptionalLong.of(start + at);
                }
            }
        }
        return OptionalLong.empty();
    }

    /** The last occurrence that starts before {@code before}. */
    public OptionalLong previous(long before) {
        long end = Math.min(source.size(), before - 1 + sought.length);
        while (end >= sought.length) {
            long start = Math.max(0, end - PIECE);
            int length = source.read(start, piece, 0, (int) (end - start));
            for (int at = length - sought.length; at >= 0; at--) {
                if (isAt(at)) {
                    return OptionalLong.of(start + at);
                }
            }
            end = start == 0 ? 0 : start + sought.length - 1;
        }
        return OptionalLong.empty();
    }

    private boolean isAt(int at) {
        for (int i = 0; i < sought.length; i++) {
            if (piece[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }
}
