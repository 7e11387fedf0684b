package app.sockeye.client.options;

import java.util.Objects;
import java.util.Optional;

/**
 * How the user proves to the server who they are (RFC 9110 section 11).
 *
 * @param scheme how the credentials are sent
 * @param credentials empty for none
 */
public record AuthOptions(Scheme scheme, Optional<Credentials> credentials) {

    /** No credentials. */
    public static final AuthOptions DEFAULT = new AuthOptions(Scheme.BASIC, Optional.empty());

    /** How credentials are sent. */
    public enum Scheme {
        /** With the first request, in the clear but for TLS (RFC 7617). */
        BASIC,
        /** As an answer to the server's challenge, hashed (RFC 7616): two requests. */
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
