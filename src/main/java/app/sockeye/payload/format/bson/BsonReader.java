package app.sockeye.payload.format.bson;

import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.protocol.Utf8Validator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** Reads BSON as a tree. One thread. */
final class BsonReader {
    private final PayloadInput in;
    private final PayloadTreeBuilder tree = new PayloadTreeBuilder();

    private BsonReader(byte[] bytes) {
        this.in = new PayloadInput(bytes);
    }

    static PayloadTree read(byte[] bytes) {
        BsonReader reader = new BsonReader(bytes);
        try {
            reader.document(NodeKey.NONE, NodeKind.MAP, "document");
            if (!reader.in.isAtEnd()) {
                throw new PayloadException(reader.in.at(), reader.in.left() + " bytes follow the document.");
            }
            return reader.tree.whole();
        } catch (PayloadException e) {
            return reader.tree.broken(e.problem());
        }
    }

    private void document(NodeKey key, NodeKind kind, String type) throws PayloadException {
        int start = in.at();
        tree.open(key, kind, type, start);
        long length = in.little(4);
        in.need(length - 4);
        for (int element = in.u8(), index = 0; element != 0; element = in.u8(), index++) {
            int at = in.at() - 1;
            String name = name();
            NodeKey named = kind == NodeKind.LIST
                    ? NodeKey.element(index)
                    : new NodeKey(name, "cstring", at + 1, in.at() - at - 1);
            value(named, element);
        }
        if (in.at() != start + length) {
            throw new PayloadException(
                    in.at(),
                    "The document at byte " + start + " should have " + length + " bytes, and has " + (in.at() - start)
                            + ".");
        }
        tree.close(in.at());
    }

    private String name() throws PayloadException {
        int from = in.at();
        int length = 0;
        while (in.u8() != 0) {
            length++;
        }
        int end = in.at();
        in.moveTo(from);
        String name = in.text(length);
        in.moveTo(end);
        return name;
    }

    private void value(NodeKey key, int type) throws PayloadException {
        int at = in.at();
        switch (type) {
            case 0x01 -> {
                String digits = Double.toString(Double.longBitsToDouble(in.little(8)));
                boolean finite = Character.isDigit(digits.charAt(digits.length() - 1));
                leaf(key, finite ? NodeKind.NUMBER : NodeKind.TYPED, "numberDouble", digits, at);
            }
            case 0x02 -> text(key, "string", at);
            case 0x03 -> document(key, NodeKind.MAP, "document");
            case 0x04 -> document(key, NodeKind.LIST, "array");
            case 0x05 -> {
                long length = in.little(4);
                String subtype = Integer.toHexString(in.u8());
                leaf(key, NodeKind.TYPED, "binary " + subtype, in.hex(length), at);
            }
            case 0x06 -> leaf(key, NodeKind.TYPED, "undefined", "", at);
            case 0x07 -> leaf(key, NodeKind.TYPED, "oid", in.hex(12), at);
            case 0x08 -> leaf(key, NodeKind.BOOLEAN, "bool", in.u8() == 0 ? "false" : "true", at);
            case 0x09 ->
                leaf(
                        key,
                        NodeKind.TYPED,
                        "date",
                        Instant.ofEpochMilli(in.little(8)).toString(),
                        at);
            case 0x0A -> leaf(key, NodeKind.NULL, "null", "null", at);
            case 0x0B -> regularExpression(key, at);
            case 0x0C -> {
                tree.open(key, NodeKind.TAG, "dbPointer", at);
                tree.open(NodeKey.NONE, NodeKind.MAP, "document", at);
                text(NodeKey.named("$ref"), "string", at);
                int id = in.at();
                leaf(NodeKey.named("$id"), NodeKind.TYPED, "oid", in.hex(12), id);
                closeTwice();
            }
            case 0x0D -> text(key, "code", at);
            case 0x0E -> text(key, "symbol", at);
            case 0x0F -> {
                tree.open(key, NodeKind.TAG, "codeWithScope", at);
                tree.open(NodeKey.NONE, NodeKind.MAP, "document", at);
                in.little(4);
                text(NodeKey.named("code"), "string", in.at());
                document(NodeKey.named("scope"), NodeKind.MAP, "document");
                closeTwice();
            }
            case 0x10 -> leaf(key, NodeKind.NUMBER, "numberInt", Integer.toString((int) in.little(4)), at);
            case 0x11 -> timestamp(key, at);
            case 0x12 -> leaf(key, NodeKind.NUMBER, "numberLong", Long.toString(in.little(8)), at);
            case 0x13 -> {
                long low = in.little(8);
                leaf(key, NodeKind.TYPED, "numberDecimal", Decimal128.text(in.little(8), low), at);
            }
            case 0xFF -> leaf(key, NodeKind.TYPED, "minKey", "1", at);
            case 0x7F -> leaf(key, NodeKind.TYPED, "maxKey", "1", at);
            default -> {
                String hex = Integer.toHexString(type);
                throw new PayloadException(
                        at, "The element before byte " + at + " is of the unknown type " + hex + ".");
            }
        }
    }

    private void leaf(NodeKey key, NodeKind kind, String type, String value, int from) throws PayloadException {
        tree.leaf(key, kind, type, value, from, in.at());
    }

    private void closeTwice() {
        tree.close(in.at());
        tree.close(in.at());
    }

    private void text(NodeKey key, String type, int at) throws PayloadException {
        long length = in.little(4);
        if (length == 0) {
            throw new PayloadException(at, "The string at byte " + at + " has no end.");
        }
        byte[] bytes = in.take(length - 1);
        if (in.u8() != 0) {
            throw new PayloadException(in.at() - 1, "The string at byte " + at + " does not end with a zero byte.");
        }
        if (!Utf8Validator.isValid(bytes, 0, bytes.length)) {
            leaf(key, NodeKind.TYPED, "malformed " + type, HexFormat.of().formatHex(bytes), at);
        } else {
            boolean plain = type.equals("string");
            leaf(key, plain ? NodeKind.TEXT : NodeKind.TYPED, type, new String(bytes, StandardCharsets.UTF_8), at);
        }
    }

    private void regularExpression(NodeKey key, int at) throws PayloadException {
        tree.open(key, NodeKind.TAG, "regularExpression", at);
        tree.open(NodeKey.NONE, NodeKind.MAP, "document", at);
        leaf(NodeKey.named("pattern"), NodeKind.TEXT, "cstring", name(), at);
        int options = in.at();
        leaf(NodeKey.named("options"), NodeKind.TEXT, "cstring", name(), options);
        closeTwice();
    }

    private void timestamp(NodeKey key, int at) throws PayloadException {
        tree.open(key, NodeKind.TAG, "timestamp", at);
        tree.open(NodeKey.NONE, NodeKind.MAP, "document", at);
        String increment = Long.toString(in.little(4));
        String seconds = Long.toString(in.little(4));
        tree.leaf(NodeKey.named("t"), NodeKind.NUMBER, "uint32", seconds, at + 4L, at + 8L);
        tree.leaf(NodeKey.named("i"), NodeKind.NUMBER, "uint32", increment, at, at + 4L);
        closeTwice();
    }
}
