package app.sockeye.transcript.connection;

import java.util.Objects;
import java.util.Optional;

/**
 * How far an attempt to connect got.
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
