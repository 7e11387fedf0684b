package app.sockeye.client.proxy.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.ProxyScriptOptions;
import app.sockeye.client.options.RouteOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KdeProxyTest {
    private static final URI SECURE = URI.create("wss://a.example/");
    private static final String MANUAL =
            """
            [Other]
            ProxyType=2
            [Proxy Settings]
            NoProxyFor=localhost,b.example
            ProxyType=1
            ReversedException=false
            httpProxy[$e]=http://plain.example 8080
            httpsProxy=http://secure.example:3128
            socksProxy=socks://s.example 1080
            """;

    @TempDir
    Path folder;

    @Test
    void withoutSettingsThereIsNoProxy() {
        assertThat(desktop().applied(RouteOptions.DEFAULT, SECURE)).isEqualTo(RouteOptions.DEFAULT);
    }

    @Test
    void eachSchemeHasItsProxy() throws Exception {
        write(MANUAL);
        RouteOptions route = desktop().applied(RouteOptions.DEFAULT, SECURE);
        assertThat(route.proxyFor("a.example").map(ProxyOptions::toString)).contains("http://secure.example:3128");
        assertThat(route.proxyFor("b.example")).isEmpty();
        assertThat(desktop()
                        .applied(RouteOptions.DEFAULT, URI.create("ws://a.example"))
                        .proxy())
                .map(ProxyOptions::toString)
                .contains("http://plain.example:8080");
    }

    @Test
    void socksIsForTheRest() throws Exception {
        write(MANUAL.replace("httpsProxy", "ftpProxy"));
        assertThat(desktop().applied(RouteOptions.DEFAULT, SECURE).proxy().map(ProxyOptions::toString))
                .contains("socks5h://s.example:1080");
    }

    @Test
    void theListMayTellTheOnlyHostsThatUseIt() throws Exception {
        write(MANUAL.replace("ReversedException=false", "ReversedException=true"));
        assertThat(desktop().applied(RouteOptions.DEFAULT, SECURE)).isEqualTo(RouteOptions.DEFAULT);
        assertThat(desktop()
                        .applied(RouteOptions.DEFAULT, URI.create("wss://b.example"))
                        .proxyFor("b.example"))
                .isPresent();
    }

    @Test
    void itsScriptIsAsked() throws Exception {
        write("[Proxy Settings]\nProxyType=2\nProxy Config Script=http://a.example/p.pac\n");
        assertThat(desktop().applied(RouteOptions.DEFAULT, SECURE).proxyScript().map(ProxyScriptOptions::toString))
                .contains("http://a.example/p.pac");
        write("[Proxy Settings]\nProxyType=3\n");
        assertThatThrownBy(() -> desktop().applied(RouteOptions.DEFAULT, SECURE))
                .hasMessageContaining("WPAD");
    }

    @Test
    void theEnvironmentNamesTheDesktop() throws Exception {
        write(MANUAL);
        Map<String, String> environment = Map.of("XDG_CURRENT_DESKTOP", "KDE", "XDG_CONFIG_HOME", folder.toString());
        assertThat(DesktopProxy.ofThisMachine(environment)
                        .applied(RouteOptions.DEFAULT, SECURE)
                        .proxy())
                .isPresent();
        assertThat(DesktopProxy.ofThisMachine(Map.of("XDG_CURRENT_DESKTOP", "GNOME")))
                .isInstanceOf(GnomeProxy.class);
        assertThat(DesktopProxy.ofThisMachine(Map.of())).isInstanceOf(JavaProxy.class);
    }

    private DesktopProxy desktop() {
        return new KdeProxy(folder.resolve("kioslaverc"));
    }

    private void write(String settings) throws IOException {
        Files.writeString(folder.resolve("kioslaverc"), settings);
    }
}
