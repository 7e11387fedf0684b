package app.sockeye.dialect.form;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A WebSocket message to send.
 *
 * @param text whether it is a text message; its bytes are UTF-8 then
 * @param bytes never changed
 */
public record MessagePayload(boolean text, byte[] bytes) {
    public MessagePayload {
        Objects.requireNonNull(bytes);
    }

    /** A text message. */
    public static MessagePayload text(String text) {
        return new MessagePayload(true, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A binary message. */
    public static MessagePayload binary(byte[] bytes) {
        return new MessagePayload(false, bytes);
    }
}
