package app.sockeye.client.options;

import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.AwsOptions;
import app.sockeye.client.options.auth.JwtOptions;
import app.sockeye.client.options.auth.OAuthOptions;
import java.util.Objects;
import java.util.Set;

/** How the user authenticates to the server (RFC 9110 section 11). */
public sealed interface AuthOptions {

    /** No credentials. */
    AuthOptions DEFAULT = new None();

    /** Names of what is sent and must be hidden wherever the handshake is told, as {@link AuthPlace#secretName}. */
    default Set<String> secretNames() {
        return Set.of();
    }

    /** Nothing is sent. */
    record None() implements AuthOptions {}

    /** A user name and password with the first request, unencrypted unless TLS is used (RFC 7617). */
    record Basic(Credentials credentials) implements AuthOptions {
        public Basic {
            if (credentials.user().indexOf(':') >= 0) {
                throw new IllegalArgumentException("A user name can't have a colon in it (RFC 7617 section 2).");
            }
        }
    }

    /** A user name and password, hashed, in a second request that answers the server's challenge (RFC 7616). */
    record Digest(Credentials credentials) implements AuthOptions {
        public Digest {
            Objects.requireNonNull(credentials);
        }
    }

    /** A token that the user has (RFC 6750). */
    record Bearer(AuthSecret token, AuthPlace place) implements AuthOptions {
        public Bearer {
            Objects.requireNonNull(token);
            Objects.requireNonNull(place);
        }

        @Override
        public Set<String> secretNames() {
            return Set.of(place.secretName());
        }
    }

    /** A key of the server's making. */
    record ApiKey(AuthSecret value, AuthPlace place) implements AuthOptions {
        public ApiKey {
            Objects.requireNonNull(value);
            Objects.requireNonNull(place);
        }

        @Override
        public Set<String> secretNames() {
            return Set.of(place.secretName());
        }
    }

    /** A JSON Web Token made for each handshake. */
    record Jwt(JwtOptions token, AuthPlace place) implements AuthOptions {
        public Jwt {
            Objects.requireNonNull(token);
            Objects.requireNonNull(place);
        }

        @Override
        public Set<String> secretNames() {
            return Set.of(place.secretName());
        }
    }

    /** A signature for Amazon Web Services. */
    record Aws(AwsOptions signature) implements AuthOptions {
        public Aws {
            Objects.requireNonNull(signature);
        }

        @Override
        public Set<String> secretNames() {
            return Set.of("?X-Amz-Security-Token", "?X-Amz-Signature");
        }
    }

    /** A token that an OAuth 2.0 server gives. */
    record OAuth(OAuthOptions token, AuthPlace place) implements AuthOptions {
        public OAuth {
            Objects.requireNonNull(token);
            Objects.requireNonNull(place);
        }

        @Override
        public Set<String> secretNames() {
            return Set.of(place.secretName());
        }
    }
}
