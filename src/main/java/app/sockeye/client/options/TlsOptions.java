package app.sockeye.client.options;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * How the server's identity is checked.
 *
 * @param verify whether its certificate chain and host name must be right
 * @param trusted certificates trusted besides the platform's
 */
public record TlsOptions(boolean verify, List<X509Certificate> trusted) {

    /** The platform's certificates, chain and host name checked. */
    public static final TlsOptions DEFAULT = new TlsOptions(true, List.of());

    public TlsOptions {
        trusted = List.copyOf(trusted);
    }

    /** The same with chain and host name checked or not. */
    public TlsOptions withVerify(boolean newVerify) {
        return new TlsOptions(newVerify, trusted);
    }

    /** The same with other certificates trusted besides the platform's. */
    public TlsOptions withTrusted(List<X509Certificate> newTrusted) {
        return new TlsOptions(verify, newTrusted);
    }
}
