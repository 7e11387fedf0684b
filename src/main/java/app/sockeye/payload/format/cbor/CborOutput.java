package app.sockeye.payload.format.cbor;

import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.NodeValues;
import app.sockeye.payload.format.NodesOfJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadNode;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;

/** Writes CBOR of definite lengths, each head in its shortest form. One thread. */
final class CborOutput {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private CborOutput() {}

    static byte[] of(String json) throws PayloadException {
        CborOutput output = new CborOutput();
        output.value(NodesOfJson.exact(json));
        return output.out.toByteArray();
    }

    private void value(PayloadNode node) throws PayloadException {
        switch (node.kind()) {
            case MAP -> {
                head(CborHead.MAP, node.children().size());
                for (PayloadNode member : node.children()) {
                    member(member);
                }
            }
            case LIST -> {
                head(CborHead.ARRAY, node.children().size());
                values(node.children());
            }
            case ENTRY -> values(node.children());
            case TEXT -> string(CborHead.TEXT, node.value().getBytes(StandardCharsets.UTF_8));
            case NUMBER -> number(node);
            case BOOLEAN -> out.write(node.value().equals("true") ? 0xF5 : 0xF4);
            case NULL -> out.write(0xF6);
            case TYPED -> typed(node);
            case TAG -> {
                tag(node);
                values(node.children());
            }
        }
    }

    private void values(List<PayloadNode> nodes) throws PayloadException {
        for (PayloadNode node : nodes) {
            value(node);
        }
    }

    private void member(PayloadNode member) throws PayloadException {
        if (member.kind() != NodeKind.ENTRY) {
            string(CborHead.TEXT, member.key().text().getBytes(StandardCharsets.UTF_8));
        }
        value(member);
    }

    private void tag(PayloadNode node) throws PayloadException {
        String type = node.type();
        if (!type.startsWith(CborTag.PREFIX)) {
            throw NodeValues.unknown("CBOR", node);
        }
        try {
            head(CborHead.TAG, Long.parseUnsignedLong(type.substring(CborTag.PREFIX.length())));
        } catch (NumberFormatException e) {
            throw NodeValues.unknown("CBOR", node);
        }
    }

    private void typed(PayloadNode node) throws PayloadException {
        switch (node.type().replace(CborReader.INDEFINITE, "")) {
            case CborReader.BYTES, "bin" -> string(CborHead.BYTES, NodeValues.bytes(node));
            case "malformed text" -> string(CborHead.TEXT, NodeValues.bytes(node));
            case "undefined" -> out.write(0xF7);
            case "simple" -> simple(node);
            case "float16" -> half(node);
            case "float32" -> bits(0xFA, Float.floatToRawIntBits((float) NodeValues.floating(node)), 4);
            case "float64" -> bits(0xFB, Double.doubleToRawLongBits(NodeValues.floating(node)), 8);
            default -> {
                // A tag of text looks like a value that JSON has not.
                tag(node);
                string(CborHead.TEXT, node.value().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void simple(PayloadNode node) throws PayloadException {
        int number = (int) NodeValues.integer(node, 0, 255);
        if (number < 20) {
            out.write(0xE0 + number);
        } else {
            bits(0xF8, number, 1);
        }
    }

    private void half(PayloadNode node) throws PayloadException {
        int bits = HalfFloat.bits((float) NodeValues.floating(node));
        if (bits < 0) {
            throw new PayloadException(node.offset(), "The number " + node.value() + " does not fit into $float16.");
        }
        bits(0xF9, bits, 2);
    }

    private void number(PayloadNode node) throws PayloadException {
        String digits = node.value();
        if (!digits.matches("-?\\d+")) {
            fraction(node);
            return;
        }
        integer(new BigInteger(digits));
    }

    /** A number that a float would round is a decimal fraction (RFC 8949 section 3.4.4). */
    private void fraction(PayloadNode node) throws PayloadException {
        OptionalDouble same = NodeValues.unrounded(node);
        if (same.isPresent()) {
            bits(0xFB, Double.doubleToRawLongBits(same.getAsDouble()), 8);
            return;
        }
        BigDecimal exact = new BigDecimal(node.value());
        head(CborHead.TAG, 4);
        head(CborHead.ARRAY, 2);
        integer(BigInteger.valueOf(-(long) exact.scale()));
        integer(exact.unscaledValue());
    }

    private void integer(BigInteger whole) {
        BigInteger argument = whole.signum() < 0 ? whole.not() : whole;
        if (argument.bitLength() <= Long.SIZE) {
            head(whole.signum() < 0 ? CborHead.NINT : CborHead.UINT, argument.longValue());
            return;
        }
        // Tags 2 and 3 are integers of any length (RFC 8949 section 3.4.3).
        head(CborHead.TAG, whole.signum() < 0 ? 3 : 2);
        byte[] bytes = argument.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        head(CborHead.BYTES, bytes.length - sign);
        out.write(bytes, sign, bytes.length - sign);
    }

    private void string(int major, byte[] bytes) {
        head(major, bytes.length);
        out.writeBytes(bytes);
    }

    private void head(int major, long argument) {
        int first = major << 5;
        if (argument >= 0 && argument < 24) {
            out.write(first + (int) argument);
        } else {
            boolean big = argument < 0 || argument >= 1L << 32;
            int exponent = big ? 3 : argument < 1 << 8 ? 0 : argument < 1 << 16 ? 1 : 2;
            bits(first + 24 + exponent, argument, 1 << exponent);
        }
    }

    private void bits(int first, long bits, int length) {
        out.write(first);
        out.write(ByteBuffer.allocate(8).putLong(bits).array(), 8 - length, length);
    }
}
