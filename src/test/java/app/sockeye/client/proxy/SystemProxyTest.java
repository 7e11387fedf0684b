package app.sockeye.client.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.proxy.desktop.JavaProxy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SystemProxyTest {
    private static final URI PLAIN = URI.create("ws://a.example/");
    private static final URI SECURE = URI.create("wss://a.example/");

    @Test
    void eachSchemeHasItsVariable() {
        Map<String, String> variables =
                Map.of("HTTPS_PROXY", "http://s:1", "http_proxy", "p:2", "ALL_PROXY", "socks5://x");
        assertThat(proxy(variables, SECURE)).contains("http://s:1");
        assertThat(proxy(variables, PLAIN)).contains("http://p:2");
        assertThat(proxy(Map.of("ALL_PROXY", "socks5://x"), PLAIN)).contains("socks5://x:1080");
        assertThat(proxy(Map.of("https_proxy", " "), SECURE)).isEmpty();
    }

    @Test
    void someHostsAreReachedWithoutIt() {
        Map<String, String> variables = Map.of("ALL_PROXY", "p:2", "NO_PROXY", "b.example, .a.example");
        RouteOptions route = new SystemProxy(variables, (same, any) -> same).applied(RouteOptions.DEFAULT, PLAIN);
        assertThat(route.proxyFor("a.example")).isEmpty();
        assertThat(route.proxyFor("c.example")).isPresent();
    }

    @Test
    void anAddressThatIsNoneIsTold() {
        assertThatThrownBy(() -> proxy(Map.of("ALL_PROXY", "ftp://x"), PLAIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ftp");
    }

    @Test
    void theDesktopIsAskedAsForTheWeb() {
        ProxySelector desktop = new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return uri.toString().equals("https://a.example/")
                        ? List.of(
                                Proxy.NO_PROXY,
                                new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("desk", 9)))
                        : List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                throw new UnsupportedOperationException();
            }
        };
        SystemProxy machine = new SystemProxy(Map.of(), new JavaProxy(Optional.of(desktop)));
        assertThat(machine.applied(RouteOptions.DEFAULT, SECURE).proxy().map(ProxyOptions::toString))
                .contains("socks5h://desk:9");
        assertThat(machine.applied(RouteOptions.DEFAULT, PLAIN)).isEqualTo(RouteOptions.DEFAULT);
    }

    private static Optional<String> proxy(Map<String, String> variables, URI target) {
        return new SystemProxy(variables, (same, any) -> same)
                .applied(RouteOptions.DEFAULT, target)
                .proxy()
                .map(ProxyOptions::toString);
    }
}
