package app.sockeye.payload.format.avro;

import app.sockeye.payload.format.NodeKey;
import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTreeBuilder;
import app.sockeye.protocol.Utf8Validator;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Reads values of a schema (section "Binary Encoding"). One thread. */
final class AvroReader {
    private static final int LONGEST_VARINT = 10;

    private final PayloadTreeBuilder tree;
    private final PayloadInput in;
    /** Where the values' bytes are in the payload, as they were compressed there; -1 where they were not. */
    private final int from;

    private final int to;

    AvroReader(PayloadTreeBuilder tree, PayloadInput in) {
        this(tree, in, -1, -1);
    }

    AvroReader(PayloadTreeBuilder tree, PayloadInput unpacked, int from, int to) {
        this.tree = tree;
        this.in = unpacked;
        this.from = from;
        this.to = to;
    }

    private int start() {
        return from < 0 ? in.at() : from;
    }

    private int end() {
        return from < 0 ? in.at() : to;
    }

    /** A number of 64 bits, its sign in the lowest one. */
    static long number(PayloadInput in) throws PayloadException {
        int at = in.at();
        long number = 0;
        for (int i = 0; i < LONGEST_VARINT; i++) {
            int next = in.u8();
            number |= (long) (next & 0x7F) << 7 * i;
            if (next < 0x80) {
                return number >>> 1 ^ -(number & 1);
            }
        }
        throw new PayloadException(at, "The number at byte " + at + " is longer than " + LONGEST_VARINT + " bytes.");
    }

    void value(NodeKey key, AvroType type) throws PayloadException {
        int start = start();
        switch (type.kind()) {
            case NULL -> tree.leaf(key, NodeKind.NULL, "null", "null", start, end());
            case BOOLEAN -> bool(key, start);
            case INT, LONG -> integer(key, type, start);
            case FLOAT -> floating(key, "float", Float.toString(Float.intBitsToFloat((int) in.little(4))), start);
            case DOUBLE -> floating(key, "double", Double.toString(Double.longBitsToDouble(in.little(8))), start);
            case BYTES -> bytes(key, type, in.take(number(in)), start);
            case FIXED -> bytes(key, type, in.take(type.size()), start);
            case STRING -> string(key, start);
            case RECORD -> record(key, type, start);
            case ENUM -> {
                String symbol = type.names().get(index(type.names().size(), "symbol", type));
                tree.leaf(key, NodeKind.TEXT, type.name(), symbol, start, end());
            }
            case ARRAY -> array(key, type, start);
            case MAP -> map(key, type, start);
            case UNION -> value(key, type.types().get(index(type.types().size(), "branch", type)));
        }
    }

    private int index(int size, String what, AvroType type) throws PayloadException {
        int at = in.at();
        long index = number(in);
        if (index < 0 || index >= size) {
            throw new PayloadException(
                    start(),
                    "The " + type.name() + " at byte " + at + " has " + size + " of " + what + ", and names number "
                            + index + "; the payload may be of another schema.");
        }
        return (int) index;
    }

    private void bool(NodeKey key, int start) throws PayloadException {
        int value = in.u8();
        if (value > 1) {
            throw new PayloadException(
                    start, "Byte " + start + " is a boolean of " + value + "; the payload may be of another schema.");
        }
        tree.leaf(key, NodeKind.BOOLEAN, "boolean", value == 1 ? "true" : "false", start, end());
    }

    private void integer(NodeKey key, AvroType type, int start) throws PayloadException {
        long value = number(in);
        Optional<String> meaning = AvroLogical.integer(type.logical(), value);
        if (meaning.isPresent()) {
            tree.leaf(key, NodeKind.TYPED, type.logical(), meaning.get(), start, end());
        } else {
            tree.leaf(key, NodeKind.NUMBER, type.kind().word(), Long.toString(value), start, end());
        }
    }

    private void floating(NodeKey key, String type, String digits, int start) throws PayloadException {
        boolean finite = Character.isDigit(digits.charAt(digits.length() - 1));
        tree.leaf(key, finite ? NodeKind.NUMBER : NodeKind.TYPED, type, digits, start, end());
    }

    private void bytes(NodeKey key, AvroType type, byte[] bytes, int start) throws PayloadException {
        Optional<String> meaning = AvroLogical.bytes(type, bytes);
        String name = meaning.isPresent() ? type.logical() : type.name();
        String text = meaning.orElseGet(() -> HexFormat.of().formatHex(bytes));
        tree.leaf(key, NodeKind.TYPED, name, text, start, end());
    }

    private void string(NodeKey key, int start) throws PayloadException {
        byte[] bytes = in.take(number(in));
        if (Utf8Validator.isValid(bytes, 0, bytes.length)) {
            tree.leaf(key, NodeKind.TEXT, "string", new String(bytes, StandardCharsets.UTF_8), start, end());
        } else {
            tree.leaf(key, NodeKind.TYPED, "malformed string", HexFormat.of().formatHex(bytes), start, end());
        }
    }

    private void record(NodeKey key, AvroType type, int start) throws PayloadException {
        tree.open(key, NodeKind.MAP, type.name(), start);
        for (int i = 0; i < type.types().size(); i++) {
            value(NodeKey.named(type.names().get(i)), type.types().get(i));
        }
        tree.close(end());
    }

    private void array(NodeKey key, AvroType type, int start) throws PayloadException {
        tree.open(key, NodeKind.LIST, "array", start);
        long index = 0;
        for (long count = block(); count > 0; count = block()) {
            for (long i = 0; i < count; i++) {
                value(NodeKey.element(index++), type.types().get(0));
            }
        }
        tree.close(end());
    }

    private void map(NodeKey key, AvroType type, int start) throws PayloadException {
        tree.open(key, NodeKind.MAP, "map", start);
        for (long count = block(); count > 0; count = block()) {
            for (long i = 0; i < count; i++) {
                int at = start();
                String name = in.text(number(in));
                value(
                        new NodeKey(name, "string", at, from < 0 ? in.at() - at : to - from),
                        type.types().get(0));
            }
        }
        tree.close(end());
    }

    /** How many elements follow; 0 at the end. A negative number stands before the block's size in bytes. */
    private long block() throws PayloadException {
        long count = number(in);
        if (count < 0) {
            number(in);
        }
        return count == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(count);
    }
}
