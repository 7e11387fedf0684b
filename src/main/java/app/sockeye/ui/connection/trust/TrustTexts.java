package app.sockeye.ui.connection.trust;

/** The words of the page that shows a refused certificate; {@link TrustWording} has its sentences. */
final class TrustTexts {
    private TrustTexts() {}

    static final String CLOSE = "Close (Esc)";
    static final String CHAIN = "CHAIN";
    static final String CHAIN_OF_CERTIFICATES = "Chain of certificates";
    static final String SUBJECT = "Subject";
    static final String ISSUER = "Issuer";
    static final String ITSELF = "Itself (self-signed)";
    static final String VALID = "Valid";
    static final String NAMES = "Names";
    static final String NO_NAMES = "None";
    static final String KEY = "Key";
    static final String SHA_256 = "SHA-256";
    static final String COPY_FINGERPRINT = "Copy the fingerprint";
    static final String CHECKED = "Checked";
    static final String PASSED = "passed";
    static final String FAILED = "failed";
    static final String COMPARE =
            "Compare the fingerprint with one you got another way. It is kept with this connection"
                    + " only; a server that shows any other certificate is refused again.";
    static final String TRUST = "Trust this certificate for this connection";
    static final String ADD_AUTHORITY = "Add the authority's file\u2026";
    static final String TRY_AGAIN = "Try again";
    static final String DETAILS = "Technical details";
    static final String HIDE_DETAILS = "Hide technical details";
    static final String THIS_SERVER = "this server";
    static final String NOT_SENT = "not sent, not known here";
    static final String NOT_KNOWN = "not known here";
    static final String KNOWN = "trusted here";
    static final String EXPIRED = "expired";
    static final String NOT_VALID_YET = "not valid yet";

    static String validTo(String date) {
        return "valid to " + date;
    }

    static String span(String from, String to) {
        return from + " to " + to;
    }

    static String left(long days) {
        return days(days) + " left";
    }

    static String expired(long days) {
        return EXPIRED + " " + days(days) + " ago";
    }

    static String validIn(long days) {
        return "valid in " + days(days);
    }

    static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    static String more(int count) {
        return count + " more";
    }

    static String key(String kind, String signature) {
        return kind + ", signed with " + signature;
    }

    static String spoken(String name, boolean passed) {
        return name + ": " + (passed ? PASSED : FAILED);
    }
}
