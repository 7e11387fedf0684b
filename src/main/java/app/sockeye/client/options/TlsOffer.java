package app.sockeye.client.options;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the ClientHello offers the server.
 *
 * @param lowest the lowest version offered
 * @param highest the highest version offered
 * @param ciphers cipher suites by their IANA or Java names, the preferred first; empty for Java's own choice
 * @param serverName the name in the server name indication (RFC 6066 section 3); empty for the address's. The server's
 *     certificate may be valid for either
 */
public record TlsOffer(TlsVersion lowest, TlsVersion highest, List<String> ciphers, Optional<String> serverName) {

    /** All versions, Java's ciphers and the address's name. */
    public static final TlsOffer DEFAULT =
            new TlsOffer(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3, List.of(), Optional.empty());

    public TlsOffer {
        Objects.requireNonNull(lowest);
        Objects.requireNonNull(highest);
        ciphers = List.copyOf(ciphers);
        Objects.requireNonNull(serverName);
    }

    /** The versions offered, the lowest first; none where the lowest is above the highest. */
    public List<TlsVersion> versions() {
        return Arrays.stream(TlsVersion.values())
                .filter(version -> version.compareTo(lowest) >= 0 && version.compareTo(highest) <= 0)
                .toList();
    }

    /** The same with other versions. */
    public TlsOffer withVersions(TlsVersion newLowest, TlsVersion newHighest) {
        return new TlsOffer(newLowest, newHighest, ciphers, serverName);
    }

    /** The same with other cipher suites. */
    public TlsOffer withCiphers(List<String> newCiphers) {
        return new TlsOffer(lowest, highest, newCiphers, serverName);
    }

    /** The same with another server name. */
    public TlsOffer withServerName(String newServerName) {
        return new TlsOffer(lowest, highest, ciphers, Optional.of(newServerName));
    }
}
