package app.sockeye.client.options;

/** The versions of TLS that are offered. */
public enum TlsVersion {
    /** RFC 5246. */
    TLS_1_2("1.2"),
    /** RFC 8446. */
    TLS_1_3("1.3");

    private final String number;

    TlsVersion(String number) {
        this.number = number;
    }

    /** Such as {@code 1.3}. */
    public String number() {
        return number;
    }

    /** The JSSE name, such as {@code TLSv1.3}. */
    public String protocol() {
        return "TLSv" + number;
    }
}
