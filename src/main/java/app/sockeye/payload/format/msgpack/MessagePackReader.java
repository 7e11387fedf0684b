package app.sockeye.payload.format.msgpack;

import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.protocol.Utf8Validator;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Reads MessagePack as a tree. One thread. */
final class MessagePackReader {
    private final byte[] bytes;
    private final PayloadTreeBuilder tree = new PayloadTreeBuilder();
    private int at;

    private MessagePackReader(byte[] bytes) {
        this.bytes = bytes;
    }

    static PayloadTree read(byte[] bytes) {
        MessagePackReader reader = new MessagePackReader(bytes);
        try {
            while (reader.at < bytes.length) {
                reader.value(NodeKey.NONE);
            }
            return reader.tree.whole();
        } catch (PayloadException e) {
            return reader.tree.broken(e.problem());
        }
    }

    private void value(NodeKey key) throws PayloadException {
        MessagePackToken token = token();
        int start = at;
        int head = token.headEnd();
        if (token.isContainer()) {
            need(head, token.count() * (token.isMap() ? 2 : 1));
            at = head;
            container(key, token, start);
            return;
        }
        need(head, token.count());
        at = head + (int) token.count();
        if (token.isText()) {
            text(key, token, head);
        } else if (token.isBytes()) {
            tree.leaf(key, NodeKind.TYPED, "bin", hex(head, at), start, at);
        } else if (token.isExtension()) {
            extension(key, start, head);
        } else {
            scalar(key, token);
        }
    }

    private MessagePackToken token() throws PayloadException {
        if (at >= bytes.length) {
            throw new PayloadException(at, "The payload is cut off at byte " + at + ": expected a value.");
        }
        MessagePackToken token = new MessagePackToken(bytes, at);
        if (token.tag() == 0xC1) {
            throw new PayloadException(at, "Byte " + at + " is C1, which MessagePack never uses.");
        } else if (token.headEnd() < 0) {
            throw new PayloadException(at, "The payload is cut off within the head of the value at byte " + at + ".");
        }
        return token;
    }

    private void need(int head, long length) throws PayloadException {
        if (length > bytes.length - head) {
            throw new PayloadException(
                    at,
                    "The payload is cut off: the value at byte " + at + " needs at least " + length
                            + " more bytes, found " + (bytes.length - head) + ".");
        }
    }

    private void container(NodeKey key, MessagePackToken token, int start) throws PayloadException {
        if (token.isArray()) {
            tree.open(key, NodeKind.LIST, "array", start);
            for (int i = 0; i < token.count(); i++) {
                value(NodeKey.element(i));
            }
        } else {
            tree.open(key, NodeKind.MAP, "map", start);
            for (int i = 0; i < token.count(); i++) {
                member();
            }
        }
        tree.close(at);
    }

    private void member() throws PayloadException {
        int start = at;
        Optional<String> name = name(token());
        if (name.isPresent()) {
            value(new NodeKey(name.get(), "str", start, at - start));
            return;
        }
        tree.open(NodeKey.NONE, NodeKind.ENTRY, "entry", start);
        value(NodeKey.named("key"));
        value(NodeKey.named("value"));
        tree.close(at);
    }

    /** Reads a member's name if it is whole and text. */
    private Optional<String> name(MessagePackToken token) {
        int head = token.headEnd();
        if (!token.isText() || token.count() > bytes.length - head) {
            return Optional.empty();
        }
        int length = (int) token.count();
        if (!Utf8Validator.isValid(bytes, head, length)) {
            return Optional.empty();
        }
        at = head + length;
        return Optional.of(token.text());
    }

    private void text(NodeKey key, MessagePackToken token, int head) throws PayloadException {
        if (Utf8Validator.isValid(bytes, head, at - head)) {
            tree.leaf(key, NodeKind.TEXT, "str", token.text(), token.at(), at);
        } else {
            // MessagePack had no type for bytes until 2013; some writers still put them into strings.
            tree.leaf(key, NodeKind.TYPED, "raw", hex(head, at), token.at(), at);
        }
    }

    private void extension(NodeKey key, int start, int head) throws PayloadException {
        int type = bytes[head - 1];
        Optional<Instant> time =
                type == MessagePackTime.TYPE ? MessagePackTime.read(bytes, head, at) : Optional.empty();
        if (time.isPresent()) {
            tree.leaf(key, NodeKind.TYPED, "timestamp", time.get().toString(), start, at);
        } else {
            tree.leaf(key, NodeKind.TYPED, "ext " + type, hex(head, at), start, at);
        }
    }

    private void scalar(NodeKey key, MessagePackToken token) throws PayloadException {
        int tag = token.tag();
        int start = token.at();
        if (tag == 0xC0) {
            tree.leaf(key, NodeKind.NULL, "nil", "nil", start, at);
        } else if (tag == 0xC2 || tag == 0xC3) {
            tree.leaf(key, NodeKind.BOOLEAN, "bool", tag == 0xC3 ? "true" : "false", start, at);
        } else {
            String digits = token.text();
            boolean finite = Character.isDigit(digits.charAt(digits.length() - 1));
            tree.leaf(key, finite ? NodeKind.NUMBER : NodeKind.TYPED, type(tag), digits, start, at);
        }
    }

    private static String type(int tag) {
        return switch (tag) {
            case 0xCA -> "float32";
            case 0xCB -> "float64";
            case 0xCC, 0xCD, 0xCE, 0xCF -> "uint" + (8 << tag - 0xCC);
            case 0xD0, 0xD1, 0xD2, 0xD3 -> "int" + (8 << tag - 0xD0);
            default -> "fixint";
        };
    }

    private String hex(int from, int to) {
        return HexFormat.of().formatHex(bytes, from, to);
    }
}
