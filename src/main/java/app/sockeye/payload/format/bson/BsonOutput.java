package app.sockeye.payload.format.bson;

import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.NodeValues;
import app.sockeye.payload.format.NodesOfJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;

/** Writes a document of BSON; integers as 32 bits where they fit. One thread. */
final class BsonOutput {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private BsonOutput() {}

    static byte[] of(String json) throws PayloadException {
        PayloadNode root = NodesOfJson.exact(json);
        if (root.kind() != NodeKind.MAP) {
            throw new PayloadException(root.offset(), "Expected an object, as BSON is a document.");
        }
        return document(root);
    }

    private static byte[] document(PayloadNode node) throws PayloadException {
        BsonOutput content = new BsonOutput();
        int index = 0;
        for (PayloadNode member : node.children()) {
            if (member.kind() == NodeKind.ENTRY) {
                throw new PayloadException(member.offset(), "The keys of BSON are text.");
            }
            String name = node.kind() == NodeKind.LIST
                    ? Integer.toString(index++)
                    : member.key().text();
            content.element(name, member);
        }
        BsonOutput whole = new BsonOutput();
        whole.little(content.out.size() + 5L, 4);
        whole.out.writeBytes(content.out.toByteArray());
        whole.out.write(0);
        return whole.out.toByteArray();
    }

    private void element(String name, PayloadNode node) throws PayloadException {
        switch (node.kind()) {
            case MAP -> head(0x03, name, node).writeBytes(document(node));
            case LIST -> head(0x04, name, node).writeBytes(document(node));
            case TEXT -> text(0x02, name, node);
            case NUMBER -> number(name, node);
            case BOOLEAN -> head(0x08, name, node).write(node.value().equals("true") ? 1 : 0);
            case NULL -> head(0x0A, name, node);
            case TYPED -> typed(name, node);
            case TAG -> tag(name, node);
            case ENTRY -> throw NodeValues.unknown("BSON", node);
        }
    }

    private ByteArrayOutputStream head(int type, String name, PayloadNode node) throws PayloadException {
        out.write(type);
        cstring(name, node);
        return out;
    }

    private void cstring(String text, PayloadNode node) throws PayloadException {
        if (text.indexOf('\0') >= 0) {
            throw new PayloadException(node.offset(), "Names and patterns of BSON can't hold U+0000.");
        }
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.write(0);
    }

    private void text(int type, String name, PayloadNode node) throws PayloadException {
        byte[] utf8 = node.value().getBytes(StandardCharsets.UTF_8);
        head(type, name, node);
        little(utf8.length + 1L, 4);
        out.writeBytes(utf8);
        out.write(0);
    }

    private void number(String name, PayloadNode node) throws PayloadException {
        if (!node.value().matches("-?\\d+")) {
            OptionalDouble same = NodeValues.unrounded(node);
            if (same.isPresent()) {
                bits(0x01, name, node, Double.doubleToRawLongBits(same.getAsDouble()), 8);
            } else {
                decimal(name, node);
            }
            return;
        }
        BigInteger number = new BigInteger(node.value());
        if (number.bitLength() < Integer.SIZE) {
            bits(0x10, name, node, number.intValue(), 4);
        } else if (number.bitLength() < Long.SIZE) {
            bits(0x12, name, node, number.longValue(), 8);
        } else {
            throw new PayloadException(node.offset(), "BSON has no integers over 64 bits; see $numberDecimal.");
        }
    }

    private void typed(String name, PayloadNode node) throws PayloadException {
        String type = node.type();
        switch (type) {
            case "numberDouble" -> bits(0x01, name, node, Double.doubleToRawLongBits(NodeValues.floating(node)), 8);
            case "undefined" -> head(0x06, name, node);
            case "oid" -> fixed(name, node, 12);
            case "date" -> bits(0x09, name, node, NodeValues.time(node).toEpochMilli(), 8);
            case "code" -> text(0x0D, name, node);
            case "symbol" -> text(0x0E, name, node);
            case "numberInt" ->
                bits(0x10, name, node, NodeValues.integer(node, Integer.MIN_VALUE, Integer.MAX_VALUE), 4);
            case "numberLong" -> bits(0x12, name, node, NodeValues.integer(node, Long.MIN_VALUE, Long.MAX_VALUE), 8);
            case "numberDecimal" -> decimal(name, node);
            case "minKey" -> head(0xFF, name, node);
            case "maxKey" -> head(0x7F, name, node);
            default -> {
                if (!type.matches("binary [0-9a-f]{1,2}")) {
                    throw NodeValues.unknown("BSON", node);
                }
                byte[] bytes = NodeValues.bytes(node);
                bits(0x05, name, node, bytes.length, 4);
                out.write(Integer.parseInt(type.substring(7), 16));
                out.writeBytes(bytes);
            }
        }
    }

    private void fixed(String name, PayloadNode node, int length) throws PayloadException {
        byte[] bytes = NodeValues.bytes(node);
        if (bytes.length != length) {
            throw new PayloadException(node.offset(), "Expected " + length + " bytes in $" + node.type() + ".");
        }
        head(0x07, name, node).writeBytes(bytes);
    }

    private void decimal(String name, PayloadNode node) throws PayloadException {
        long[] halves = Decimal128.bits(node.value())
                .orElseThrow(() -> new PayloadException(node.offset(), "BSON has no number of more than 34 digits."));
        bits(0x13, name, node, halves[0], 8);
        little(halves[1], 8);
    }

    private void tag(String name, PayloadNode node) throws PayloadException {
        PayloadNode content = node.children().get(0);
        if (node.type().equals("timestamp") && content.children().size() == 2) {
            long most = (1L << Integer.SIZE) - 1;
            long seconds = NodeValues.integer(content.children().get(0), 0, most);
            bits(0x11, name, node, NodeValues.integer(content.children().get(1), 0, most), 4);
            little(seconds, 4);
        } else if (node.type().equals("regularExpression") && content.children().size() == 2) {
            head(0x0B, name, node);
            cstring(content.children().get(0).value(), node);
            cstring(content.children().get(1).value(), node);
        } else {
            throw NodeValues.unknown("BSON", node);
        }
    }

    private void bits(int type, String name, PayloadNode node, long bits, int length) throws PayloadException {
        head(type, name, node);
        little(bits, length);
    }

    private void little(long number, int length) {
        for (int i = 0; i < length; i++) {
            out.write((int) (number >>> 8 * i));
        }
    }
}
