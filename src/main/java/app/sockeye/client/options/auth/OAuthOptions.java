package app.sockeye.client.options.auth;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A token of an OAuth 2.0 server (RFC 6749).
 *
 * @param grant how it is obtained
 * @param tokenEndpoint where it comes from
 * @param client who asks for it
 * @param scope names with blanks between; empty for the server's own choice
 * @param audience for servers that ask for it, such as Auth0
 * @param resource the resource it is for (RFC 8707)
 * @param renewBefore how long before it expires a token counts as expired
 */
public record OAuthOptions(
        OAuthGrant grant,
        URI tokenEndpoint,
        OAuthClient client,
        String scope,
        Optional<String> audience,
        Optional<String> resource,
        Duration renewBefore) {

    /** Thirty seconds. */
    public static final Duration USUAL_RENEWAL = Duration.ofSeconds(30);

    public OAuthOptions {
        Objects.requireNonNull(grant);
        requireEndpoint("token", tokenEndpoint);
        Objects.requireNonNull(client);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(audience);
        Objects.requireNonNull(resource);
        if (renewBefore.isNegative()) {
            throw new IllegalArgumentException("The time to renew a token before it expires must not be negative.");
        }
        if (grant instanceof OAuthGrant.ClientCredentials && client.secret().isEmpty()) {
            throw new IllegalArgumentException("Client credentials need the client's secret.");
        }
    }

    /** Without scope, audience and resource. */
    public static OAuthOptions of(OAuthGrant grant, URI tokenEndpoint, OAuthClient client) {
        return new OAuthOptions(grant, tokenEndpoint, client, "", Optional.empty(), Optional.empty(), USUAL_RENEWAL);
    }

    /** The same for another scope, audience and resource. */
    public OAuthOptions asking(String newScope, Optional<String> newAudience, Optional<String> newResource) {
        return new OAuthOptions(grant, tokenEndpoint, client, newScope, newAudience, newResource, renewBefore);
    }

    /** The same with tokens renewed at another time before they expire. */
    public OAuthOptions renewing(Duration before) {
        return new OAuthOptions(grant, tokenEndpoint, client, scope, audience, resource, before);
    }

    static void requireEndpoint(String name, URI uri) {
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "The " + name + " endpoint must be an address such as https://login.example.org/" + "oauth/token.");
        }
    }
}
