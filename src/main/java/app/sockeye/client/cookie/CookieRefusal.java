package app.sockeye.client.cookie;

/** Why a jar does not keep a cookie. */
public enum CookieRefusal {
    MALFORMED("It has neither a name nor a value, or a control character in it."),
    TOO_LARGE("Its name and value are longer than 4096 bytes together."),
    FOREIGN_DOMAIN("Its Domain is neither the server's host nor a domain above it."),
    PUBLIC_SUFFIX("Its Domain is a public suffix, under which others have their names."),
    NOT_SECURE("It has the attribute Secure, but came without TLS."),
    OVER_SECURE("A secure cookie of this name is kept, which a connection without TLS may not replace."),
    PREFIX("Its name begins with __Secure- or __Host-, and it lacks what such a name promises.");

    private final String sentence;

    CookieRefusal(String sentence) {
        this.sentence = sentence;
    }

    /** The reason, to show after what is refused. */
    public String sentence() {
        return sentence;
    }
}
