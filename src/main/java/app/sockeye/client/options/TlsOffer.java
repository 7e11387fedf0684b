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
 * @param applications application protocols (ALPN, RFC 7301), the preferred first, such as {@code http/1.1}; empty for no
 *     such offer
 */
public record TlsOffer(
        TlsVersion lowest,
        TlsVersion highest,
        List<String> ciphers,
        Optional<String> serverName,
        List<String> applications) {

    /** All versions, Java's ciphers, the address's name and no application protocol. */
    public static final TlsOffer DEFAULT =
            new TlsOffer(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3, List.of(), Optional.empty(), List.of());

    public TlsOffer {
        Objects.requireNonNull(lowest);
        Objects.requireNonNull(highest);
        ciphers = List.copyOf(ciphers);
        Objects.requireNonNull(serverName);
        applications = List.copyOf(applications);
    }

    /** The versions offered, the lowest first; none where the lowest is above the highest. */
    public List<TlsVersion> versions() {
        return Arrays.stream(TlsVersion.values())
                .filter(version -> version.compareTo(lowest) >= 0 && version.compareTo(highest) <= 0)
                .toList();
    }

    /** The same with other versions. */
    public TlsOffer withVersions(TlsVersion newLowest, TlsVersion newHighest) {
        return new TlsOffer(newLowest, newHighest, ciphers, serverName, applications);
    }

    /** The same with other cipher suites. */
    public TlsOffer withCiphers(List<String> newCiphers) {
        return new TlsOffer(lowest, highest, newCiphers, serverName, applications);
    }

    /** The same with another server name. */
    public TlsOffer withServerName(String newServerName) {
        return new TlsOffer(lowest, highest, ciphers, Optional.of(newServerName), applications);
    }

    /** The same with other application protocols. */
    public TlsOffer withApplications(List<String> newApplications) {
        return new TlsOffer(lowest, highest, ciphers, serverName, newApplications);
    }
}
