package app.sockeye.client.oauth;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A page at which the user is to sign in.
 *
 * @param page an {@code http} or {@code https} address to open in a browser
 * @param userCode what the user enters there; empty where the browser comes back by itself
 * @param until when it is too late
 */
public record SignInPage(URI page, Optional<String> userCode, Instant until) {
    public SignInPage {
        Objects.requireNonNull(page);
        Objects.requireNonNull(userCode);
        Objects.requireNonNull(until);
    }
}
