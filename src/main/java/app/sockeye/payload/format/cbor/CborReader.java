package app.sockeye.payload.format.cbor;

import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.protocol.Utf8Validator;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Reads CBOR as a tree. One thread. */
final class CborReader {
    static final String BYTES = "bytes";
    static final String INDEFINITE = "indefinite ";

    private static final int BREAK = 0xFF;

    private final PayloadInput in;
    private final PayloadTreeBuilder tree = new PayloadTreeBuilder();

    private CborReader(byte[] bytes) {
        this.in = new PayloadInput(bytes);
    }

    static PayloadTree read(byte[] bytes) {
        CborReader reader = new CborReader(bytes);
        try {
            while (!reader.in.isAtEnd()) {
                reader.value(NodeKey.NONE);
            }
            return reader.tree.whole();
        } catch (PayloadException e) {
            return reader.tree.broken(e.problem());
        }
    }

    private void value(NodeKey key) throws PayloadException {
        CborHead head = CborHead.read(in);
        int major = head.major();
        boolean mayBeIndefinite = major >= CborHead.BYTES && major <= CborHead.MAP;
        if (head.isIndefinite() && !mayBeIndefinite) {
            throw new PayloadException(
                    head.at(),
                    head.isBreak()
                            ? "Byte " + head.at() + " is a break, and nothing is open that it could end."
                            : "The value at byte " + head.at() + " can't be of indefinite length.");
        }
        switch (major) {
            case CborHead.UINT ->
                tree.leaf(key, NodeKind.NUMBER, "uint", Long.toUnsignedString(head.argument()), head.at(), in.at());
            case CborHead.NINT -> {
                BigInteger number = new BigInteger(Long.toUnsignedString(head.argument())).not();
                tree.leaf(key, NodeKind.NUMBER, "nint", number.toString(), head.at(), in.at());
            }
            case CborHead.BYTES -> string(key, head, BYTES);
            case CborHead.TEXT -> string(key, head, "text");
            case CborHead.ARRAY -> array(key, head);
            case CborHead.MAP -> map(key, head);
            case CborHead.TAG -> tag(key, head);
            default -> simple(key, head);
        }
    }

    private void string(NodeKey key, CborHead head, String type) throws PayloadException {
        byte[] content = content(head);
        String name = head.isIndefinite() ? INDEFINITE + type : type;
        if (head.major() == CborHead.BYTES) {
            tree.leaf(key, NodeKind.TYPED, name, HexFormat.of().formatHex(content), head.at(), in.at());
        } else if (Utf8Validator.isValid(content, 0, content.length)) {
            tree.leaf(key, NodeKind.TEXT, name, new String(content, StandardCharsets.UTF_8), head.at(), in.at());
        } else {
            tree.leaf(key, NodeKind.TYPED, "malformed text", HexFormat.of().formatHex(content), head.at(), in.at());
        }
    }

    private byte[] content(CborHead head) throws PayloadException {
        if (!head.isIndefinite()) {
            return in.take(head.argument());
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        while (in.peek() != BREAK) {
            CborHead chunk = CborHead.read(in);
            if (chunk.major() != head.major() || chunk.isIndefinite()) {
                throw new PayloadException(
                        chunk.at(), "The piece at byte " + chunk.at() + " can't be in a string of indefinite length.");
            }
            content.writeBytes(in.take(chunk.argument()));
        }
        in.u8();
        return content.toByteArray();
    }

    private void array(NodeKey key, CborHead head) throws PayloadException {
        tree.open(key, NodeKind.LIST, head.isIndefinite() ? INDEFINITE + "array" : "array", head.at());
        for (long i = 0; hasNext(head, i, 1); i++) {
            value(NodeKey.element(i));
        }
        tree.close(in.at());
    }

    private void map(NodeKey key, CborHead head) throws PayloadException {
        tree.open(key, NodeKind.MAP, head.isIndefinite() ? INDEFINITE + "map" : "map", head.at());
        for (long i = 0; hasNext(head, i, 2); i++) {
            member();
        }
        tree.close(in.at());
    }

    /** Whether a container has another element, each of which has {@code values}; takes the break that ends it. */
    private boolean hasNext(CborHead head, long index, int values) throws PayloadException {
        if (head.isIndefinite()) {
            boolean more = in.peek() != BREAK;
            if (!more) {
                in.u8();
            }
            return more;
        }
        long left = head.argument() - index;
        if (head.argument() < 0 || left > in.left() / values) {
            throw new PayloadException(
                    in.at(),
                    "The payload is cut off: " + Long.toUnsignedString(left) + " more elements of the one at byte "
                            + head.at() + " should follow, and " + in.left() + " bytes are left.");
        }
        return left > 0;
    }

    private void member() throws PayloadException {
        int start = in.at();
        CborHead head = CborHead.read(in);
        if (head.major() == CborHead.TEXT && !head.isIndefinite()) {
            byte[] name = in.take(head.argument());
            if (Utf8Validator.isValid(name, 0, name.length)) {
                value(new NodeKey(new String(name, StandardCharsets.UTF_8), "text", start, in.at() - start));
                return;
            }
        }
        in.moveTo(start);
        tree.open(NodeKey.NONE, NodeKind.ENTRY, "entry", start);
        value(NodeKey.named("key"));
        value(NodeKey.named("value"));
        tree.close(in.at());
    }

    private void tag(NodeKey key, CborHead head) throws PayloadException {
        tree.open(key, NodeKind.TAG, CborTag.PREFIX + Long.toUnsignedString(head.argument()), head.at());
        value(NodeKey.NONE);
        tree.close(in.at(), value -> CborTag.meaning(head.argument(), value));
    }

    private void simple(NodeKey key, CborHead head) throws PayloadException {
        switch (head.info()) {
            case 20, 21 ->
                tree.leaf(key, NodeKind.BOOLEAN, "bool", head.info() == 21 ? "true" : "false", head.at(), in.at());
            case 22 -> tree.leaf(key, NodeKind.NULL, "null", "null", head.at(), in.at());
            case 23 -> tree.leaf(key, NodeKind.TYPED, "undefined", "", head.at(), in.at());
            case 25 -> floating(key, head, "float16", Float.toString(HalfFloat.read((int) head.argument())));
            case 26 -> floating(key, head, "float32", Float.toString(Float.intBitsToFloat((int) head.argument())));
            case 27 -> floating(key, head, "float64", Double.toString(Double.longBitsToDouble(head.argument())));
            default -> tree.leaf(key, NodeKind.TYPED, "simple", Long.toString(head.argument()), head.at(), in.at());
        }
    }

    private void floating(NodeKey key, CborHead head, String type, String digits) throws PayloadException {
        boolean finite = Character.isDigit(digits.charAt(digits.length() - 1));
        tree.leaf(key, finite ? NodeKind.NUMBER : NodeKind.TYPED, type, digits, head.at(), in.at());
    }
}
