package app.sockeye.dialect.centrifugo;

import app.sockeye.dialect.json.JsonSlice;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.protobuf.WireField;
import app.sockeye.payload.json.JsonString;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells messages of the Protobuf protocol as the JSON protocol has them. Stateless. */
final class CentrifugoDecoder {
    private static final int DEEPEST = 16;
    private static final int VARINT = 0;

    private CentrifugoDecoder() {}

    /**
     * The object that a message stands for. Fields that the protocol has not are named by their numbers.
     *
     * @throws PayloadException where the bytes are no message
     */
    static byte[] json(String message, byte[] bytes) throws PayloadException {
        return json(message, bytes, 0);
    }

    private static byte[] json(String message, byte[] bytes, int depth) throws PayloadException {
        Map<String, Values> members = new LinkedHashMap<>();
        for (WireField wire : WireField.all(new PayloadInput(bytes))) {
            Optional<CentrifugoField> known =
                    CentrifugoSchema.field(message, wire.number()).filter(field -> fits(field, wire));
            String name = known.map(CentrifugoField::name).orElseGet(() -> Long.toString(wire.number()));
            CentrifugoField.Shape shape = known.map(CentrifugoField::shape).orElse(CentrifugoField.Shape.SINGLE);
            byte[] value = known.isEmpty()
                    ? unknown(wire)
                    : shape == CentrifugoField.Shape.MAP
                            ? entry(known.get(), wire, depth)
                            : value(known.get(), wire, depth);
            Values values = members.computeIfAbsent(name, key -> new Values(shape, new ArrayList<>()));
            if (shape == CentrifugoField.Shape.SINGLE) {
                // The last one counts.
                values.each().clear();
            }
            values.each().add(value);
        }
        return object(members);
    }

    private static byte[] object(Map<String, Values> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write('{');
        for (Map.Entry<String, Values> member : members.entrySet()) {
            if (out.size() > 1) {
                out.write(',');
            }
            out.writeBytes(ascii(JsonString.quote(member.getKey()) + ":"));
            member.getValue().write(out);
        }
        out.write('}');
        return out.toByteArray();
    }

    private static boolean fits(CentrifugoField field, WireField wire) {
        return field.hasLength() ? wire.isBytes(field.number()) : wire.wireType() == VARINT;
    }

    private static byte[] unknown(WireField wire) {
        return wire.isBytes((int) wire.number())
                ? ascii(CentrifugoData.json(wire.content()))
                : ascii(Long.toUnsignedString(wire.value()));
    }

    private static byte[] value(CentrifugoField field, WireField wire, int depth) throws PayloadException {
        return switch (field.kind()) {
            case INTEGER -> ascii(Long.toString(wire.value()));
            case UNSIGNED -> ascii(Long.toUnsignedString(wire.value()));
            case SIGNED -> ascii(Long.toString(wire.value() >>> 1 ^ -(wire.value() & 1)));
            case BOOLEAN -> ascii(Boolean.toString(wire.value() != 0));
            case TEXT -> text(wire.content());
            case DATA -> data(wire.content());
            case MESSAGE ->
                depth == DEEPEST
                        ? ascii(CentrifugoData.json(wire.content()))
                        : json(field.message(), wire.content(), depth + 1);
        };
    }

    /** A member of a map: a message with a key and a value. */
    private static byte[] entry(CentrifugoField field, WireField wire, int depth) throws PayloadException {
        byte[] key = text(new byte[0]);
        byte[] value = field.kind() == CentrifugoField.Kind.MESSAGE ? ascii("{}") : key;
        for (WireField part : WireField.all(new PayloadInput(wire.content()))) {
            if (part.isBytes(1)) {
                key = text(part.content());
            } else if (part.isBytes(2)) {
                value = value(field, part, depth);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(key);
        out.write(':');
        out.writeBytes(value);
        return out.toByteArray();
    }

    private static byte[] data(byte[] bytes) {
        return JsonSlice.of(bytes).isPresent() ? bytes : ascii(CentrifugoData.json(bytes));
    }

    private static byte[] text(byte[] bytes) {
        return JsonString.quote(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The values of a field, each as JSON. */
    private record Values(CentrifugoField.Shape shape, List<byte[]> each) {

        void write(ByteArrayOutputStream out) {
            boolean list = shape == CentrifugoField.Shape.LIST;
            if (shape == CentrifugoField.Shape.SINGLE) {
                out.writeBytes(each.get(0));
                return;
            }
            out.write(list ? '[' : '{');
            for (int i = 0; i < each.size(); i++) {
                if (i > 0) {
                    out.write(',');
                }
                out.writeBytes(each.get(i));
            }
            out.write(list ? ']' : '}');
        }
    }
}
