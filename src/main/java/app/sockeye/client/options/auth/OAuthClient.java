package app.sockeye.client.options.auth;

import java.util.Objects;
import java.util.Optional;

/**
 * Who asks for a token (RFC 6749 section 2).
 *
 * @param id as the server knows it
 * @param secret empty for a public client
 * @param by how the secret is sent
 */
public record OAuthClient(String id, Optional<AuthSecret> secret, SentBy by) {

    /** How a client proves who it is (RFC 6749 section 2.3.1). */
    public enum SentBy {
        /** The Authorization header; every server knows it. */
        BASIC,
        /** Fields of the form. */
        FORM
    }

    public OAuthClient {
        Objects.requireNonNull(secret);
        Objects.requireNonNull(by);
        if (id.isBlank()) {
            throw new IllegalArgumentException("OAuth needs a client id.");
        }
    }
}
