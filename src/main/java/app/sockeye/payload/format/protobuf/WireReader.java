package app.sockeye.payload.format.protobuf;

import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTreeBuilder;

/** Reads messages as a tree; what has a length is taken for a message or text where it can be. One thread. */
final class WireReader implements ProtobufMessages.Reader {
    private final byte[] bytes;
    private final PayloadTreeBuilder tree = new PayloadTreeBuilder();

    WireReader(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public PayloadTreeBuilder tree() {
        return tree;
    }

    @Override
    public void message(NodeKey key, int start, int from, int to) throws PayloadException {
        tree.open(key, NodeKind.MAP, "message", start);
        PayloadInput in = new PayloadInput(bytes, from, to);
        while (!in.isAtEnd()) {
            field(in);
        }
        tree.close(to);
    }

    private void field(PayloadInput in) throws PayloadException {
        int start = in.at();
        long tag = WireScan.tag(in);
        NodeKey key = new NodeKey(Long.toString(tag >>> 3), "field", start, in.at() - start);
        int at = in.at();
        switch ((int) tag & 7) {
            case WireScan.VARINT -> varint(key, WireScan.varint(in), at, in.at());
            case WireScan.FIXED64 -> fixed64(key, in.little(8), at);
            case WireScan.FIXED32 -> fixed32(key, (int) in.little(4), at);
            case WireScan.LENGTH -> length(key, in);
            case WireScan.GROUP -> group(key, in, start, tag >>> 3);
            case WireScan.GROUP_END ->
                throw new PayloadException(start, "The group that ends at byte " + start + " has no beginning.");
            default -> throw new PayloadException(start, "The field at byte " + start + " has no known wire type.");
        }
    }

    private void group(NodeKey key, PayloadInput in, int start, long number) throws PayloadException {
        tree.open(key, NodeKind.TAG, "group", start);
        tree.open(NodeKey.NONE, NodeKind.MAP, "message", in.at());
        while (true) {
            int at = in.at();
            long tag = WireScan.tag(in);
            if ((tag & 7) == WireScan.GROUP_END) {
                if (tag >>> 3 != number) {
                    throw new PayloadException(at, "The group at byte " + start + " ends with another one's number.");
                }
                tree.close(at);
                tree.close(in.at());
                return;
            }
            in.moveTo(at);
            field(in);
        }
    }

    private void varint(NodeKey key, long number, int from, int to) throws PayloadException {
        tree.open(key, NodeKind.NUMBER, "varint", Long.toUnsignedString(number), from);
        if (number < 0) {
            reading("int64", Long.toString(number), from, to);
        }
        reading("sint64", Long.toString(number >>> 1 ^ -(number & 1)), from, to);
        tree.close(to);
    }

    private void fixed64(NodeKey key, long bits, int from) throws PayloadException {
        tree.open(key, NodeKind.NUMBER, "fixed64", Long.toUnsignedString(bits), from);
        if (bits < 0) {
            reading("sfixed64", Long.toString(bits), from, from + 8);
        }
        reading("double", Double.toString(Double.longBitsToDouble(bits)), from, from + 8);
        tree.close(from + 8L);
    }

    private void fixed32(NodeKey key, int bits, int from) throws PayloadException {
        tree.open(key, NodeKind.NUMBER, "fixed32", Integer.toUnsignedString(bits), from);
        if (bits < 0) {
            reading("sfixed32", Integer.toString(bits), from, from + 4);
        }
        reading("float", Float.toString(Float.intBitsToFloat(bits)), from, from + 4);
        tree.close(from + 4L);
    }

    private void reading(String type, String value, int from, int to) throws PayloadException {
        tree.leaf(NodeKey.named("as"), NodeKind.TYPED, type, value, from, to);
    }

    private void length(NodeKey key, PayloadInput in) throws PayloadException {
        int start = in.at();
        long length = WireScan.varint(in);
        in.need(length);
        int from = in.at();
        int to = from + (int) length;
        boolean text = WireScan.isText(bytes, from, to);
        // A message mostly begins with a byte that no text begins with.
        boolean message = length > 0 && (!text || bytes[from] < ' ') && WireScan.isMessage(bytes, from, to);
        if (message) {
            message(key, start, from, to);
        } else if (text) {
            tree.leaf(key, NodeKind.TEXT, "string", in.text(length), start, to);
        } else {
            tree.leaf(key, NodeKind.TYPED, "bytes", in.hex(length), start, to);
        }
        in.moveTo(to);
    }
}
