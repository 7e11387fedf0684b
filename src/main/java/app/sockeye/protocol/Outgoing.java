package app.sockeye.protocol;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

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

    /**
     * A message in fragments of the sender's choice.
     *
     * @param message a {@link Text}, {@link Binary} or {@link BinaryFile}; a file can be split by size only
     */
    record Fragmented(Outgoing message, FragmentPlan plan) implements Outgoing {
        public Fragmented {
            boolean file = message instanceof BinaryFile;
            if (!(message instanceof Text || message instanceof Binary || file) || file && plan.bytes() == 0) {
                throw new IllegalArgumentException("can't be sent in these fragments: " + message.getClass());
            }
        }
    }

    /**
     * Frames that are sent bit by bit as they are, valid or not.
     *
     * @param cut whether the TCP connection is cut after them
     */
    record Raw(List<RawBytes> frames, boolean cut) implements Outgoing {
        public Raw {
            frames = List.copyOf(frames);
        }
    }

    /**
     * The bytes of a frame, header included, or the part of it that is sent.
     *
     * @param invalid whether they break a rule on purpose
     */
    record RawBytes(byte[] bytes, boolean invalid) {}

    /** Payload bytes, before compression; of a file 0, and of raw frames all that is sent. */
    static long size(Outgoing what) {
        if (what instanceof Text text) {
            return text.utf8().length;
        } else if (what instanceof Binary binary) {
            return binary.bytes().length;
        } else if (what instanceof Control control) {
            return control.payload().length;
        } else if (what instanceof Fragmented fragmented) {
            return size(fragmented.message());
        } else if (what instanceof Raw raw) {
            return raw.frames().stream()
                    .mapToLong(frame -> frame.bytes().length)
                    .sum();
        }
        return 0;
    }

    /**
     * How many frames something becomes.
     *
     * @param bytes its {@link #size}; of a file the file's
     */
    static long frames(Outgoing what, long bytes) {
        if (what instanceof Fragmented fragmented) {
            return fragmented.plan().frames(bytes);
        } else if (what instanceof Raw raw) {
            return raw.frames().size();
        } else if (what instanceof BinaryFile) {
            return FragmentPlan.usual(Long.MAX_VALUE).frames(bytes);
        }
        return what instanceof Control ? 1 : FragmentPlan.usual(bytes).frames(bytes);
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
