package app.sockeye.payload.format.protobuf.schema;

import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.NodeValues;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadNode;
import app.sockeye.payload.format.protobuf.WireOutput;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Reads the values of scalar fields from JSON. Stateless. */
final class ScalarText {
    private static final BigDecimal LARGEST_FLOAT = new BigDecimal(Float.MAX_VALUE);

    private ScalarText() {}

    /** A member's name as a value. */
    static PayloadNode of(PayloadNode member) {
        return new PayloadNode(
                NodeKey.NONE, NodeKind.TEXT, "string", member.key().text(), member.offset(), 0, List.of());
    }

    /** The bytes of a string, or those told in hexadecimal or Base64. */
    static byte[] bytes(ProtoField field, PayloadNode value) throws PayloadException {
        boolean string = field.type() == ProtoFieldType.STRING;
        if (string && value.kind() == NodeKind.TEXT) {
            return value.value().getBytes(StandardCharsets.UTF_8);
        } else if (value.kind() == NodeKind.TYPED && value.type().equals("base64") && !string) {
            try {
                return Base64.getDecoder().decode(value.value());
            } catch (IllegalArgumentException e) {
                throw wrong(field, value, "Base64 in $base64");
            }
        } else if (value.kind() == NodeKind.TYPED) {
            return NodeValues.bytes(value);
        } else if (!string && value.kind() == NodeKind.TEXT) {
            try {
                return HexFormat.of().parseHex(value.value());
            } catch (IllegalArgumentException e) {
                // Refused below.
            }
        }
        boolean unknown = !field.typeName().isEmpty();
        String bytes = "bytes in hexadecimal, "
                + (unknown ? "as its type " + field.typeName() + " was not found," : "or {\"$base64\":\"...\"},");
        throw wrong(field, value, string ? "a string" : bytes);
    }

    /** The bits of a number, a boolean or an enum's value as they are on the wire. */
    static long bits(ProtoSchema schema, ProtoField field, PayloadNode value) throws PayloadException {
        String text = value.value();
        boolean given = value.kind() == NodeKind.NUMBER
                || value.kind() == NodeKind.TEXT
                || value.kind() == NodeKind.TYPED
                || value.kind() == NodeKind.BOOLEAN;
        if (!given) {
            throw wrong(field, value, "a value of " + field.type().word());
        }
        return switch (field.type()) {
            case BOOL -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw wrong(field, value, "true or false");
                }
                yield text.equals("true") ? 1 : 0;
            }
            case ENUM -> {
                if (value.kind() == NodeKind.TEXT && !text.matches("-?\\d+")) {
                    yield schema.enumNumber(field.typeName(), text)
                            .orElseThrow(() -> new PayloadException(
                                    value.offset(), field.typeName() + " has no value " + text + "."));
                }
                yield integer(field, value, 32, true);
            }
            case FLOAT -> Float.floatToRawIntBits((float) floating(field, value, true));
            case DOUBLE -> Double.doubleToRawLongBits(floating(field, value, false));
            case INT32, SFIXED32 -> integer(field, value, 32, true);
            case SINT32 -> WireOutput.zigzag(integer(field, value, 32, true)) & 0xFFFFFFFFL;
            case UINT32, FIXED32 -> integer(field, value, 32, false);
            case SINT64 -> WireOutput.zigzag(integer(field, value, 64, true));
            case UINT64, FIXED64 -> integer(field, value, 64, false);
            default -> integer(field, value, 64, true);
        };
    }

    private static long integer(ProtoField field, PayloadNode value, int bits, boolean signed) throws PayloadException {
        BigInteger most = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits).subtract(BigInteger.ONE);
        BigInteger least = signed ? most.not() : BigInteger.ZERO;
        if (value.value().matches("-?\\d{1,20}")) {
            BigInteger number = new BigInteger(value.value());
            if (number.compareTo(least) >= 0 && number.compareTo(most) <= 0) {
                return number.longValue();
            }
        }
        throw wrong(field, value, "an integer from " + least + " to " + most);
    }

    private static double floating(ProtoField field, PayloadNode value, boolean single) throws PayloadException {
        String text = value.value();
        boolean special = text.matches("NaN|-?Infinity");
        try {
            double number = Double.parseDouble(text);
            boolean within = special
                    || Double.isFinite(number)
                            && (!single || new BigDecimal(text).abs().compareTo(LARGEST_FLOAT) <= 0);
            if (within) {
                return single && !special ? Float.parseFloat(text) : number;
            }
        } catch (NumberFormatException e) {
            // Refused below.
        }
        throw wrong(field, value, "a number of " + field.type().word() + ", NaN or Infinity");
    }

    private static PayloadException wrong(ProtoField field, PayloadNode value, String expected) {
        return new PayloadException(value.offset(), "Expected " + expected + " in the field " + field.name() + ".");
    }
}
