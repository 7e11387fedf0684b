package app.sockeye.transcript.connection;

import java.util.Objects;
import java.util.Optional;

/**
 * The peer that an attempt to connect reached, with TLS and timings.
 *
 * @param tls empty for plain TCP
 */
public record ReachedPeer(PeerAddress peer, Optional<TlsRecord> tls, ConnectTimings timings) {
    public ReachedPeer {
        Objects.requireNonNull(peer);
        Objects.requireNonNull(tls);
        Objects.requireNonNull(timings);
    }
}
