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
 * How the server's identity is checked, and how the client proves its own.
 *
 * @param verify whether the server's certificate chain and host name must be valid
 * @param trusted certificates trusted besides the platform's
 * @param pins server certificates to accept even if they are expired or their chain or name is not valid
 * @param identity the client certificate a server that asks for one is sent; empty for none
 * @param offer versions, ciphers and server name
 * @param keyLog the file to append the connection's secrets to, for Wireshark; empty for none
 */
public record TlsOptions(
        boolean verify,
        List<X509Certificate> trusted,
        Set<Fingerprint> pins,
        Optional<ClientIdentity> identity,
        TlsOffer offer,
        Optional<Path> keyLog) {

    /** Trusts the platform's certificates, checks chain and host name, and has no client certificate. */
    public static final TlsOptions DEFAULT =
            new TlsOptions(true, List.of(), Set.of(), Optional.empty(), TlsOffer.DEFAULT, Optional.empty());

    public TlsOptions {
        trusted = List.copyOf(trusted);
        pins = Set.copyOf(pins);
        Objects.requireNonNull(identity);
        Objects.requireNonNull(offer);
        Objects.requireNonNull(keyLog);
    }

    /** The same, with or without checking chain and host name. */
    public TlsOptions withVerify(boolean newVerify) {
        return new TlsOptions(newVerify, trusted, pins, identity, offer, keyLog);
    }

    /** The same with other certificates trusted besides the platform's. */
    public TlsOptions withTrusted(List<X509Certificate> newTrusted) {
        return new TlsOptions(verify, newTrusted, pins, identity, offer, keyLog);
    }

    /** The same with other pinned server certificates. */
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

    /** The same without what belongs to one server: pins, the client certificate, the server's name and
     * its application protocols. */
    TlsOptions forAnotherServer() {
        TlsOffer anyName = new TlsOffer(offer.lowest(), offer.highest(), offer.ciphers(), Optional.empty(), List.of());
        return new TlsOptions(verify, trusted, Set.of(), Optional.empty(), anyName, keyLog);
    }

    /** The same with the connection's secrets appended to a file. */
    public TlsOptions withKeyLog(Path newKeyLog) {
        return new TlsOptions(verify, trusted, pins, identity, offer, Optional.of(newKeyLog));
    }
}
