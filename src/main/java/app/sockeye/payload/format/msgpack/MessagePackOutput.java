package app.sockeye.payload.format.msgpack;

import app.sockeye.payload.format.NodeKind;
import app.sockeye.payload.format.NodeValues;
import app.sockeye.payload.format.NodesOfJson;
import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes MessagePack, each value in its shortest form. One thread. */
public final class MessagePackOutput {
    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(Long.SIZE);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** What {@link app.sockeye.payload.format.WritableFormat#write} gives for JSON. */
    static byte[] of(String json) throws PayloadException {
        MessagePackOutput output = new MessagePackOutput();
        output.value(NodesOfJson.exact(json));
        return output.bytes();
    }

    /** All that was written. */
    public byte[] bytes() {
        return out.toByteArray();
    }

    /** Begins a map; its keys and values follow. */
    public void map(int size) {
        head(size, 0x80, 15, -1, 0xDE, 0xDF);
    }

    /** Begins an array; its elements follow. */
    public void array(int size) {
        head(size, 0x90, 15, -1, 0xDC, 0xDD);
    }

    /** Writes a string. */
    public void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        head(utf8.length, 0xA0, 31, 0xD9, 0xDA, 0xDB);
        out.writeBytes(utf8);
    }

    /** Writes bytes as such. */
    public void binary(byte[] bytes) {
        head(bytes.length, 0, -1, 0xC4, 0xC5, 0xC6);
        out.writeBytes(bytes);
    }

    /** Writes a value of JSON. */
    public void value(PayloadNode node) throws PayloadException {
        switch (node.kind()) {
            case MAP -> {
                map(node.children().size());
                for (PayloadNode member : node.children()) {
                    member(member);
                }
            }
            case LIST -> {
                array(node.children().size());
                values(node.children());
            }
            case TEXT -> text(node.value());
            case NUMBER -> number(node);
            case BOOLEAN -> out.write(node.value().equals("true") ? 0xC3 : 0xC2);
            case NULL -> out.write(0xC0);
            case TYPED -> typed(node);
            case TAG, ENTRY -> throw NodeValues.unknown("MessagePack", node);
        }
    }

    private void values(List<PayloadNode> nodes) throws PayloadException {
        for (PayloadNode node : nodes) {
            value(node);
        }
    }

    private void member(PayloadNode member) throws PayloadException {
        if (member.kind() == NodeKind.ENTRY) {
            values(member.children());
        } else {
            text(member.key().text());
            value(member);
        }
    }

    private void typed(PayloadNode node) throws PayloadException {
        String type = node.type();
        if (type.equals("bin")) {
            binary(NodeValues.bytes(node));
        } else if (type.equals("raw")) {
            byte[] bytes = NodeValues.bytes(node);
            head(bytes.length, 0xA0, 31, 0xD9, 0xDA, 0xDB);
            out.writeBytes(bytes);
        } else if (type.equals("timestamp")) {
            extension(MessagePackTime.TYPE, MessagePackTime.bytes(NodeValues.time(node)));
        } else if (type.matches("ext -?\\d{1,3}")) {
            extension(Integer.parseInt(type.substring(4)), NodeValues.bytes(node));
        } else if (type.equals("float32") || type.equals("float64")) {
            floating(node);
        } else {
            throw NodeValues.unknown("MessagePack", node);
        }
    }

    private void extension(int type, byte[] bytes) {
        int length = bytes.length;
        if (Integer.bitCount(length) == 1 && length <= 16) {
            out.write(0xD4 + Integer.numberOfTrailingZeros(length));
        } else {
            head(length, 0, -1, 0xC7, 0xC8, 0xC9);
        }
        out.write(type);
        out.writeBytes(bytes);
    }

    /** Writes a length: within the tag up to {@code most}, else in 1, 2 or 4 bytes; a tag of -1 is none. */
    private void head(int length, int tag, int most, int in1, int in2, int in4) {
        if (length <= most) {
            out.write(tag + length);
        } else if (length < 1 << 8 && in1 >= 0) {
            out.write(in1);
            out.write(length);
        } else if (length < 1 << 16) {
            out.write(in2);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) length).array());
        } else {
            out.write(in4);
            out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        }
    }

    private void number(PayloadNode node) throws PayloadException {
        String digits = node.value();
        if (!digits.matches("-?\\d+")) {
            double same = NodeValues.unrounded(node)
                    .orElseThrow(() -> new PayloadException(
                            node.offset(),
                            "MessagePack would round this number; write it as text, or with fewer digits."));
            tagged(0xCB, Double.doubleToRawLongBits(same), 8);
            return;
        }
        BigInteger whole = digits.length() > 20 ? TWO_TO_64 : new BigInteger(digits);
        if (whole.bitLength() < Long.SIZE) {
            integer(whole.longValue());
        } else if (whole.signum() > 0 && whole.compareTo(TWO_TO_64) < 0) {
            tagged(0xCF, whole.longValue(), 8);
        } else {
            throw new PayloadException(node.offset(), "MessagePack has no integers of more than 64 bits.");
        }
    }

    /** Writes an integer. */
    public void integer(long number) {
        if (number >= -32 && number < 128) {
            out.write((int) number);
        } else if (number >= 0) {
            int exponent = number < 1 << 8 ? 0 : number < 1 << 16 ? 1 : number < 1L << 32 ? 2 : 3;
            tagged(0xCC + exponent, number, 1 << exponent);
        } else {
            int exponent = number == (byte) number ? 0 : number == (short) number ? 1 : number == (int) number ? 2 : 3;
            tagged(0xD0 + exponent, number, 1 << exponent);
        }
    }

    private void tagged(int tag, long number, int length) {
        out.write(tag);
        out.write(ByteBuffer.allocate(8).putLong(number).array(), 8 - length, length);
    }

    private void floating(PayloadNode node) throws PayloadException {
        double number = NodeValues.floating(node);
        if (node.type().equals("float32")) {
            tagged(0xCA, Float.floatToRawIntBits((float) number), 4);
        } else {
            tagged(0xCB, Double.doubleToRawLongBits(number), 8);
        }
    }
}
