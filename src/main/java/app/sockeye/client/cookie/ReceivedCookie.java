package app.sockeye.client.cookie;

import java.util.Objects;
import java.util.Optional;

/**
 * What became of one Set-Cookie header. One that lets a cookie expire is kept, too, as far as this says.
 *
 * @param name the cookie's name, the server's text; empty where it has none
 * @param cookie as the server set it; empty where it was refused
 * @param refusal why it was; empty where it was not
 */
public record ReceivedCookie(String name, Optional<Cookie> cookie, Optional<CookieRefusal> refusal) {
    public ReceivedCookie {
        Objects.requireNonNull(name);
        Objects.requireNonNull(cookie);
        Objects.requireNonNull(refusal);
    }

    static ReceivedCookie of(Cookie cookie) {
        return new ReceivedCookie(cookie.name(), Optional.of(cookie), Optional.empty());
    }

    static ReceivedCookie refused(String name, CookieRefusal why) {
        return new ReceivedCookie(name, Optional.empty(), Optional.of(why));
    }
}
