package app.sockeye.client.cookie;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Header;
import java.util.List;
import org.junit.jupiter.api.Test;

class CookieHeaderTest {
    private static final List<Cookie> KEPT = List.of(Cookie.of("a", "jar", "h"), Cookie.of("b", "jar", "h"));

    @Test
    void withoutATypedOneAHeaderIsAdded() {
        assertThat(CookieHeader.added(List.of(new Header("X", "1")), KEPT))
                .containsExactly(new Header("X", "1"), new Header("Cookie", "a=jar; b=jar"));
    }

    @Test
    void whatIsTypedWinsAndStaysInItsPlace() {
        List<Header> typed = List.of(new Header("cookie", "a=typed; c"), new Header("X", "1"));
        assertThat(CookieHeader.added(typed, KEPT))
                .containsExactly(new Header("cookie", "a=typed; c; b=jar"), new Header("X", "1"));
        List<Header> all = List.of(new Header("Cookie", "b=1; a=2"));
        assertThat(CookieHeader.added(all, KEPT)).isEqualTo(all);
    }

    @Test
    void anEmptyOrUnfinishedHeaderIsFilled() {
        assertThat(CookieHeader.added(List.of(new Header("Cookie", "")), KEPT))
                .containsExactly(new Header("Cookie", "a=jar; b=jar"));
        assertThat(CookieHeader.added(List.of(new Header("Cookie", "x=1;")), KEPT))
                .containsExactly(new Header("Cookie", "x=1; a=jar; b=jar"));
    }
}
