package app.sockeye.client;

import app.sockeye.protocol.Header;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where and how to connect.
 *
 * @param uri a {@code ws} or {@code wss} URI, sent percent-encoded as it stands
 * @param headers added to the opening handshake in this order, names repeated as given; one that names a header of the
 *     handshake itself (Host, Origin, User-Agent, ...) replaces it
 * @param subprotocols offered in this order (RFC 6455 section 1.9)
 * @param compression whether to offer permessage-deflate (RFC 7692)
 * @param connectTimeout for DNS, TCP and TLS each
 * @param handshakeTimeout for the HTTP upgrade
 * @param closeTimeout how long the closing handshake waits for the peer's close frame
 * @param maxMessageSize bytes a received message may have before the connection is closed with 1009; 0 for no limit, but
 *     for 1 GiB that a compressed one may inflate to
 * @param tls how the server's identity is checked
 * @param secretHeaders names of headers whose values the user marked as secret, which go to the server only; kept as
 *     {@link Header#canonicalName}
 */
public record ConnectOptions(
        URI uri,
        List<Header> headers,
        List<String> subprotocols,
        boolean compression,
        Duration connectTimeout,
        Duration handshakeTimeout,
        Duration closeTimeout,
        long maxMessageSize,
        TlsOptions tls,
        Set<String> secretHeaders) {

    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);
    public static final Duration DEFAULT_HANDSHAKE_TIMEOUT = Duration.ofSeconds(10);
    public static final Duration DEFAULT_CLOSE_TIMEOUT = Duration.ofSeconds(5);

    public ConnectOptions {
        Objects.requireNonNull(uri);
        headers = List.copyOf(headers);
        subprotocols = List.copyOf(subprotocols);
        secretHeaders = secretHeaders.stream().map(Header::canonicalName).collect(Collectors.toUnmodifiableSet());
        if (maxMessageSize < 0) {
            throw new IllegalArgumentException("maxMessageSize " + maxMessageSize);
        }
    }

    /** With no header marked as secret. */
    public ConnectOptions(
            URI uri,
            List<Header> headers,
            List<String> subprotocols,
            boolean compression,
            Duration connectTimeout,
            Duration handshakeTimeout,
            Duration closeTimeout,
            long maxMessageSize,
            TlsOptions tls) {
        this(
                uri,
                headers,
                subprotocols,
                compression,
                connectTimeout,
                handshakeTimeout,
                closeTimeout,
                maxMessageSize,
                tls,
                Set.of());
    }

    /** Everything at its default. */
    public static ConnectOptions to(URI uri) {
        return new ConnectOptions(
                uri,
                List.of(),
                List.of(),
                false,
                DEFAULT_CONNECT_TIMEOUT,
                DEFAULT_HANDSHAKE_TIMEOUT,
                DEFAULT_CLOSE_TIMEOUT,
                0,
                TlsOptions.DEFAULT);
    }
}
