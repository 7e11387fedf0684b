package app.sockeye.client.options;

import app.sockeye.client.cookie.CookieJar;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether cookies are kept.
 *
 * @param jar sent to the server as far as they are for it, and where those go that it sets; empty for no cookies but
 *     those typed
 */
public record CookieOptions(Optional<CookieJar> jar) {

    /** No jar. */
    public static final CookieOptions DEFAULT = new CookieOptions(Optional.empty());

    public CookieOptions {
        Objects.requireNonNull(jar);
    }

    /** Cookies of this jar. */
    public static CookieOptions of(CookieJar jar) {
        return new CookieOptions(Optional.of(jar));
    }
}
