package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.packet.WirePart;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.protobuf.WireField;
import java.util.ArrayList;
import java.util.List;

/** The fields of a command or a reply in Protobuf as they stand on the wire. Stateless. */
final class CentrifugoWire {
    private static final int MOST = 64;
    private static final List<String> WIRE_TYPES = List.of("varint", "64 bits", "length", "group", "group", "32 bits");

    private CentrifugoWire() {}

    /** The parts of a message, without the length before it: of each field its tag and its value. */
    static List<WirePart> parts(byte[] bytes) {
        List<WirePart> parts = new ArrayList<>();
        PayloadInput in = new PayloadInput(bytes);
        try {
            while (!in.isAtEnd() && parts.size() < MOST) {
                add(parts, WireField.read(in));
            }
        } catch (PayloadException e) {
            // What was read is told.
        }
        return parts;
    }

    private static void add(List<WirePart> parts, WireField field) {
        long bit = 8L * field.offset();
        String number = Long.toString(field.number());
        String type = WIRE_TYPES.get(field.wireType());
        if (field.at() - field.offset() == 1) {
            parts.add(new WirePart("field", number, bit, 5, "The field's number in the message."));
            parts.add(new WirePart("wire type", type, bit + 5, 3, ""));
        } else {
            parts.add(
                    WirePart.bytes("field", number + ", " + type, field.offset(), (long) field.at() - field.offset()));
        }
        int content = field.content().length;
        if (content == 0 && field.wireType() != 2) {
            String value = Long.toUnsignedString(field.value());
            parts.add(WirePart.bytes("value", value, field.at(), (long) field.end() - field.at()));
        } else {
            String length = Integer.toString(content);
            parts.add(WirePart.bytes("length", length, field.at(), (long) field.contentAt() - field.at()));
            parts.add(WirePart.bytes("content", content + " B", field.contentAt(), content));
        }
    }
}
