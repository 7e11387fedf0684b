package app.sockeye.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The code and reason of a closing handshake (RFC 6455 section 7.1.5 and 7.1.6).
 *
 * @param code a close code; {@link CloseCode#NO_STATUS} where the close frame had no body
 * @param reason the reason's text, empty where none was given
 */
public record CloseReason(int code, String reason) {
    static final int CODE_BYTES = 2;

    public CloseReason {
        Objects.requireNonNull(reason);
    }

    /**
     * Reads a close frame's unmasked payload (RFC 6455 section 5.5.1), legal or not: a body too short for a code counts
     * as none, and what isn't UTF-8 becomes U+FFFD.
     */
    public static CloseReason parse(byte[] payload) {
        if (payload.length < CODE_BYTES) {
            return new CloseReason(CloseCode.NO_STATUS, "");
        }
        int code = (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
        String reason = new String(payload, CODE_BYTES, payload.length - CODE_BYTES, StandardCharsets.UTF_8);
        return new CloseReason(code, reason);
    }

    /**
     * A close frame's payload as RFC 6455 section 5.5.1 lays it out, empty for {@link CloseCode#NO_STATUS}. Nothing is
     * checked, so that a broken one can be sent on purpose; {@link CloseCode#complaint} checks.
     */
    public byte[] toPayload() {
        if (code == CloseCode.NO_STATUS) {
            return new byte[0];
        }
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(CODE_BYTES + text.length)
                .putShort((short) code)
                .put(text)
                .array();
    }

    /** Code, its name, and the reason as quoted data. */
    @Override
    public String toString() {
        return code + " " + CloseCode.nameOf(code) + (reason.isEmpty() ? "" : ": " + VisibleText.quoted(reason));
    }
}
