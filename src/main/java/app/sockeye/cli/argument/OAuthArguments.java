package app.sockeye.cli.argument;

import app.sockeye.cli.value.SecretConverter;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.OAuthClient;
import app.sockeye.client.options.auth.OAuthGrant;
import app.sockeye.client.options.auth.OAuthOptions;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Command-line options for a token of an OAuth 2.0 server; its endpoints say which way to it is taken. */
final class OAuthArguments {
    /** The option that a complaint about all of them names. */
    static final String FIRST = "--oauth-token-url";

    @Option(
            names = FIRST,
            paramLabel = "URL",
            description = "Obtain a token of the OAuth 2.0 server with this token endpoint and send it. Without one of"
                    + " the next two options it is the client's own (client credentials).")
    private URI tokenEndpoint;

    @Option(
            names = "--oauth-auth-url",
            paramLabel = "URL",
            description = "Sign in at this page in a browser of this machine, whose address is printed.")
    private URI authorizationEndpoint;

    @Option(
            names = "--oauth-device-url",
            paramLabel = "URL",
            description = "Sign in by a code of this endpoint, which is printed, in a browser of any machine.")
    private URI deviceEndpoint;

    @Option(names = "--oauth-client-id", paramLabel = "ID", description = "The client's id.")
    private String clientId = "";

    @Option(
            names = "--oauth-client-secret",
            paramLabel = "SECRET",
            description = "The client's secret.",
            converter = SecretConverter.class)
    private AuthSecret clientSecret;

    @Option(
            names = "--oauth-secret-in",
            paramLabel = "PLACE",
            description = "How the client's secret is sent: basic (the default) or form.")
    private OAuthClient.SentBy sentBy = OAuthClient.SentBy.BASIC;

    @Option(
            names = "--oauth-scope",
            paramLabel = "SCOPE",
            description = "The scope asked for, with blanks between its names.")
    private String scope = "";

    @Option(names = "--oauth-audience", paramLabel = "AUDIENCE", description = "The audience asked for.")
    private String audience;

    @Option(names = "--oauth-resource", paramLabel = "URI", description = "The resource asked for (RFC 8707).")
    private String resource;

    @Option(
            names = "--oauth-redirect",
            paramLabel = "URL",
            description = "The redirect address at this machine; port 0, the default, for any"
                    + " (http://127.0.0.1:0/callback).")
    private URI redirect = OAuthGrant.AuthorizationCode.ANY_PORT;

    /** The token asked for, which raises an IllegalArgumentException where it can't be; empty for none. */
    Optional<Supplier<OAuthOptions>> token() {
        boolean none = tokenEndpoint == null && authorizationEndpoint == null && deviceEndpoint == null;
        return none ? Optional.empty() : Optional.of(this::options);
    }

    private OAuthOptions options() {
        if (tokenEndpoint == null || authorizationEndpoint != null && deviceEndpoint != null) {
            throw new IllegalArgumentException(
                    "Expected a token endpoint, and at most one of --oauth-auth-url and --oauth-device-url.");
        }
        OAuthClient client = new OAuthClient(clientId, Optional.ofNullable(clientSecret), sentBy);
        return OAuthOptions.of(grant(), tokenEndpoint, client)
                .asking(scope, Optional.ofNullable(audience), Optional.ofNullable(resource));
    }

    private OAuthGrant grant() {
        if (authorizationEndpoint != null) {
            return new OAuthGrant.AuthorizationCode(authorizationEndpoint, redirect);
        }
        return deviceEndpoint != null ? new OAuthGrant.DeviceCode(deviceEndpoint) : new OAuthGrant.ClientCredentials();
    }
}
