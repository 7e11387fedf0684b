package app.sockeye.client.options;

import app.sockeye.client.certificate.ClientIdentity;
import app.sockeye.client.certificate.Fingerprint;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the server's identity is checked, and ours shown.
 *
 * @param verify whether its certificate chain and host name must be right
 * @param trusted certificates trusted besides the platform's
 * @param pins server certificates that are accepted though chain or name are not right, also when expired
 * @param identity the client certificate a server that asks for one is sent; empty for none
 * @param offer versions, ciphers and server name
 * @param keyLog where the secrets of the connection are appended, for Wireshark; empty for nowhere
 */
public record TlsOptions(
        boolean verify,
        List<X509Certificate> trusted,
        Set<Fingerprint> pins,
        Optional<ClientIdentity> identity,
        TlsOffer offer,
        Optional<Path> keyLog) {

    /** The platform's certificates, chain and host name checked; no client certificate. */
    public static final TlsOptions DEFAULT =
            new TlsOptions(true, List.of(), Set.of(), Optional.empty(), TlsOffer.DEFAULT, Optional.empty());

    public TlsOptions {
        trusted = List.copyOf(trusted);
        pins = Set.copyOf(pins);
        Objects.requireNonNull(identity);
        Objects.requireNonNull(offer);
        Objects.requireNonNull(keyLog);
    }

    /** The same with chain and host name checked or not. */
    public TlsOptions withVerify(boolean newVerify) {
        return new TlsOptions(newVerify, trusted, pins, identity, offer, keyLog);
    }

    /** The same with other certificates trusted besides the platform's. */
    public TlsOptions withTrusted(List<X509Certificate> newTrusted) {
        return new TlsOptions(verify, newTrusted, pins, identity, offer, keyLog);
    }

    /** The same with other certificates accepted whatever their chain and names are. */
    public TlsOptions withPins(Set<Fingerprint> newPins) {
        return new TlsOptions(verify, trusted, newPins, identity, offer, keyLog);
    }

    /** The same with a client certificate. */
    public TlsOptions withIdentity(ClientIdentity newIdentity) {
        return new TlsOptions(verify, trusted, pins, Optional.of(newIdentity), offer, keyLog);
    }

    /** The same with other versions, ciphers or another server name. */
    public TlsOptions withOffer(TlsOffer newOffer) {
        return new TlsOptions(verify, trusted, pins, identity, newOffer, keyLog);
    }

    /** The same with the connection's secrets appended to a file. */
    public TlsOptions withKeyLog(Path newKeyLog) {
        return new TlsOptions(verify, trusted, pins, identity, offer, Optional.of(newKeyLog));
    }
}
