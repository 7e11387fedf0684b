package app.sockeye.client.certificate;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;

/**
 * A client certificate and its private key, for a server that asks for one.
 *
 * @param key the private key of the first certificate; must never be displayed or logged
 * @param chain our own certificate, then those that lead from it to an authority; at least one
 */
public record ClientIdentity(PrivateKey key, List<X509Certificate> chain) {
    public ClientIdentity {
        Objects.requireNonNull(key);
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("no certificate");
        }
    }

    /** Our own certificate. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** The certificate's subject alone. */
    @Override
    public String toString() {
        return certificate().getSubjectX500Principal().getName();
    }
}
