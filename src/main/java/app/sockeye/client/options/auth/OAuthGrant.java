package app.sockeye.client.options.auth;

import java.net.URI;
import java.util.Set;

/** How a token is obtained (RFC 6749 section 1.3). */
public sealed interface OAuthGrant {

    /** For the client itself, without a user (RFC 6749 section 4.4). */
    record ClientCredentials() implements OAuthGrant {}

    /**
     * By a user who signs in at a browser of this machine (RFC 6749 section 4.1 with PKCE, RFC 7636; RFC 8252).
     *
     * @param authorizationEndpoint the page to sign in at
     * @param redirect where the browser brings the answer: {@code http} on this machine; port 0 for a random one
     */
    record AuthorizationCode(URI authorizationEndpoint, URI redirect) implements OAuthGrant {
        /** A random port of 127.0.0.1. */
        public static final URI ANY_PORT = URI.create("http://127.0.0.1:0/callback");

        private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

        public AuthorizationCode {
            OAuthOptions.requireEndpoint("authorization", authorizationEndpoint);
            if (!"http".equals(redirect.getScheme())
                    || redirect.getHost() == null
                    || !HERE.contains(redirect.getHost())
                    || redirect.getPort() < 0
                    || redirect.getRawQuery() != null
                    || redirect.getRawFragment() != null) {
                throw new IllegalArgumentException(
                        "A redirect goes to this machine, such as http://127.0.0.1:8400/callback.");
            }
        }
    }

    /**
     * By a user who enters a code in a browser of any machine (RFC 8628).
     *
     * @param endpoint where the code comes from
     */
    record DeviceCode(URI endpoint) implements OAuthGrant {
        public DeviceCode {
            OAuthOptions.requireEndpoint("device authorization", endpoint);
        }
    }
}
