package app.sockeye.payload.format.protobuf;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import java.util.ArrayList;
import java.util.List;

/**
 * A field as it is on the wire. Groups are not known to it.
 *
 * @param offset where its tag begins
 * @param at where its value begins
 * @param end where it ends
 * @param wireType 0, 1, 2 or 5
 * @param value of a number its bits; else 0
 * @param content of a field with a length, never changed; else empty
 */
public record WireField(int offset, int at, int end, long number, int wireType, long value, byte[] content) {
    private static final int MOST = 100_000;
    private static final byte[] NONE = {};

    /** Reads the next field. */
    public static WireField read(PayloadInput in) throws PayloadException {
        int offset = in.at();
        long tag = WireScan.tag(in);
        int at = in.at();
        int type = (int) tag & 7;
        long value = 0;
        byte[] content = NONE;
        switch (type) {
            case WireScan.VARINT -> value = WireScan.varint(in);
            case WireScan.FIXED64 -> value = in.little(8);
            case WireScan.FIXED32 -> value = in.little(4);
            case WireScan.LENGTH -> content = in.take(WireScan.varint(in));
            default ->
                throw new PayloadException(
                        offset, "The field at byte " + offset + " is of wire type " + type + ", which can't be read.");
        }
        return new WireField(offset, at, in.at(), tag >>> 3, type, value, content);
    }

    /** Reads an unsigned number of 64 bits. */
    public static long varint(PayloadInput in) throws PayloadException {
        return WireScan.varint(in);
    }

    /** Reads all fields. */
    public static List<WireField> all(PayloadInput in) throws PayloadException {
        List<WireField> fields = new ArrayList<>();
        while (!in.isAtEnd()) {
            if (fields.size() == MOST) {
                throw new PayloadException(in.at(), "There are more than " + MOST + " fields.");
            }
            fields.add(read(in));
        }
        return fields;
    }

    /** Whether it is a field of a number with a length. */
    public boolean isBytes(int wanted) {
        return number == wanted && wireType == WireScan.LENGTH;
    }

    /** Where its content begins. */
    public int contentAt() {
        return end - content.length;
    }
}
