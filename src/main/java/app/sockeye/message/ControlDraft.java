package app.sockeye.message;

import app.sockeye.protocol.CloseCode;
import java.util.Objects;

/**
 * The fields of a control frame as typed, valid or not.
 *
 * @param payload of a ping or pong
 * @param hex whether the payload is typed in hexadecimal
 * @param code a close code
 * @param reason of a close
 */
public record ControlDraft(ControlKind kind, String payload, boolean hex, String code, String reason)
        implements Sendable {
    /** An empty ping, and a normal close. */
    public static final ControlDraft EMPTY =
            new ControlDraft(ControlKind.PING, "", false, String.valueOf(CloseCode.NORMAL), "");

    public ControlDraft {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(payload);
        Objects.requireNonNull(code);
        Objects.requireNonNull(reason);
    }

    /** A ping with a payload of text. */
    public static ControlDraft ping(String text) {
        return new ControlDraft(ControlKind.PING, text, false, EMPTY.code, "");
    }

    /** A close with a code and a reason; it begins the closing handshake behind all that was sent before. */
    public static ControlDraft close(int code, String reason) {
        return new ControlDraft(ControlKind.CLOSE, "", false, String.valueOf(code), reason);
    }
}
