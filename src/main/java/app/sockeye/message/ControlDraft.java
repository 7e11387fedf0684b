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
public record ControlDraft(ControlKind kind, String payload, boolean hex, String code, String reason) {
    /** An empty ping, and a normal close. */
    public static final ControlDraft EMPTY =
            new ControlDraft(ControlKind.PING, "", false, String.valueOf(CloseCode.NORMAL), "");

    public ControlDraft {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(payload);
        Objects.requireNonNull(code);
        Objects.requireNonNull(reason);
    }
}
