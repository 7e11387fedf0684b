package app.sockeye.transcript.connection;

/** The names of a connection's facts as users see them. Recordings of older versions contain these names. */
public final class FactNames {
    public static final String CIPHER_SUITE = "Cipher suite";
    public static final String ALPN = "ALPN";
    public static final String CHECKED = "Certificate checked";
    public static final String CAUSE = "Cause";
    public static final String PIN = "Accepted by the pin";
    public static final String CLIENT_CERTIFICATE = "Client certificate";
    public static final String CLIENT_FINGERPRINT = "Its SHA-256";
    public static final String ISSUERS = "Authorities accepted";
    public static final String SIGNATURES = "Signatures accepted";
    public static final String VIA = "Through";
    /** A certificate's DER in Base64. */
    public static final String DER = "Certificate DER";

    static final String LOST_AT = "Lost at";
    static final String SECRET_HEADERS = "Secret headers";
    static final String ADDRESS = "Address";
    static final String SUBPROTOCOL = "Subprotocol";
    static final String EXTENSIONS = "Extensions";
    static final String TLS = "TLS";
    static final String CERTIFICATE = "Certificate";
    static final String ISSUER = "Issued by";
    static final String VALID_UNTIL = "Valid until";
    static final String DNS = "DNS";
    static final String TCP = "TCP";
    static final String PROXY = "Proxy";
    static final String TLS_HANDSHAKE = "TLS handshake";
    static final String UPGRADE = "Upgrade";
    static final String TOTAL = "Total";
    static final String NEXT_STEP = "What to do";
    static final String DETAIL = "Detail";
    static final String CLOSE_SENT = "Close sent";
    static final String CLOSE_RECEIVED = "Close received";
    static final String ANSWERED = "Answered in";
    static final String FIRST_MESSAGE = "First message after";
    static final String IDLE_TIMEOUT = "Idle timeout";
    static final String UNANSWERED_PING = "Unanswered ping";
    static final String LAST_BYTE = "Last byte";
    static final String LARGEST_MESSAGE = "Largest message";
    static final String RULE = "Rule";
    static final String TO_RECEIVE_IT = "To receive it";
    static final String CLOSE_CODE = "Close code";
    static final String BYTES = "Bytes";

    private FactNames() {}
}
