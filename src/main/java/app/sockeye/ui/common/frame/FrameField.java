package app.sockeye.ui.common.frame;

import app.sockeye.protocol.FrameHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A field of bits, such as one of a frame's header (RFC 6455 section 5.2).
 *
 * @param bit where it begins, from 0
 * @param bits how many it has
 * @param value as it is on the wire: bits of a short field, a number or bytes of a long one
 */
public record FrameField(String name, int bit, int bits, String value) {
    private static final int LENGTH_AT = 16;
    private static final int KEY_BITS = 32;

    /** The fields a header has, in their order. */
    static List<FrameField> of(FrameHeader header) {
        List<FrameField> fields = new ArrayList<>(List.of(
                flag("FIN", 0, header.fin()),
                flag("RSV1", 1, header.rsv1()),
                flag("RSV2", 2, header.rsv2()),
                flag("RSV3", 3, header.rsv3()),
                new FrameField("opcode", 4, 4, "0x" + Integer.toHexString(header.opcodeBits())),
                flag("MASK", 8, header.masked()),
                new FrameField("length", 9, 7, String.valueOf(header.shortLength()))));
        int extended = Byte.SIZE * header.extendedLengthBytes();
        if (extended > 0) {
            String length = Long.toUnsignedString(header.payloadLength());
            fields.add(new FrameField("extended length", LENGTH_AT, extended, length));
        }
        if (header.masked()) {
            String key = String.format(Locale.ROOT, "%08x", header.maskingKey());
            fields.add(new FrameField("masking key", LENGTH_AT + extended, KEY_BITS, key));
        }
        return fields;
    }

    /** As a screen reader says it. */
    String spoken() {
        return name + " " + value;
    }

    private static FrameField flag(String name, int bit, boolean on) {
        return new FrameField(name, bit, 1, on ? "1" : "0");
    }
}
