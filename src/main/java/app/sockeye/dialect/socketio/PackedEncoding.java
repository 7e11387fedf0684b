package app.sockeye.dialect.socketio;

import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.json.JsonSlice;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Writes packets as the MessagePack parser does: each is a map in one binary message. One thread. */
final class PackedEncoding {
    private static final int DEEPEST = 200;
    private static final BigInteger UNSIGNED = BigInteger.ONE.shiftLeft(Long.SIZE);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private PackedEncoding() {}

    static List<MessagePayload> encode(WrittenPacket packet) {
        PackedEncoding encoding = new PackedEncoding();
        encoding.write(packet);
        return List.of(MessagePayload.binary(encoding.out.toByteArray()));
    }

    private void write(WrittenPacket packet) {
        boolean id = !packet.id().isEmpty();
        out.write(0x82 + (packet.data().isPresent() ? 1 : 0) + (id ? 1 : 0));
        text("type");
        out.write(packet.type());
        text("nsp");
        text(packet.namespace());
        if (id) {
            text("id");
            number(packet.id());
        }
        packet.data().ifPresent(data -> {
            text("data");
            if (data instanceof WrittenPacket.Value value) {
                json(value.json());
            } else {
                List<WrittenPacket.Item> items = ((WrittenPacket.Items) data).items();
                head(items.size(), 0x90, 15, 0xDC, 0xDD);
                items.forEach(this::item);
            }
        });
    }

    private void item(WrittenPacket.Item item) {
        if (item.bytes() == null) {
            json(item.json());
            return;
        }
        int length = item.bytes().length;
        if (length < 1 << 8) {
            out.write(0xC4);
            out.write(length);
        } else {
            head(length, 0, -1, 0xC5, 0xC6);
        }
        out.writeBytes(item.bytes());
    }

    private void json(String json) {
        JsonSlice.of(json).ifPresent(value -> value(value, 0));
    }

    private void value(JsonSlice value, int depth) {
        switch (value.kind()) {
            case OBJECT -> {
                List<Map.Entry<String, JsonSlice>> members =
                        depth < DEEPEST ? value.members(Integer.MAX_VALUE) : List.of();
                head(members.size(), 0x80, 15, 0xDE, 0xDF);
                members.forEach(member -> {
                    text(member.getKey());
                    value(member.getValue(), depth + 1);
                });
            }
            case ARRAY -> {
                List<JsonSlice> elements = depth < DEEPEST ? value.elements(Integer.MAX_VALUE) : List.of();
                head(elements.size(), 0x90, 15, 0xDC, 0xDD);
                elements.forEach(element -> value(element, depth + 1));
            }
            case STRING -> text(value.text());
            case NUMBER -> number(value.raw());
            case BOOLEAN -> out.write(value.raw().equals("true") ? 0xC3 : 0xC2);
            case NULL -> out.write(0xC0);
        }
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > 31 && utf8.length < 1 << 8) {
            out.write(0xD9);
            out.write(utf8.length);
        } else {
            head(utf8.length, 0xA0, 31, 0xDA, 0xDB);
        }
        out.writeBytes(utf8);
    }

    /** Writes a length: within the tag up to {@code most}, else in 2 or 4 bytes. */
    private void head(int length, int tag, int most, int in2, int in4) {
        if (length <= most) {
            out.write(tag + length);
        } else if (length < 1 << 16) {
            out.write(in2);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) length).array());
        } else {
            out.write(in4);
            out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        }
    }

    private void number(String digits) {
        BigInteger whole = digits.matches("-?\\d{1,20}") ? new BigInteger(digits) : UNSIGNED;
        if (whole.bitLength() < Integer.SIZE) {
            small(whole.intValue());
        } else if (whole.bitLength() < Long.SIZE) {
            out.write(0xD3);
            out.writeBytes(ByteBuffer.allocate(8).putLong(whole.longValue()).array());
        } else if (whole.signum() > 0 && whole.compareTo(UNSIGNED) < 0) {
            out.write(0xCF);
            out.writeBytes(ByteBuffer.allocate(8).putLong(whole.longValue()).array());
        } else {
            out.write(0xCB);
            out.writeBytes(
                    ByteBuffer.allocate(8).putDouble(Double.parseDouble(digits)).array());
        }
    }

    private void small(int number) {
        if (number >= -32 && number < 128) {
            out.write(number);
        } else {
            out.write(0xD2);
            out.writeBytes(ByteBuffer.allocate(4).putInt(number).array());
        }
    }
}
