package app.sockeye.cli.argument;

import app.sockeye.cli.value.HeaderConverter;
import app.sockeye.client.options.OriginOptions;
import app.sockeye.client.options.RedirectOptions;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.protocol.Header;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Command-line options for the opening handshake, with curl's names where curl has them. */
final class HandshakeArguments {
    @Option(
            names = {"-H", "--header"},
            paramLabel = "'Name: value'",
            description = "A header of the opening handshake; may be repeated.",
            converter = HeaderConverter.class)
    private List<Header> headers = new ArrayList<>();

    @Option(
            names = "--raw-headers",
            description = "Send the headers of --header and no others, as they are, for tests of how a server takes"
                    + " a wrong handshake.")
    private boolean raw;

    @Option(
            names = "--origin",
            paramLabel = "ORIGIN",
            description =
                    "The Origin header: an origin such as https://example.org, or none to leave it out; by default"
                            + " the URL's own.")
    private String origin;

    @Option(names = "--subprotocol", paramLabel = "NAME", description = "A subprotocol to offer; may be repeated.")
    private List<String> subprotocols = new ArrayList<>();

    @Option(
            names = {"-L", "--location"},
            description = "Follow redirects that stay at the same host and port and don't give up TLS.")
    private boolean location;

    @Option(
            names = "--max-redirs",
            paramLabel = "NUMBER",
            description = "With --location, how many redirects to follow, from 0 to 50 (${DEFAULT-VALUE}).",
            defaultValue = "50")
    private int maxRedirects;

    RequestOptions request() {
        return RequestOptions.DEFAULT
                .withHeaders(headers)
                .withSubprotocols(subprotocols)
                .withOrigin(origin())
                .withRaw(raw);
    }

    private OriginOptions origin() {
        if (origin == null) {
            return OriginOptions.DERIVED;
        }
        return origin.equals("none") ? OriginOptions.NONE : OriginOptions.typed(origin);
    }

    RedirectOptions redirects() {
        return location ? new RedirectOptions(maxRedirects) : RedirectOptions.DEFAULT;
    }
}
