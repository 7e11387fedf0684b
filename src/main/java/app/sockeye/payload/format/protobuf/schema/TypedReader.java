package app.sockeye.payload.format.protobuf.schema;

import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.payload.format.protobuf.ProtobufMessages;
import app.sockeye.payload.format.protobuf.WireField;
import app.sockeye.protocol.Utf8Validator;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Reads messages by their types. Fields that the schema has not, or has otherwise, are told as they are. One thread. */
final class TypedReader implements ProtobufMessages.Reader {
    private static final int LENGTH = 2;

    private final ProtoSchema schema;
    private final String root;
    private final byte[] bytes;
    private final PayloadTreeBuilder tree = new PayloadTreeBuilder();

    /** @param root the type of the messages */
    TypedReader(ProtoSchema schema, String root, byte[] bytes) {
        this.schema = schema;
        this.root = root;
        this.bytes = bytes;
    }

    @Override
    public PayloadTreeBuilder tree() {
        return tree;
    }

    @Override
    public void message(NodeKey key, int start, int from, int to) throws PayloadException {
        message(key, root, start, from, to);
    }

    private void message(NodeKey key, String type, int start, int from, int to) throws PayloadException {
        tree.open(key, NodeKind.MAP, type, start);
        PayloadInput in = new PayloadInput(bytes, from, to);
        while (!in.isAtEnd()) {
            WireField wire = WireField.read(in);
            Optional<ProtoField> field = schema.field(type, wire.number());
            if (field.isPresent() && fits(field.get(), wire)) {
                known(field.get(), wire);
            } else {
                unknown(wire);
            }
        }
        tree.close(to);
    }

    private static boolean fits(ProtoField field, WireField wire) {
        boolean packed = wire.wireType() == LENGTH && field.type().isPackable();
        return field.type().wireType() == wire.wireType() || packed;
    }

    private static NodeKey key(String name, WireField wire) {
        return new NodeKey(name, "field", wire.offset(), wire.at() - wire.offset());
    }

    private void known(ProtoField field, WireField wire) throws PayloadException {
        NodeKey key = key(field.name(), wire);
        switch (field.type()) {
            case MESSAGE -> message(key, field.typeName(), wire.at(), wire.contentAt(), wire.end());
            case STRING -> {
                boolean text = Utf8Validator.isValid(wire.content(), 0, wire.content().length);
                String value = text
                        ? new String(wire.content(), StandardCharsets.UTF_8)
                        : HexFormat.of().formatHex(wire.content());
                NodeKind kind = text ? NodeKind.TEXT : NodeKind.TYPED;
                tree.leaf(key, kind, text ? "string" : "malformed string", value, wire.at(), wire.end());
            }
            case BYTES -> bytes(key, wire);
            default -> {
                if (wire.wireType() == LENGTH) {
                    packed(key, field, wire);
                } else {
                    number(key, field, wire.value(), wire.at(), wire.end());
                }
            }
        }
    }

    private void bytes(NodeKey key, WireField wire) throws PayloadException {
        String hex = HexFormat.of().formatHex(wire.content());
        tree.leaf(key, NodeKind.TYPED, "bytes", hex, wire.at(), wire.end());
    }

    private void packed(NodeKey key, ProtoField field, WireField wire) throws PayloadException {
        tree.open(key, NodeKind.LIST, "packed " + field.type().word(), wire.at());
        PayloadInput in = new PayloadInput(bytes, wire.contentAt(), wire.end());
        for (int i = 0; !in.isAtEnd(); i++) {
            int at = in.at();
            long bits =
                    switch (field.type().wireType()) {
                        case 1 -> in.little(8);
                        case 5 -> in.little(4);
                        default -> WireField.varint(in);
                    };
            number(NodeKey.element(i), field, bits, at, in.at());
        }
        tree.close(wire.end());
    }

    private void number(NodeKey key, ProtoField field, long bits, int from, int to) throws PayloadException {
        ProtoFieldType type = field.type();
        switch (type) {
            case BOOL -> tree.leaf(key, NodeKind.BOOLEAN, "bool", bits == 0 ? "false" : "true", from, to);
            case ENUM -> {
                Optional<String> name = schema.enumName(field.typeName(), bits);
                NodeKind kind = name.isPresent() ? NodeKind.TEXT : NodeKind.NUMBER;
                tree.leaf(key, kind, field.typeName(), name.orElse(Integer.toString((int) bits)), from, to);
            }
            default -> {
                String digits = digits(type, bits);
                boolean finite = Character.isDigit(digits.charAt(digits.length() - 1));
                tree.leaf(key, finite ? NodeKind.NUMBER : NodeKind.TYPED, type.word(), digits, from, to);
            }
        }
    }

    private static String digits(ProtoFieldType type, long bits) {
        return switch (type) {
            case DOUBLE -> Double.toString(Double.longBitsToDouble(bits));
            case FLOAT -> Float.toString(Float.intBitsToFloat((int) bits));
            case INT32, SFIXED32 -> Integer.toString((int) bits);
            case UINT32, FIXED32 -> Integer.toUnsignedString((int) bits);
            case SINT32 -> Integer.toString((int) bits >>> 1 ^ -((int) bits & 1));
            case SINT64 -> Long.toString(bits >>> 1 ^ -(bits & 1));
            case UINT64, FIXED64 -> Long.toUnsignedString(bits);
            default -> Long.toString(bits);
        };
    }

    private void unknown(WireField wire) throws PayloadException {
        NodeKey key = key(Long.toString(wire.number()), wire);
        if (wire.wireType() == LENGTH) {
            bytes(key, wire);
        } else {
            String type = wire.wireType() == 1 ? "fixed64" : wire.wireType() == 5 ? "fixed32" : "unknown";
            tree.leaf(key, NodeKind.NUMBER, type, Long.toUnsignedString(wire.value()), wire.at(), wire.end());
        }
    }
}
