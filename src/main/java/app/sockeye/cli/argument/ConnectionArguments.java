package app.sockeye.cli.argument;

import app.sockeye.cli.output.Console;
import app.sockeye.client.certificate.Passphrase;
import app.sockeye.client.certificate.UnusableCertificateException;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.LimitOptions;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** All options of a connection to a URL; a saved connection has its own. */
public final class ConnectionArguments {
    @Mixin
    private HandshakeArguments handshake = new HandshakeArguments();

    @Mixin
    private CookieArguments cookies = new CookieArguments();

    @Mixin
    private AuthArguments auth = new AuthArguments();

    @Mixin
    private RouteArguments route;

    @Mixin
    private CompressionArguments compression = new CompressionArguments();

    @Mixin
    private TlsArguments tls = new TlsArguments();

    @Mixin
    private TimeoutArguments timeouts = new TimeoutArguments();

    @Mixin
    private KeepAliveArguments keepAlive = new KeepAliveArguments();

    @Option(
            names = "--max-message",
            paramLabel = "BYTES",
            description = "Close with 1009 when a received message is larger; 0, the default, for no limit.",
            defaultValue = "0")
    private long maxMessageSize;

    @Option(
            names = "--private",
            description =
                    "Keep the messages in memory only, not in a temporary file; what does not fit there any more is told.")
    private boolean inMemory;

    /** How long the whole run may take. */
    public Duration most() {
        return timeouts.most();
    }

    /** The passphrases among the arguments, which the options don't have. */
    public Stream<Passphrase> passphrases() {
        return Stream.concat(tls.passphrases(), auth.passphrases());
    }

    /** Whether messages are kept in memory only. */
    public boolean isPrivate() {
        return inMemory;
    }

    public ConnectOptions optionsTo(URI uri, Console console) throws UnusableCertificateException {
        return ConnectOptions.builder(uri)
                .route(route.route())
                .auth(auth.auth())
                .cookies(cookies.options(console))
                .request(cookies.addedTo(handshake.request()))
                .redirects(handshake.redirects())
                .compression(compression.options())
                .tls(tls.options())
                .limits(new LimitOptions(maxMessageSize))
                .timeouts(timeouts.options())
                .keepAlive(keepAlive.options())
                .answers(keepAlive.answers())
                .build();
    }
}
