package app.sockeye.client;

import app.sockeye.client.options.AnswerOptions;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.CompressionOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ConnectOptionsBuilder;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.KeepAliveOptions;
import app.sockeye.client.options.LimitOptions;
import app.sockeye.client.options.OriginOptions;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.client.options.TimeoutOptions;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Builds connect options that differ from the defaults in what a test is about. */
public final class Options {
    private final ConnectOptionsBuilder builder;
    private RequestOptions request = RequestOptions.DEFAULT;
    private TimeoutOptions timeouts = TimeoutOptions.DEFAULT;

    private Options(URI uri) {
        builder = ConnectOptions.builder(uri);
    }

    public static Options to(URI uri) {
        return new Options(uri);
    }

    public Options headers(Header... some) {
        request = request.withHeaders(List.of(some));
        return this;
    }

    public Options subprotocols(String... some) {
        request = request.withSubprotocols(List.of(some));
        return this;
    }

    public Options origin(OriginOptions origin) {
        request = request.withOrigin(origin);
        return this;
    }

    public Options raw() {
        request = request.withRaw(true);
        return this;
    }

    public Options compression() {
        return compression(new CompressionOptions(true));
    }

    public Options compression(CompressionOptions options) {
        builder.compression(options);
        return this;
    }

    public Options timeouts(UnaryOperator<TimeoutOptions> change) {
        timeouts = change.apply(timeouts);
        return this;
    }

    public Options handshakeTimeout(Duration time) {
        return timeouts(all -> all.withHandshake(time));
    }

    public Options closeTimeout(Duration time) {
        return timeouts(all -> all.withClose(time));
    }

    public Options keepAlive(KeepAliveOptions options) {
        builder.keepAlive(options);
        return this;
    }

    public Options answers(AnswerOptions options) {
        builder.answers(options);
        return this;
    }

    public Options maxMessageSize(long bytes) {
        builder.limits(new LimitOptions(bytes));
        return this;
    }

    public Options auth(String user, String password) {
        builder.auth(new AuthOptions.Basic(new Credentials(user, password)));
        return this;
    }

    public Options tls(TlsOptions options) {
        builder.tls(options);
        return this;
    }

    public ConnectOptions build() {
        return builder.request(request).timeouts(timeouts).build();
    }

    public Recorder connect() {
        return new Recorder().connect(build());
    }
}
