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

    public static final int UNAUTHORIZED = 3000;
    public static final int FORBIDDEN = 3003;
    public static final int TIMEOUT = 3008;

    /**
     * The most UTF-8 bytes of a reason: the 125 bytes of a control frame minus two for the code (RFC 6455 section 5.5).
     */
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
            case UNAUTHORIZED -> "Unauthorized";
            case FORBIDDEN -> "Forbidden";
            case TIMEOUT -> "Timeout";
            default -> isPrivate(code) ? "Private Use" : isRegistered(code) ? "Registered" : "Reserved";
        };
    }

    /** What a code means and what to do about it, in a plain sentence or two for the user. */
    public static String meaningOf(int code) {
        return switch (code) {
            case NORMAL -> "The connection did its work and was closed on purpose.";
            case GOING_AWAY ->
                "The endpoint is leaving: a server shutting down or a page being left. Connect again later.";
            case PROTOCOL_ERROR -> "A frame broke the protocol's rules. Look at the last frames before the close.";
            case UNSUPPORTED_DATA ->
                "A kind of message came that isn't taken, such as binary where text is expected."
                        + " Send the other kind.";
            case NO_STATUS -> "The close frame carried no code; the peer didn't say why it closed.";
            case ABNORMAL ->
                "The connection broke without a close frame."
                        + " Look for a crashed server, a proxy's timeout or a lost network.";
            case INVALID_PAYLOAD ->
                "A message's content didn't fit its kind, such as text that isn't UTF-8."
                        + " Check the bytes that were sent.";
            case POLICY_VIOLATION ->
                "A message or this client broke a rule of the endpoint."
                        + " Check credentials, rights and rate limits.";
            case MESSAGE_TOO_BIG ->
                "A message was over the receiver's limit. Send it in smaller messages or raise the limit.";
            case MANDATORY_EXTENSION ->
                "The client needs an extension that the server didn't negotiate. The reason should name it.";
            case INTERNAL_ERROR -> "The server met an unexpected condition. Look into the server's log.";
            case SERVICE_RESTART -> "The server restarts. Connect again after a short random delay.";
            case TRY_AGAIN_LATER -> "The server is overloaded or busy. Connect again later.";
            case BAD_GATEWAY ->
                "A gateway or proxy got an invalid answer from the server behind it. Check that server.";
            case TLS_FAILURE ->
                "The TLS handshake failed, often over a certificate that isn't trusted."
                        + " Check the certificate and the host name.";
            case UNAUTHORIZED -> "The server wants credentials. Add them to the request or log in anew.";
            case FORBIDDEN -> "The credentials don't give the right to this. Check the account's rights.";
            case TIMEOUT -> "The peer waited too long for a message or a pong. Send or ping more often.";
            default -> meaningOfRange(code);
        };
    }

    private static String meaningOfRange(int code) {
        if (isPrivate(code)) {
            return "The application's own code. Its documentation tells the meaning.";
        }
        if (isRegistered(code)) {
            return "A code for libraries and frameworks, registered with IANA. The registry tells the meaning.";
        }
        return "The protocol gives this code no meaning, and a close frame must not carry it.";
    }

    /** Where a code is defined, according to the IANA registry "WebSocket Close Code Number". */
    public static String definitionOf(int code) {
        return switch (code) {
            case SERVICE_RESTART, TRY_AGAIN_LATER, BAD_GATEWAY, UNAUTHORIZED, FORBIDDEN, TIMEOUT -> "IANA registry";
            default -> {
                if (isPrivate(code)) {
                    yield "RFC 6455 section 7.4.2: private use, not registered";
                }
                if (isRegistered(code)) {
                    yield "RFC 6455 section 7.4.2: registered by IANA on request";
                }
                yield code >= NORMAL && code <= TLS_FAILURE ? "RFC 6455 section 7.4.1" : "RFC 6455 section 7.4.2";
            }
        };
    }

    /** Whether a code only stands for a missing one, and must never be in a close frame (RFC 6455 section 7.4.1). */
    public static boolean isNeverOnWire(int code) {
        return code == NO_STATUS || code == ABNORMAL || code == TLS_FAILURE;
    }

    /** Whether a peer may put this code into a close frame (RFC 6455 section 7.4). */
    public static boolean isLegalOnWire(int code) {
        return code >= NORMAL && code <= UNSUPPORTED_DATA
                || code >= INVALID_PAYLOAD && code <= BAD_GATEWAY
                || isRegistered(code)
                || isPrivate(code);
    }

    private static boolean isRegistered(int code) {
        return code >= 3000 && code <= 3999;
    }

    private static boolean isPrivate(int code) {
        return code >= 4000 && code <= 4999;
    }

    /** Why a close code and reason can't be sent, in one sentence; empty where they can. */
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
