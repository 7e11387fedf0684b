package app.sockeye.dialect.mqtt;

import app.sockeye.dialect.form.FormException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts a packet together. One thread. */
final class MqttOutput {
    private static final int MOST_TEXT = 65_535;
    private static final int MOST_PACKET = 268_435_455;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A number of some bytes, the highest first. */
    MqttOutput number(long value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            bytes.write((int) (value >> 8 * i));
        }
        return this;
    }

    /** A variable byte integer. */
    MqttOutput varInt(long value) {
        long left = value;
        while (left > 0x7F) {
            bytes.write((int) (left & 0x7F | 0x80));
            left >>= 7;
        }
        bytes.write((int) left);
        return this;
    }

    /** A text after its length. */
    MqttOutput text(String input, String text) throws FormException {
        return binary(input, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes after their length. */
    MqttOutput binary(String input, byte[] content) throws FormException {
        if (content.length > MOST_TEXT) {
            throw new FormException(input, MqttTexts.TOO_LONG);
        }
        number(content.length, 2);
        return raw(content);
    }

    /** Bytes as they are. */
    MqttOutput raw(byte[] content) {
        bytes.writeBytes(content);
        return this;
    }

    /** Properties after their length. */
    MqttOutput properties(MqttOutput properties) {
        varInt(properties.bytes.size());
        return raw(properties.bytes.toByteArray());
    }

    /** What was put together. */
    byte[] bytes() {
        return bytes.toByteArray();
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    /** The packet that has this as its body. */
    byte[] packet(MqttType type, int flags) throws FormException {
        if (bytes.size() > MOST_PACKET) {
            throw new FormException(MqttForms.PAYLOAD, MqttTexts.PACKET_TOO_LONG);
        }
        return new MqttOutput()
                .number(type.number() << 4 | flags, 1)
                .varInt(bytes.size())
                .raw(bytes.toByteArray())
                .bytes
                .toByteArray();
    }
}
