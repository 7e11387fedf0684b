package app.sockeye.client;

import app.sockeye.protocol.Header;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Builds connect options that differ from the defaults in what a test is about. */
final class Options {
    private final ConnectOptions defaults;
    private List<Header> headers = List.of();
    private List<String> subprotocols = List.of();
    private boolean compression;
    private Duration connectTimeout = ConnectOptions.DEFAULT_CONNECT_TIMEOUT;
    private Duration handshakeTimeout = ConnectOptions.DEFAULT_HANDSHAKE_TIMEOUT;
    private Duration closeTimeout = ConnectOptions.DEFAULT_CLOSE_TIMEOUT;
    private long maxMessageSize;
    private TlsOptions tls = TlsOptions.DEFAULT;

    private Options(URI uri) {
        defaults = ConnectOptions.to(uri);
    }

    static Options to(URI uri) {
        return new Options(uri);
    }

    Options headers(Header... some) {
        headers = List.of(some);
        return this;
    }

    Options subprotocols(String... some) {
        subprotocols = List.of(some);
        return this;
    }

    Options compression() {
        compression = true;
        return this;
    }

    Options connectTimeout(Duration time) {
        connectTimeout = time;
        return this;
    }

    Options handshakeTimeout(Duration time) {
        handshakeTimeout = time;
        return this;
    }

    Options closeTimeout(Duration time) {
        closeTimeout = time;
        return this;
    }

    Options maxMessageSize(long bytes) {
        maxMessageSize = bytes;
        return this;
    }

    Options tls(TlsOptions options) {
        tls = options;
        return this;
    }

    ConnectOptions build() {
        return new ConnectOptions(
                defaults.uri(),
                headers,
                subprotocols,
                compression,
                connectTimeout,
                handshakeTimeout,
                closeTimeout,
                maxMessageSize,
                tls);
    }

    Recorder connect() {
        return new Recorder().connect(build());
    }
}
