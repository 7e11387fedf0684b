package app.sockeye.client.cookie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.address.Target;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CookieJarTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final CookieJar jar = new CookieJar(clock);

    private static CookieOrigin at(String uri) throws Exception {
        return CookieOrigin.of(Target.of(URI.create(uri)));
    }

    private ReceivedCookie receive(String uri, String setCookie) throws Exception {
        List<ReceivedCookie> received =
                jar.receive(at(uri), List.of(new Header("Server", "x"), new Header("set-cookie", setCookie)));
        assertThat(received).hasSize(1);
        return received.get(0);
    }

    private CookieRefusal refusal(String uri, String setCookie) throws Exception {
        ReceivedCookie received = receive(uri, setCookie);
        assertThat(received.refusal()).as(setCookie).isPresent();
        assertThat(jar.all()).isEmpty();
        return received.refusal().get();
    }

    private String sent(String uri) throws Exception {
        List<Header> headers = CookieHeader.added(List.of(), jar.matching(at(uri)));
        return headers.isEmpty() ? "" : headers.get(0).value();
    }

    @Test
    void aCookieGoesBackToItsHostOnly() throws Exception {
        receive("wss://a.example.org/chat/room", "sid=31d4; HttpOnly");
        assertThat(sent("wss://a.example.org/chat/other")).isEqualTo("sid=31d4");
        assertThat(sent("wss://a.example.org/")).isEmpty();
        assertThat(sent("wss://b.a.example.org/chat/")).isEmpty();
        assertThat(sent("wss://example.org/chat/")).isEmpty();
        assertThat(jar.all().get(0))
                .isEqualTo(new Cookie(
                        "sid", "31d4", "a.example.org", true, "/chat", false, true, SameSite.UNSAID, Optional.empty()));
    }

    @Test
    void aCookieOfADomainGoesToAllHostsBelow() throws Exception {
        receive("wss://a.example.org/", "sid=1; Domain=.Example.org; Path=/");
        assertThat(sent("wss://example.org/")).isEqualTo("sid=1");
        assertThat(sent("ws://b.c.example.org/x?y=1")).isEqualTo("sid=1");
        assertThat(sent("wss://badexample.org/")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/a, /a, true",
        "/a, /a/b, true",
        "/a/, /a/b, true",
        "/a, /ab, false",
        "/a/, /a, false",
        "/, /whatever, true",
    })
    void aPathCoversThoseBelow(String path, String asked, boolean covered) throws Exception {
        receive("ws://h.example/", "n=v; Path=" + path);
        assertThat(sent("ws://h.example" + asked)).isEqualTo(covered ? "n=v" : "");
    }

    @Test
    void aSecureCookieGoesOverTlsAndToThisMachineOnly() throws Exception {
        receive("wss://a.example/", "s=1; Secure");
        assertThat(sent("wss://a.example/")).isEqualTo("s=1");
        assertThat(sent("ws://a.example/")).isEmpty();
        jar.clear();
        receive("ws://localhost:8080/", "s=2; Secure; Domain=localhost");
        assertThat(sent("ws://localhost:9090/")).isEqualTo("s=2");
        jar.clear();
        receive("ws://127.0.0.1/", "s=3; Secure; Domain=127.0.0.1");
        assertThat(sent("ws://127.0.0.1/")).isEqualTo("s=3");
        assertThat(jar.all().get(0).hostOnly()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ws://a.example.org/, n=v; Domain=b.example.org, FOREIGN_DOMAIN",
        "ws://example.org/, n=v; Domain=a.example.org, FOREIGN_DOMAIN",
        "ws://127.0.0.1/, n=v; Domain=0.0.1, FOREIGN_DOMAIN",
        "wss://shop.co.uk/, n=v; Domain=co.uk, PUBLIC_SUFFIX",
        "wss://me.github.io/, n=v; Domain=github.io, PUBLIC_SUFFIX",
        "wss://a.b.ck/, n=v; Domain=b.ck, PUBLIC_SUFFIX",
        "wss://a.unheardof/, n=v; Domain=unheardof, PUBLIC_SUFFIX",
        "ws://a.example/, n=v; Secure, NOT_SECURE",
        "ws://a.example/, __Secure-n=v, PREFIX",
        "wss://a.example/, __Secure-n=v, PREFIX",
        "wss://a.example/, __Host-n=v; Secure, PREFIX",
        "wss://a.example/, __Host-n=v; Secure; Path=/; Domain=a.example, PREFIX",
        "ws://a.example/, =, MALFORMED",
        "ws://a.example/, n=a\u0001b, MALFORMED"
    })
    void aCookieThatIsNotTheServersToSetIsRefused(String uri, String setCookie, CookieRefusal why) throws Exception {
        assertThat(refusal(uri, setCookie)).isEqualTo(why);
        assertThat(why.sentence()).endsWith(".");
    }

    @Test
    void aHostThatIsAPublicSuffixKeepsItsCookiesToItself() throws Exception {
        receive("wss://github.io/", "n=v; Domain=github.io");
        assertThat(sent("wss://github.io/")).isEqualTo("n=v");
        assertThat(sent("wss://me.github.io/")).isEmpty();
        receive("wss://www.ck/", "w=1; Domain=www.ck");
        assertThat(sent("wss://a.www.ck/")).isEqualTo("w=1");
    }

    @Test
    void aNameWithAPrefixIsKeptWhereItHoldsWhatItPromises() throws Exception {
        receive("wss://a.example/deep/er", "__Host-n=1; Secure; Path=/");
        receive("wss://a.example/", "__Secure-m=2; Secure; Domain=a.example");
        assertThat(sent("wss://a.example/")).isEqualTo("__Host-n=1; __Secure-m=2");
    }

    @Test
    void aCookieOverFourKilobytesIsRefused() throws Exception {
        assertThat(refusal("ws://a.example/", "n=" + "v".repeat(4096))).isEqualTo(CookieRefusal.TOO_LARGE);
        receive("ws://a.example/", "n=" + "v".repeat(4095));
        assertThat(jar.all()).hasSize(1);
    }

    @Test
    void withoutTlsASecureCookieIsNotReplaced() throws Exception {
        receive("wss://a.example/", "s=good; Secure; Path=/in");
        assertThat(receive("ws://a.example/", "s=bad; Path=/in/ner").refusal()).contains(CookieRefusal.OVER_SECURE);
        assertThat(receive("ws://a.example/", "s=other; Path=/out").refusal()).isEmpty();
        assertThat(sent("wss://a.example/in/ner")).isEqualTo("s=good");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Max-Age=60 | 60",
                "Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT | 60",
                "expires=Sat 28 Nov 2026 12:01:00 GMT | 60",
                "Expires=Sat, 28-Nov-26 12:01:00 GMT | 60",
                "Expires=Nov 28 12:01:00 2026 | 60",
                "Expires=Sat, 31 Feb 2026 12:01:00 GMT | -1",
                "Expires=Sat, 28 Nov 2026 | -1",
                "Max-Age=x | -1",
            })
    void itsTimeIsReadAsBrowsersDo(String attributes, long seconds) throws Exception {
        receive("ws://a.example/", "n=v; " + attributes);
        assertThat(jar.all().get(0).expires())
                .isEqualTo(seconds < 0 ? Optional.empty() : Optional.of(NOW.plusSeconds(seconds)));
    }

    @Test
    void aCookieThatIsOverIsRemoved() throws Exception {
        receive("ws://a.example/", "n=v; Max-Age=10");
        receive("ws://a.example/", "n=v; Max-Age=0");
        assertThat(jar.all()).isEmpty();
        receive("ws://a.example/", "n=v; Max-Age=99999999999");
        assertThat(jar.all().get(0).expires().orElseThrow()).isEqualTo("9999-12-31T23:59:59Z");
        receive("ws://a.example/", "n=v; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
        assertThat(jar.all()).isEmpty();
    }

    @Test
    void oneThatExpiresIsSentNoMore() throws Exception {
        receive("ws://a.example/", "n=v; Max-Age=10");
        CookieJar later = new CookieJar(Clock.offset(clock, Duration.ofSeconds(10)));
        later.putAll(jar.all());
        assertThat(later.all()).isEmpty();
    }

    @Test
    void longerPathsGoFirstAndThenOlderCookies() throws Exception {
        receive("ws://a.example/", "one=1; Path=/");
        receive("ws://a.example/", "two=2; Path=/");
        receive("ws://a.example/", "three=3; Path=/x");
        receive("ws://a.example/", "one=new; Path=/");
        assertThat(sent("ws://a.example/x")).isEqualTo("three=3; one=new; two=2");
    }

    @Test
    void aHundredAndEightyOfADomainAreKept() throws Exception {
        for (int i = 0; i < 180; i++) {
            receive("ws://a.example/", "n" + i + "=v; Path=/" + i);
        }
        assertThat(sent("ws://a.example/0")).isEqualTo("n0=v");
        receive("ws://a.example/", "more=v");
        assertThat(jar.all())
                .hasSize(180)
                .extracting(Cookie::name)
                .contains("n0", "more")
                .doesNotContain("n1");
    }

    @Test
    void threeThousandOfAllAreKept() {
        for (int i = 0; i < 3010; i++) {
            jar.put(Cookie.of("n", "v", "h" + i + ".example"));
        }
        assertThat(jar.all())
                .hasSize(3000)
                .extracting(Cookie::domain)
                .doesNotContain("h9.example")
                .contains("h10.example");
    }

    @Test
    void changesAreTold() throws Exception {
        AtomicInteger changes = new AtomicInteger();
        jar.onChange(changes::incrementAndGet);
        receive("ws://a.example/", "n=v");
        receive("ws://a.example/", "n=v; Domain=b.example");
        assertThat(changes).hasValue(1);
        Cookie kept = jar.all().get(0);
        assertThat(jar.remove(kept)).isTrue();
        assertThat(jar.remove(kept)).isFalse();
        assertThat(changes).hasValue(2);
        jar.put(kept);
        jar.clear();
        assertThat(changes).hasValue(4);
        assertThat(jar.all()).isEmpty();
    }

    @Test
    void sameSiteIsKeptAndHoldsNothingBack() throws Exception {
        receive("ws://a.example/", "n=v; SameSite=strict");
        assertThat(jar.all().get(0).sameSite()).isEqualTo(SameSite.STRICT);
        assertThat(sent("ws://a.example/")).isEqualTo("n=v");
        assertThat(SameSite.of("else")).isEqualTo(SameSite.UNSAID);
        assertThat(SameSite.LAX.word()).isEqualTo("Lax");
    }

    @Test
    void aValueIsNotInWhatIsLogged() {
        assertThat(Cookie.of("sid", "secret", "a.example")).hasToString("sid=… for a.example/");
    }

    @Test
    void whatNoHeaderCanCarryIsRefused() {
        assertThatThrownBy(() -> Cookie.of("a;b", "v", "h")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cookie.of("a", "v\n", "h")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cookie.of("a", "v", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
