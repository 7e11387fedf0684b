package app.sockeye.protocol;

import java.util.Objects;

/**
 * The code and reason of a closing handshake (RFC 6455 section 7.1.5 and 7.1.6).
 *
 * @param code a close code; {@link CloseCode#NO_STATUS} where the close frame had no body
 * @param reason the reason's text, empty where none was given
 */
public record CloseReason(int code, String reason) {
    public CloseReason {
        Objects.requireNonNull(reason);
    }

    @Override
    public String toString() {
        return reason.isEmpty()
                ? code + " " + CloseCode.nameOf(code)
                : code + " " + CloseCode.nameOf(code) + ": " + reason;
    }
}
