package app.sockeye.payload.format.protobuf;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.protocol.Utf8Validator;

/** What bytes may be to Protocol Buffers, without a tree. Stateless. */
final class WireScan {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int LENGTH = 2;
    static final int GROUP = 3;
    static final int GROUP_END = 4;
    static final int FIXED32 = 5;

    private static final int LONGEST_VARINT = 10;
    /** Highest number that fields have in most schemas. */
    private static final int USUAL_NUMBER = 1000;

    private WireScan() {}

    /** An unsigned number of 64 bits. */
    static long varint(PayloadInput in) throws PayloadException {
        int at = in.at();
        long number = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            int next = in.u8();
            number |= (long) (next & 0x7F) << 7 * i;
            if (next < 0x80) {
                return number;
            }
        }
        throw new PayloadException(at, "The number at byte " + at + " is longer than " + LONGEST_VARINT + " bytes.");
    }

    /** Reads a field's tag: its number and wire type. */
    static long tag(PayloadInput in) throws PayloadException {
        int at = in.at();
        long tag = varint(in);
        if (tag >>> 3 == 0 || tag >>> Integer.SIZE != 0) {
            throw new PayloadException(at, "Byte " + at + " begins no field: its number would be " + (tag >>> 3) + ".");
        }
        return tag;
    }

    /** Whether bytes are fields one after another, without a look at what is within them. */
    static boolean isMessage(byte[] bytes, int from, int to) {
        try {
            PayloadInput in = new PayloadInput(bytes, from, to);
            int groups = 0;
            while (!in.isAtEnd()) {
                int type = (int) tag(in) & 7;
                groups += type == GROUP ? 1 : type == GROUP_END ? -1 : 0;
                if (groups < 0) {
                    return false;
                }
                skip(in, type);
            }
            return groups == 0;
        } catch (PayloadException e) {
            return false;
        }
    }

    /** Whether a message has what most have: fields of low numbers, one of them with a length. */
    static boolean isTypical(byte[] bytes) {
        try {
            PayloadInput in = new PayloadInput(bytes);
            int fields = 0;
            boolean length = false;
            while (!in.isAtEnd()) {
                long tag = tag(in);
                if (tag >>> 3 > USUAL_NUMBER) {
                    return false;
                }
                length |= (tag & 7) == LENGTH;
                skip(in, (int) tag & 7);
                fields++;
            }
            return fields > 1 && length;
        } catch (PayloadException e) {
            return false;
        }
    }

    private static void skip(PayloadInput in, int type) throws PayloadException {
        switch (type) {
            case VARINT -> varint(in);
            case FIXED64 -> in.big(8);
            case FIXED32 -> in.big(4);
            case LENGTH -> {
                long length = varint(in);
                in.need(length);
                in.moveTo(in.at() + (int) length);
            }
            case GROUP, GROUP_END -> {}
            default -> throw new PayloadException(in.at(), "There is no wire type " + type + ".");
        }
    }

    /** Whether bytes are text that people read. */
    static boolean isText(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 0x7F) {
                return false;
            }
        }
        return Utf8Validator.isValid(bytes, from, to - from);
    }
}
