package app.sockeye.ui.inspector.words;

/** The texts about a connection: its opening handshake, TLS, certificates and closing handshake. */
public final class HandshakeTexts {
    private HandshakeTexts() {}

    // Facts of every kind
    public static final String SHOW_SECRET = "•••••• Show";
    public static final String REST = "… See the Text view for the rest. Copy copies everything.";
    public static final String NONE = "none";

    public static String showValueOf(String name) {
        return "Show the value of " + name;
    }

    // Request and response
    public static final String NOT_RECORDED = "Not recorded.";
    public static final String BODY = "Response body";
    public static final String TIMINGS = "Timings";
    public static final String UNKNOWN_HEADER = "Not a handshake header. Its meaning depends on the application.";
    public static final String HEAD_CUT_OFF =
            "The HTTP head ends before its empty line. See the Text view for what was received.";

    /** @param why a sentence */
    public static String headMalformed(String why) {
        return "This is not an HTTP head: " + why + " See the Text view for what was received.";
    }

    // Negotiation
    public static final String NEGOTIATION = "Negotiation";
    public static final String KEY_SENT = "Key sent";
    public static final String ACCEPT_EXPECTED = "Accept expected";
    public static final String ACCEPT_RECEIVED = "Accept received";
    public static final String NO_KEY = "none, because no key was sent";
    public static final String SUBPROTOCOL = "Subprotocol";
    public static final String EXTENSIONS = "Extensions";
    public static final String SWITCHED = "101: the server switches protocols";
    public static final String REFUSED = "Refused: the response is not 101";
    public static final String NOT_OFFERED = "The server chose a subprotocol that was not offered";
    public static final String NONE_CHOSEN = "The server chose none of the offered subprotocols";
    public static final String ACCEPT_MISSING = "Sec-WebSocket-Accept is missing";
    public static final String ACCEPT_NOT_NEEDED = "Sec-WebSocket-Accept is missing, as usual in a refusal";
    public static final String ACCEPT_RIGHT = "Sec-WebSocket-Accept is as expected";
    public static final String ACCEPT_WRONG = "Sec-WebSocket-Accept is not as expected";

    public static String negotiated(String offered, String agreed) {
        return "offered " + offered + "; agreed " + agreed;
    }

    // Timings
    public static final String DNS = "DNS";
    public static final String TCP = "TCP";
    public static final String PROXY = "Proxy";
    public static final String TLS = "TLS";
    public static final String UPGRADE = "Upgrade";
    public static final String FIRST_MESSAGE = "First message";

    // Route, TLS and certificates
    public static final String ROUTE = "Route";
    public static final String VERSION = "Version";
    public static final String SUBJECT = "Subject";
    public static final String ISSUER = "Issuer";
    public static final String VALID_FROM = "Valid from";
    public static final String VALID_UNTIL = "Valid until";
    public static final String NAMES = "Names (SAN)";
    public static final String KEY = "Key";
    public static final String SIGNED_WITH = "Signed with";
    public static final String SERIAL_NUMBER = "Serial number";
    public static final String FINGERPRINT = "SHA-256";
    public static final String NOT_VALID_YET = "not valid yet";

    /** @param number from 1 */
    public static String certificate(int number, int count) {
        return "Certificate " + number + " of " + count;
    }

    public static String selfSigned(String issuer) {
        return issuer + " (self-signed)";
    }

    public static String expired(long days) {
        return "expired " + days(days) + " ago";
    }

    public static String left(long days) {
        return days(days) + " left";
    }

    public static String keySize(String algorithm, int bits) {
        return algorithm + ", " + bits + " bits";
    }

    /** @param type as RFC 5280 section 4.2.1.6 numbers it */
    public static String nameOfType(Object type) {
        return "(name of type " + type + ")";
    }

    public static String cannotRead(String why) {
        return "can't be read: " + why;
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    // Closing handshake
    public static final String CLOSING_HANDSHAKE = "Closing handshake";
    public static final String WHAT_TO_DO = "What to do";
    public static final String WHAT_IS_MISSING = "What is missing";
    public static final String WHAT_WENT_BEFORE = "What went before";
    public static final String RECONNECTING = "Reconnecting";
    public static final String SENT = "Sent";
    public static final String RECEIVED = "Received";
    public static final String ANSWERED_AFTER = "Answered after";
    public static final String NOT_ANSWERED = "not answered";
    public static final String TCP_ENDED_AFTER = "TCP ended after";
    public static final String RECORDED_AS = "Recorded as";
    public static final String NO_CLOSE_FRAME = "no close frame";

    /** @param number from 1 */
    public static String attempt(int number) {
        return "Attempt " + number;
    }

    /** @param direction {@link #SENT} or {@link #RECEIVED} */
    public static String reason(String direction) {
        return direction + " reason";
    }
}
