package app.sockeye.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The close codes of RFC 6455 section 7.4 and of the IANA registry, and which of them may be sent. */
public final class CloseCode {
    public static final int NORMAL = 1000;
    public static final int GOING_AWAY = 1001;
    public static final int PROTOCOL_ERROR = 1002;
    public static final int UNSUPPORTED_DATA = 1003;
    /** Never on the wire: the close frame had no code. */
    public static final int NO_STATUS = 1005;
    /** Never on the wire: the connection ended without a close frame. */
    public static final int ABNORMAL = 1006;

    public static final int INVALID_PAYLOAD = 1007;
    public static final int POLICY_VIOLATION = 1008;
    public static final int MESSAGE_TOO_BIG = 1009;
    public static final int MANDATORY_EXTENSION = 1010;
    public static final int INTERNAL_ERROR = 1011;
    public static final int SERVICE_RESTART = 1012;
    public static final int TRY_AGAIN_LATER = 1013;
    public static final int BAD_GATEWAY = 1014;
    /** Never on the wire: the TLS handshake failed. */
    public static final int TLS_FAILURE = 1015;

    /** The most UTF-8 bytes of a reason: a control frame's 125 less the code's two (RFC 6455 section 5.5). */
    public static final int MAX_REASON_BYTES = 123;

    private CloseCode() {}

    /** The registry's short name, such as {@code Normal Closure}. */
    public static String nameOf(int code) {
        return switch (code) {
            case NORMAL -> "Normal Closure";
            case GOING_AWAY -> "Going Away";
            case PROTOCOL_ERROR -> "Protocol Error";
            case UNSUPPORTED_DATA -> "Unsupported Data";
            case NO_STATUS -> "No Status Received";
            case ABNORMAL -> "Abnormal Closure";
            case INVALID_PAYLOAD -> "Invalid Frame Payload Data";
            case POLICY_VIOLATION -> "Policy Violation";
            case MESSAGE_TOO_BIG -> "Message Too Big";
            case MANDATORY_EXTENSION -> "Mandatory Extension";
            case INTERNAL_ERROR -> "Internal Error";
            case SERVICE_RESTART -> "Service Restart";
            case TRY_AGAIN_LATER -> "Try Again Later";
            case BAD_GATEWAY -> "Bad Gateway";
            case TLS_FAILURE -> "TLS Handshake Failure";
            default ->
                code >= 4000 && code <= 4999 ? "Private Use" : code >= 3000 && code <= 3999 ? "Registered" : "Reserved";
        };
    }

    /** Whether a peer may put this code into a close frame (RFC 6455 section 7.4). */
    public static boolean isLegalOnWire(int code) {
        return code >= NORMAL && code <= UNSUPPORTED_DATA
                || code >= INVALID_PAYLOAD && code <= BAD_GATEWAY
                || code >= 3000 && code <= 4999;
    }

    /** What is wrong with a close the user wants to send, in one sentence; empty where it can be sent. */
    public static Optional<String> complaint(int code, String reason) {
        if (!isLegalOnWire(code)) {
            return Optional.of("Close code " + code + " can't be sent: use 1000-1003, 1007-1014 or 3000-4999.");
        }
        int bytes = reason.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_REASON_BYTES) {
            return Optional.of("The close reason takes " + bytes + " bytes; at most " + MAX_REASON_BYTES + " fit.");
        }
        return Optional.empty();
    }
}
