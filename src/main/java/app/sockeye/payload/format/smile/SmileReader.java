package app.sockeye.payload.format.smile;

import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.PayloadTreeBuilder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Reads Smile as a tree. One thread. */
final class SmileReader {
    private static final int MAGIC = 0x3A290A;
    private static final int END_ARRAY = 0xF9;
    private static final int END_OBJECT = 0xFB;
    private static final int END = 0xFF;
    private static final int LONGEST_NUMBER = 1024;

    private final PayloadInput in;
    private final SmileInput pieces;
    private final PayloadTreeBuilder tree = new PayloadTreeBuilder();
    private SmileShared names = new SmileShared(true);
    private SmileShared texts = new SmileShared(false);

    private SmileReader(byte[] bytes) {
        this.in = new PayloadInput(bytes);
        this.pieces = new SmileInput(in);
    }

    static PayloadTree read(byte[] bytes) {
        SmileReader reader = new SmileReader(bytes);
        try {
            reader.head();
            while (!reader.in.isAtEnd() && reader.in.peek() != END) {
                reader.value(NodeKey.NONE);
            }
            return reader.tree.whole();
        } catch (PayloadException e) {
            return reader.tree.broken(e.problem());
        }
    }

    private void head() throws PayloadException {
        if (in.big(3) != MAGIC) {
            throw new PayloadException(0, "Smile begins with :) and a line feed.");
        }
        int flags = in.u8();
        names = new SmileShared((flags & 1) != 0);
        texts = new SmileShared((flags & 2) != 0);
    }

    private void value(NodeKey key) throws PayloadException {
        int at = in.at();
        int token = in.u8();
        if (token >= 0x40 && token < 0xC0) {
            int length = (token & 0x1F) + (token < 0x60 ? 1 : token < 0x80 ? 33 : token < 0xA0 ? 2 : 34);
            String text = in.text(length);
            texts.add(text, length);
            leaf(key, NodeKind.TEXT, "string", text, at);
        } else if (token >= 0xC0 && token < 0xE0) {
            int number = token & 0x1F;
            leaf(key, NodeKind.NUMBER, "small int", Integer.toString(number >>> 1 ^ -(number & 1)), at);
        } else if (token > 0 && token < 0x20) {
            leaf(key, NodeKind.TEXT, "shared string", texts.get(token - 1, at), at);
        } else if (token >= 0xEC && token < 0xF0) {
            leaf(key, NodeKind.TEXT, "shared string", texts.get((token & 3) << 8 | in.u8(), at), at);
        } else {
            other(key, token, at);
        }
    }

    private void other(NodeKey key, int token, int at) throws PayloadException {
        switch (token) {
            case 0x20 -> leaf(key, NodeKind.TEXT, "string", "", at);
            case 0x21 -> leaf(key, NodeKind.NULL, "null", "null", at);
            case 0x22, 0x23 -> leaf(key, NodeKind.BOOLEAN, "boolean", token == 0x23 ? "true" : "false", at);
            case 0x24 -> leaf(key, NodeKind.NUMBER, "int", Long.toString(pieces.signed()), at);
            case 0x25 -> leaf(key, NodeKind.NUMBER, "long", Long.toString(pieces.signed()), at);
            case 0x26 -> leaf(key, NodeKind.NUMBER, "BigInteger", bigInteger(at).toString(), at);
            case 0x28 -> {
                int bits = (int) pieces.bits(5);
                floating(key, "float32", Float.toString(Float.intBitsToFloat(bits)), at);
            }
            case 0x29 -> floating(key, "float64", Double.toString(Double.longBitsToDouble(pieces.bits(10))), at);
            case 0x2A -> {
                int scale = (int) pieces.signed();
                leaf(key, NodeKind.NUMBER, "BigDecimal", new BigDecimal(bigInteger(at), scale).toString(), at);
            }
            case 0xE0, 0xE4 -> {
                String text = new String(pieces.longText(), StandardCharsets.UTF_8);
                leaf(key, NodeKind.TEXT, "long string", text, at);
            }
            case 0xE8 -> leaf(key, NodeKind.TYPED, "binary", HexFormat.of().formatHex(pieces.packed()), at);
            case 0xFD -> leaf(key, NodeKind.TYPED, "binary", in.hex(pieces.unsigned()), at);
            case 0xF8 -> array(key, at);
            case 0xFA -> object(key, at);
            default -> {
                String hex = Integer.toHexString(token);
                throw new PayloadException(at, "Byte " + at + " is " + hex + ", which begins no value of Smile.");
            }
        }
    }

    private void leaf(NodeKey key, NodeKind kind, String type, String value, int from) throws PayloadException {
        tree.leaf(key, kind, type, value, from, in.at());
    }

    private void floating(NodeKey key, String type, String digits, int at) throws PayloadException {
        boolean finite = Character.isDigit(digits.charAt(digits.length() - 1));
        leaf(key, finite ? NodeKind.NUMBER : NodeKind.TYPED, type, digits, at);
    }

    private BigInteger bigInteger(int at) throws PayloadException {
        byte[] bytes = pieces.packed();
        if (bytes.length == 0 || bytes.length > LONGEST_NUMBER) {
            throw new PayloadException(at, "The number at byte " + at + " has " + bytes.length + " bytes.");
        }
        return new BigInteger(bytes);
    }

    private void array(NodeKey key, int at) throws PayloadException {
        tree.open(key, NodeKind.LIST, "array", at);
        for (int i = 0; in.peek() != END_ARRAY; i++) {
            value(NodeKey.element(i));
        }
        in.u8();
        tree.close(in.at());
    }

    private void object(NodeKey key, int at) throws PayloadException {
        tree.open(key, NodeKind.MAP, "object", at);
        while (in.peek() != END_OBJECT) {
            int from = in.at();
            String name = name(from);
            value(new NodeKey(name, "name", from, in.at() - from));
        }
        in.u8();
        tree.close(in.at());
    }

    private String name(int at) throws PayloadException {
        int token = in.u8();
        if (token == 0x20) {
            return "";
        } else if (token >= 0x30 && token < 0x34) {
            return names.get((token & 3) << 8 | in.u8(), at);
        } else if (token == 0x34) {
            return new String(pieces.longText(), StandardCharsets.UTF_8);
        } else if (token >= 0x40 && token < 0x80) {
            return names.get(token & 0x3F, at);
        } else if (token >= 0x80 && token < 0xF8) {
            int length = token < 0xC0 ? (token & 0x3F) + 1 : (token & 0x3F) + 2;
            String name = in.text(length);
            names.add(name, length);
            return name;
        }
        String hex = Integer.toHexString(token);
        throw new PayloadException(at, "Byte " + at + " is " + hex + ", which begins no name of Smile.");
    }
}
