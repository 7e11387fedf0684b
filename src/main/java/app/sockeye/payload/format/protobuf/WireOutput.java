package app.sockeye.payload.format.protobuf;

import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.NodeValues;
import app.sockeye.payload.format.NodesOfJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes a message: fields piece by piece, or members that are named by their fields' numbers. One thread. */
public final class WireOutput {
    private static final int HIGHEST_FIELD = (1 << 29) - 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static byte[] of(String json) throws PayloadException {
        PayloadNode root = NodesOfJson.exact(json);
        if (root.kind() != NodeKind.MAP) {
            throw new PayloadException(root.offset(), "Expected an object whose members are the fields' numbers.");
        }
        return message(root);
    }

    static byte[] message(PayloadNode map) throws PayloadException {
        WireOutput output = new WireOutput();
        for (PayloadNode member : map.children()) {
            output.field(number(member), member);
        }
        return output.toByteArray();
    }

    /** What was written. */
    public byte[] toByteArray() {
        return out.toByteArray();
    }

    /** The number that a member is named by. */
    public static int number(PayloadNode member) throws PayloadException {
        String name = member.key().text();
        if (name.matches("[1-9]\\d{0,8}") && Integer.parseInt(name) <= HIGHEST_FIELD) {
            return Integer.parseInt(name);
        }
        throw new PayloadException(member.offset(), "Expected a field's number as the name, such as \"1\".");
    }

    /** Adds a field as its value looks; of an array the field several times. */
    public void field(int number, PayloadNode node) throws PayloadException {
        switch (node.kind()) {
            case MAP -> length(number, message(node));
            case LIST -> {
                for (PayloadNode element : node.children()) {
                    field(number, element);
                }
            }
            case TEXT -> length(number, node.value().getBytes(StandardCharsets.UTF_8));
            case NUMBER -> {
                tag(number, WireScan.VARINT);
                varint(integer(node));
            }
            case BOOLEAN -> {
                tag(number, WireScan.VARINT);
                out.write(node.value().equals("true") ? 1 : 0);
            }
            case TYPED -> typed(number, node);
            case TAG -> group(number, node);
            case NULL, ENTRY -> throw new PayloadException(node.offset(), "Protobuf has no null; leave the field out.");
        }
    }

    private void typed(int number, PayloadNode node) throws PayloadException {
        switch (node.type()) {
            case "bytes", "bin" -> length(number, NodeValues.bytes(node));
            case "fixed32" -> {
                tag(number, WireScan.FIXED32);
                little(integer(node), 4);
            }
            case "fixed64" -> {
                tag(number, WireScan.FIXED64);
                little(integer(node), 8);
            }
            case "float", "float32" -> {
                tag(number, WireScan.FIXED32);
                little(Float.floatToRawIntBits((float) NodeValues.floating(node)), 4);
            }
            case "double", "float64" -> {
                tag(number, WireScan.FIXED64);
                little(Double.doubleToRawLongBits(NodeValues.floating(node)), 8);
            }
            case "sint64" -> {
                long signed = NodeValues.integer(node, Long.MIN_VALUE, Long.MAX_VALUE);
                tag(number, WireScan.VARINT);
                varint(zigzag(signed));
            }
            default -> throw NodeValues.unknown("Protobuf", node);
        }
    }

    private void group(int number, PayloadNode node) throws PayloadException {
        PayloadNode content = node.children().get(0);
        if (!node.type().equals("group") || content.kind() != NodeKind.MAP) {
            throw NodeValues.unknown("Protobuf", node);
        }
        tag(number, WireScan.GROUP);
        out.writeBytes(message(content));
        tag(number, WireScan.GROUP_END);
    }

    private static long integer(PayloadNode node) throws PayloadException {
        if (node.value().matches("-?\\d{1,20}")) {
            BigInteger number = new BigInteger(node.value());
            if (number.bitLength() < Long.SIZE || number.signum() > 0 && number.bitLength() == Long.SIZE) {
                return number.longValue();
            }
        }
        throw new PayloadException(
                node.offset(), "Expected an integer of 64 bits; write others as {\"$double\":\"1.5\"}, for one.");
    }

    /** A number with its sign in the lowest bit. */
    public static long zigzag(long signed) {
        return signed << 1 ^ signed >> Long.SIZE - 1;
    }

    /** Adds bytes as they are. */
    void bytes(byte... bytes) {
        out.writeBytes(bytes);
    }

    /** Adds a field of a length. */
    public void length(int number, byte[] bytes) {
        tag(number, WireScan.LENGTH);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    /** Begins a field of a wire type. */
    public void tag(int number, int type) {
        varint((long) number << 3 | type);
    }

    /** Adds an unsigned number, seven bits in each byte. */
    public void varint(long number) {
        long left = number;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    /** Adds the lowest bytes of a number, the lowest first. */
    public void little(long number, int length) {
        for (int i = 0; i < length; i++) {
            out.write((int) (number >>> 8 * i));
        }
    }
}
