package app.sockeye.client.options;

import app.sockeye.client.certificate.Fingerprint;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * How the server's identity is checked.
 *
 * @param verify whether its certificate chain and host name must be right
 * @param trusted certificates trusted besides the platform's
 * @param pins server certificates that are accepted though chain or name are not right, also when expired
 */
public record TlsOptions(boolean verify, List<X509Certificate> trusted, Set<Fingerprint> pins) {

    /** The platform's certificates, chain and host name checked. */
    public static final TlsOptions DEFAULT = new TlsOptions(true, List.of(), Set.of());

    public TlsOptions {
        trusted = List.copyOf(trusted);
        pins = Set.copyOf(pins);
    }

    /** The same with chain and host name checked or not. */
    public TlsOptions withVerify(boolean newVerify) {
        return new TlsOptions(newVerify, trusted, pins);
    }

    /** The same with other certificates trusted besides the platform's. */
    public TlsOptions withTrusted(List<X509Certificate> newTrusted) {
        return new TlsOptions(verify, newTrusted, pins);
    }

    /** The same with other certificates accepted whatever their chain and names are. */
    public TlsOptions withPins(Set<Fingerprint> newPins) {
        return new TlsOptions(verify, trusted, newPins);
    }
}
