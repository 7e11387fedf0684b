package app.sockeye.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The code and reason of a closing handshake (RFC 6455 sections 7.1.5 and 7.1.6).
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
     * Reads a close frame's unmasked payload (RFC 6455 section 5.5.1), valid or not: a body too short for a code counts
     * as having none, and invalid UTF-8 becomes U+FFFD.
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
     * A close frame's payload in the format of RFC 6455 section 5.5.1, empty for {@link CloseCode#NO_STATUS}. Nothing
     * is checked, so that an invalid one can be sent on purpose; {@link CloseCode#complaint} checks.
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

    /** The code, its name, and the reason in quotation marks. */
    @Override
    public String toString() {
        return code + " " + CloseCode.nameOf(code) + (reason.isEmpty() ? "" : ": " + VisibleText.quoted(reason));
    }
}
