package app.sockeye.client.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteOptionsTest {

    @ParameterizedTest
    @CsvSource({
        "proxy.example, http://proxy.example:1080",
        "proxy.example:3128, http://proxy.example:3128",
        "HTTPS://[::1], https://[::1]:443",
        "socks4://a, socks4a://a:1080",
        "socks5://a:9, socks5://a:9",
        "socks://a:9, socks5h://a:9"
    })
    void proxiesAreReadAsCurlDoes(String typed, String read) {
        assertThat(ProxyOptions.parse(typed)).hasToString(read);
    }

    @Test
    void aProxysPasswordIsReadAndNeverShown() {
        ProxyOptions proxy = ProxyOptions.parse("http://me%40home:p%3Ass%2F+@proxy:8080");
        assertThat(proxy.credentials()).contains(new Credentials("me@home", "p:ss/+"));
        assertThat(proxy.toString() + proxy.credentials()).doesNotContain("p:ss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a", "http://", "http://a:0", "http://a:70000", "a b", "http://user:secret@"})
    void whatIsNoProxyIsRefusedWithoutItsPassword(String typed) {
        assertThatThrownBy(() -> ProxyOptions.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .endsWith(".")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, localhost, true",
        "example.org, a.example.org, true",
        ".example.org, example.org, true",
        "example.org, badexample.org, false",
        "*, anything, true",
        "A.example, a.EXAMPLE, true",
        "*.example.org, a.example.org, true",
        "127.0.0.0/8, 127.8.9.10, true",
        "127.0.0.0/8, 128.0.0.1, false",
        "127.0.0.0/8, 127.example, false",
        "fe80::/10, fe80::1, true",
        "fe80::/10, 10.0.0.1, false",
        "10.0.0.0/99, 10.0.0.1, false",
        "[::1], ::1, true",
        "<local>, intranet, true",
        "<local>, a.example, false"
    })
    void hostsOfTheListAreReachedWithoutTheProxy(String without, String host, boolean direct) {
        RouteOptions route = RouteOptions.DEFAULT.withProxy(ProxyOptions.parse("p:1"), List.of(without));
        assertThat(route.proxyFor(host).isEmpty()).isEqualTo(direct);
    }

    @Test
    void anotherAddressCountsForItsHostAndPort() {
        RouteOptions route = RouteOptions.DEFAULT.withOverrides(List.of(
                AddressOverride.resolve("Example.org:443:127.0.0.1,[::1]"),
                AddressOverride.connectTo("::localhost:8443")));
        assertThat(route.overrideFor("example.org", 443).orElseThrow().addresses())
                .containsExactly("127.0.0.1", "::1");
        AddressOverride any = route.overrideFor("example.org", 80).orElseThrow();
        assertThat(any.addresses()).containsExactly("localhost");
        assertThat(any.otherPort()).isEqualTo(8443);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a:443", "a:x:127.0.0.1", "a:443:", "a:443:,", ":443:b", "a:99999:b"})
    void whatIsNoOtherAddressIsRefused(String typed) {
        assertThatThrownBy(() -> AddressOverride.resolve(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aUnixSocketIsReachedThroughNoProxy() {
        RouteOptions route = RouteOptions.DEFAULT.withProxy(ProxyOptions.parse("p:1"), List.of());
        assertThatThrownBy(() -> route.withUnixSocket(Path.of("/run/x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aScriptReplacesTheProxyAndTheOtherWayRound() {
        RouteOptions route = RouteOptions.DEFAULT
                .withProxy(ProxyOptions.parse("p:1"), List.of())
                .withProxyScript(ProxyScriptOptions.at("http://a/p.pac"), List.of("b"));
        assertThat(route.proxyFor("a")).isEmpty();
        assertThat(route.proxyScriptFor("a")).isPresent();
        assertThat(route.proxyScriptFor("b")).isEmpty();
        assertThat(route.via("a")).contains("proxy script http://a/p.pac");
        assertThat(route.withProxy(ProxyOptions.parse("p:1"), List.of()).proxyScript())
                .isEmpty();
        assertThatThrownBy(() -> route.withUnixSocket(Path.of("/run/x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whereItGoesThroughIsToldWithoutCredentials() {
        RouteOptions route = RouteOptions.DEFAULT.withProxy(ProxyOptions.parse("http://u:p@proxy:1"), List.of("b"));
        assertThat(route.via("a")).contains("http://proxy:1");
        assertThat(route.via("b")).isEmpty();
        assertThat(RouteOptions.DEFAULT.withUnixSocket(Path.of("/run/x")).via("a"))
                .contains("unix:/run/x");
    }
}
