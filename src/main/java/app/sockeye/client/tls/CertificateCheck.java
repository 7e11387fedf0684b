package app.sockeye.client.tls;

/** What is checked of a server's certificate (RFC 5280 section 6, RFC 9525 section 6). */
public enum CertificateCheck {
    /** Whether one of its names is the host's. */
    NAME,
    /** Whether each certificate of the chain is valid now. */
    TIME,
    /** Whether each certificate was signed by the one above it, by an algorithm that is still safe. */
    SIGNATURES,
    /** Whether the chain leads to an authority that is trusted. */
    AUTHORITY
}
