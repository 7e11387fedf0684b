package app.sockeye.client.oauth;

import app.sockeye.client.options.auth.AuthSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A token and what renews it.
 *
 * @param access sent to the WebSocket server
 * @param refresh sent to the token endpoint for a new one; empty where the server gave none
 * @param expires empty where the server did not say
 * @param scope as granted, where that differs from what was asked for; else empty
 */
public record OAuthToken(
        AuthSecret access, Optional<AuthSecret> refresh, Optional<Instant> expires, Optional<String> scope) {
    public OAuthToken {
        Objects.requireNonNull(access);
        Objects.requireNonNull(refresh);
        Objects.requireNonNull(expires);
        Objects.requireNonNull(scope);
    }

    /** Whether it can be used at a moment, and for some time after. */
    public boolean isGood(Instant now, Duration renewBefore) {
        return !access.text().isEmpty()
                && (expires.isEmpty() || expires.get().minus(renewBefore).isAfter(now));
    }

    /** The same without the access token, which the server did not accept; it may still be renewed. */
    OAuthToken refused() {
        return new OAuthToken(new AuthSecret(""), refresh, expires, scope);
    }
}
