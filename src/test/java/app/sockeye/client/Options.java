package app.sockeye.client;

import app.sockeye.protocol.Header;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Builds connect options that differ from the defaults in what a test is about. */
final class Options {
    private final ConnectOptionsBuilder builder;
    private RequestOptions request = RequestOptions.DEFAULT;
    private TimeoutOptions timeouts = TimeoutOptions.DEFAULT;

    private Options(URI uri) {
        builder = ConnectOptions.builder(uri);
    }

    static Options to(URI uri) {
        return new Options(uri);
    }

    Options headers(Header... some) {
        request = request.withHeaders(List.of(some));
        return this;
    }

    Options subprotocols(String... some) {
        request = request.withSubprotocols(List.of(some));
        return this;
    }

    Options compression() {
        builder.compression(new CompressionOptions(true));
        return this;
    }

    Options connectTimeout(Duration time) {
        timeouts = new TimeoutOptions(time, timeouts.handshake(), timeouts.close());
        return this;
    }

    Options handshakeTimeout(Duration time) {
        timeouts = new TimeoutOptions(timeouts.connect(), time, timeouts.close());
        return this;
    }

    Options closeTimeout(Duration time) {
        timeouts = new TimeoutOptions(timeouts.connect(), timeouts.handshake(), time);
        return this;
    }

    Options maxMessageSize(long bytes) {
        builder.limits(new LimitOptions(bytes));
        return this;
    }

    Options tls(TlsOptions options) {
        builder.tls(options);
        return this;
    }

    ConnectOptions build() {
        return builder.request(request).timeouts(timeouts).build();
    }

    Recorder connect() {
        return new Recorder().connect(build());
    }
}
