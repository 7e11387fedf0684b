package app.sockeye.client.options.auth;

import java.util.Objects;

/**
 * A secret that authenticates: a token, a key, a client's secret. {@code toString} hides it, so that it can't get into a
 * message or a log.
 *
 * @param text sent as it stands
 */
public record AuthSecret(String text) {
    public AuthSecret {
        Objects.requireNonNull(text);
    }

    @Override
    public String toString() {
        return "…";
    }
}
