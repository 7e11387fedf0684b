package app.sockeye.payload.format.cbor;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;

/**
 * The head of a CBOR data item (RFC 8949 section 3).
 *
 * @param at where it begins
 * @param major type, 0 to 7
 * @param info the additional information, 0 to 31
 * @param argument unsigned; of simple values and floats their bits
 */
record CborHead(int at, int major, int info, long argument) {
    static final int UINT = 0;
    static final int NINT = 1;
    static final int BYTES = 2;
    static final int TEXT = 3;
    static final int ARRAY = 4;
    static final int MAP = 5;
    static final int TAG = 6;

    private static final int INDEFINITE = 31;
    private static final int LONGEST = 27;

    static CborHead read(PayloadInput in) throws PayloadException {
        int at = in.at();
        int first = in.u8();
        int info = first & 0x1F;
        if (info > LONGEST && info < INDEFINITE) {
            throw new PayloadException(
                    at, "Byte " + at + " has the additional information " + info + ", which is reserved.");
        }
        long argument = info < 24 ? info : info == INDEFINITE ? 0 : in.big(1 << info - 24);
        return new CborHead(at, first >> 5, info, argument);
    }

    boolean isIndefinite() {
        return info == INDEFINITE;
    }

    boolean isBreak() {
        return major == 7 && info == INDEFINITE;
    }
}
