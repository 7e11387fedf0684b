package app.sockeye.client.options;

import java.util.Objects;
import java.util.Optional;

/**
 * How the user authenticates to the server (RFC 9110 section 11).
 *
 * @param scheme how the credentials are sent
 * @param credentials empty for none
 */
public record AuthOptions(Scheme scheme, Optional<Credentials> credentials) {

    /** No credentials. */
    public static final AuthOptions DEFAULT = new AuthOptions(Scheme.BASIC, Optional.empty());

    /** How credentials are sent. */
    public enum Scheme {
        /** Sent with the first request, unencrypted unless TLS is used (RFC 7617). */
        BASIC,
        /** Hashed, in a second request that answers the server's challenge (RFC 7616). */
        DIGEST
    }

    public AuthOptions {
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(credentials);
        if (scheme == Scheme.BASIC
                && credentials.filter(c -> c.user().indexOf(':') >= 0).isPresent()) {
            throw new IllegalArgumentException("A user name can't have a colon in it (RFC 7617 section 2).");
        }
    }
}
