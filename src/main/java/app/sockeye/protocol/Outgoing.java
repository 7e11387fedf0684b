package app.sockeye.protocol;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A message or a control frame to send, as bytes (RFC 6455 sections 5.5 and 5.6). Arrays must not change before it is
 * sent.
 */
public sealed interface Outgoing {

    /** A text message; refused where its bytes are not UTF-8. */
    record Text(byte[] utf8) implements Outgoing {}

    /** A binary message. */
    record Binary(byte[] bytes) implements Outgoing {}

    /** A file's bytes as one binary message, streamed: never held whole in memory. */
    record BinaryFile(Path file) implements Outgoing {}

    /** A ping or an unsolicited pong with at most 125 bytes of payload; a longer one is refused. */
    record Control(Opcode opcode, byte[] payload) implements Outgoing {
        public Control {
            if (opcode != Opcode.PING && opcode != Opcode.PONG) {
                throw new IllegalArgumentException("neither ping nor pong: " + opcode);
            }
        }
    }

    /** A text message. */
    static Outgoing text(String text) {
        return new Text(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A text message of these UTF-8 bytes. */
    static Outgoing text(byte[] utf8) {
        return new Text(utf8);
    }

    /** A binary message of these bytes. */
    static Outgoing binary(byte[] bytes) {
        return new Binary(bytes);
    }

    /** A file's bytes as one binary message. */
    static Outgoing binary(Path file) {
        return new BinaryFile(file);
    }

    /** A ping (RFC 6455 section 5.5.2). */
    static Outgoing ping(byte[] payload) {
        return new Control(Opcode.PING, payload);
    }

    /** An unsolicited pong (RFC 6455 section 5.5.3). */
    static Outgoing pong(byte[] payload) {
        return new Control(Opcode.PONG, payload);
    }
}
