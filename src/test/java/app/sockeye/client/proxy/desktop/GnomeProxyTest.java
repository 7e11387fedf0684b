package app.sockeye.client.proxy.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.ProxyScriptOptions;
import app.sockeye.client.options.RouteOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Settings as the real {@code gsettings} lists them, from a file of the test's own. */
@Timeout(60)
class GnomeProxyTest {
    private static final URI SECURE = URI.create("wss://a.example/");
    private static final URI PLAIN = URI.create("ws://a.example/");
    private static final Path GSETTINGS = Path.of("/usr/bin/gsettings");
    private static final String ROOT = "org.gnome.system.proxy";

    @TempDir
    Path folder;

    @Test
    void withoutSettingsThereIsNoProxy() throws Exception {
        assertThat(desktop().applied(RouteOptions.DEFAULT, SECURE)).isEqualTo(RouteOptions.DEFAULT);
    }

    @Test
    void eachSchemeHasItsProxy() throws Exception {
        set(ROOT, "mode", "'manual'");
        set(ROOT + ".http", "host", "'plain.example'");
        set(ROOT + ".http", "port", "3128");
        set(ROOT + ".http", "use-authentication", "true");
        set(ROOT + ".http", "authentication-user", "'me'");
        set(ROOT + ".http", "authentication-password", "\"it's\"");
        set(ROOT + ".https", "host", "'secure.example'");
        set(ROOT + ".https", "port", "3129");
        set(ROOT, "ignore-hosts", "['localhost', '127.0.0.0/8', '*.b.example']");
        RouteOptions route = desktop().applied(RouteOptions.DEFAULT, SECURE);
        assertThat(route.proxyFor("a.example").map(ProxyOptions::toString)).contains("http://secure.example:3129");
        assertThat(route.proxyFor("127.1.2.3")).isEmpty();
        assertThat(route.proxyFor("c.b.example")).isEmpty();
        ProxyOptions plain = desktop()
                .applied(RouteOptions.DEFAULT, PLAIN)
                .proxyFor("a.example")
                .orElseThrow();
        assertThat(plain).hasToString("http://plain.example:3128");
        assertThat(plain.credentials().orElseThrow().password()).isEqualTo("it's");
    }

    @Test
    void socksIsForTheRest() throws Exception {
        set(ROOT, "mode", "'manual'");
        set(ROOT + ".socks", "host", "'s.example'");
        set(ROOT + ".socks", "port", "1080");
        assertThat(desktop().applied(RouteOptions.DEFAULT, SECURE).proxy().map(ProxyOptions::toString))
                .contains("socks5h://s.example:1080");
    }

    @Test
    void itsScriptIsAsked() throws Exception {
        set(ROOT, "mode", "'auto'");
        set(ROOT, "autoconfig-url", "'http://a.example/proxy.pac'");
        set(ROOT, "ignore-hosts", "['b.example']");
        RouteOptions route = desktop().applied(RouteOptions.DEFAULT, SECURE);
        assertThat(route.proxyScriptFor("a.example").map(ProxyScriptOptions::toString))
                .contains("http://a.example/proxy.pac");
        assertThat(route.proxyScriptFor("b.example")).isEmpty();
        set(ROOT, "autoconfig-url", "'/etc/proxy.pac'");
        assertThat(desktop().applied(RouteOptions.DEFAULT, SECURE).proxyScript().flatMap(ProxyScriptOptions::file))
                .contains(Path.of("/etc/proxy.pac"));
    }

    @Test
    void lookingForAProxyInTheNetworkIsNotDone() throws Exception {
        set(ROOT, "mode", "'auto'");
        assertThatThrownBy(() -> desktop().applied(RouteOptions.DEFAULT, SECURE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WPAD");
    }

    @Test
    void aDesktopWithoutTheProgramHasNoProxy() {
        assertThat(new GnomeProxy(new Program("no-such-program")).applied(RouteOptions.DEFAULT, SECURE))
                .isEqualTo(RouteOptions.DEFAULT);
    }

    @Test
    void aProgramThatHangsOrFailsOrNeverEndsToWriteIsLeft() {
        assertThat(new Program(Duration.ofMillis(100), "sleep", "1000").output())
                .isEmpty();
        assertThat(new Program("false").output()).isEmpty();
        assertThat(new Program(Duration.ofMillis(500), "yes").output()).isEmpty();
        assertThat(new Program("echo", "a").output()).contains("a\n");
    }

    private void set(String schema, String key, String value) throws Exception {
        assumeTrue(Files.isExecutable(GSETTINGS), "needs gsettings: apt-get install libglib2.0-bin");
        Process process = new ProcessBuilder(
                        "env",
                        "GSETTINGS_BACKEND=keyfile",
                        "XDG_CONFIG_HOME=" + folder,
                        "gsettings",
                        "set",
                        schema,
                        key,
                        value)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assumeTrue(process.waitFor() == 0, "needs the schemas: apt-get install gsettings-desktop-schemas");
    }

    private DesktopProxy desktop() throws IOException {
        return new GnomeProxy(new Program(
                "env",
                "GSETTINGS_BACKEND=keyfile",
                "XDG_CONFIG_HOME=" + folder,
                "gsettings",
                "list-recursively",
                ROOT));
    }
}
