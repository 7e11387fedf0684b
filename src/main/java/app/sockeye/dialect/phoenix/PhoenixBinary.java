package app.sockeye.dialect.phoenix;

import app.sockeye.dialect.form.FormException;
import app.sockeye.dialect.form.MessagePayload;
import app.sockeye.dialect.packet.WirePart;
import app.sockeye.protocol.Direction;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Binary packets of version 2: a kind, the sizes of the texts in a byte each, the texts, and the payload. */
final class PhoenixBinary {
    private static final int PUSH = 0;
    private static final int REPLY = 1;
    private static final int BROADCAST = 2;
    private static final int LONGEST = 255;

    private final byte[] bytes;
    private final List<String> names;

    private PhoenixBinary(byte[] bytes, List<String> names) {
        this.bytes = bytes;
        this.names = names;
    }

    /** The packet that bytes are; empty if their sizes do not fit. */
    static Optional<PhoenixBinary> of(Direction direction, byte[] bytes) {
        List<String> names = bytes.length == 0 ? List.of() : names(direction, bytes[0]);
        if (names.isEmpty() || bytes.length <= names.size()) {
            return Optional.empty();
        }
        int end = 1 + names.size();
        for (int i = 1; i <= names.size(); i++) {
            end += bytes[i] & 0xff;
        }
        return end > bytes.length ? Optional.empty() : Optional.of(new PhoenixBinary(bytes, names));
    }

    private static List<String> names(Direction direction, int kind) {
        return switch (kind) {
            case PUSH ->
                direction == Direction.SENT
                        ? List.of("join_ref", "ref", "topic", "event")
                        : List.of("join_ref", "topic", "event");
            case REPLY -> List.of("join_ref", "ref", "topic", "status");
            case BROADCAST -> List.of("topic", "event");
            default -> List.of();
        };
    }

    private Optional<String> text(String name) {
        int at = 1 + names.size();
        for (int i = 0; i < names.size(); i++) {
            int size = bytes[1 + i] & 0xff;
            if (names.get(i).equals(name)) {
                return size == 0 ? Optional.empty() : Optional.of(new String(bytes, at, size, StandardCharsets.UTF_8));
            }
            at += size;
        }
        return Optional.empty();
    }

    private int payloadAt() {
        int at = 1 + names.size();
        for (int i = 0; i < names.size(); i++) {
            at += bytes[1 + i] & 0xff;
        }
        return at;
    }

    PhoenixMessage message() {
        boolean reply = bytes[0] == REPLY;
        return new PhoenixMessage(
                text("join_ref"),
                text("ref"),
                text("topic").orElse(""),
                reply ? PhoenixMessage.REPLY : text("event").orElse(""),
                Optional.empty(),
                Optional.of(Arrays.copyOfRange(bytes, payloadAt(), bytes.length)),
                reply ? text("status").orElse("") : "");
    }

    List<WirePart> wire() {
        List<WirePart> parts = new ArrayList<>();
        String kind = bytes[0] == PUSH ? "push" : bytes[0] == REPLY ? "reply" : "broadcast";
        parts.add(new WirePart("kind", Integer.toString(bytes[0]), 0, 8, kind));
        for (int i = 0; i < names.size(); i++) {
            parts.add(WirePart.bytes(names.get(i) + " size", Integer.toString(bytes[1 + i] & 0xff), 1 + i, 1));
        }
        int at = 1 + names.size();
        for (int i = 0; i < names.size(); i++) {
            int size = bytes[1 + i] & 0xff;
            parts.add(WirePart.bytes(names.get(i), text(names.get(i)).orElse(""), at, size));
            at += size;
        }
        parts.add(WirePart.bytes("payload", bytes.length - at + " B", at, bytes.length - at));
        return parts;
    }

    /** A push of the client. */
    static MessagePayload push(String joinRef, String ref, String topic, String event, byte[] payload)
            throws FormException {
        List<String> texts = List.of(joinRef, ref, topic, event);
        List<String> inputs = List.of(PhoenixForms.JOIN_REF, PhoenixForms.REF, PhoenixForms.TOPIC, PhoenixForms.EVENT);
        ByteArrayOutputStream sizes = new ByteArrayOutputStream();
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        sizes.write(PUSH);
        for (int i = 0; i < texts.size(); i++) {
            byte[] utf8 = texts.get(i).getBytes(StandardCharsets.UTF_8);
            if (utf8.length > LONGEST) {
                throw new FormException(inputs.get(i), PhoenixTexts.ONE_BYTE);
            }
            sizes.write(utf8.length);
            rest.writeBytes(utf8);
        }
        rest.writeBytes(payload);
        sizes.writeBytes(rest.toByteArray());
        return MessagePayload.binary(sizes.toByteArray());
    }
}
