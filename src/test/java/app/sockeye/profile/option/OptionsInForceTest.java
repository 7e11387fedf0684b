package app.sockeye.profile.option;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ConnectOptionsBuilder;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.options.TimeoutOptions;
import app.sockeye.client.options.TlsVersion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsInForceTest {
    @TempDir
    Path folder;

    @Test
    void withoutValuesAllIsAtItsDefault() {
        assertThat(read()).isEqualTo(ConnectOptions.to(URI.create("wss://a")));
    }

    @Test
    void eachValueReachesItsPart() {
        ConnectOptions options = read(
                "tls.verify", "false",
                "tls.pins", "AA:" + "0".repeat(62),
                "tls.lowest", "1.3",
                "tls.ciphers", "TLS_AES_256_GCM_SHA384\n\nTLS_AES_128_GCM_SHA256",
                "tls.serverName", "b.example",
                "tls.keyLog", "keys.log",
                "proxy.use", "manual",
                "proxy.url", "socks5h://127.0.0.1",
                "proxy.user", "me",
                "proxy.password", "pw",
                "proxy.except", "a.example",
                "route.connectTo", "a:443:b:8443",
                "route.resolve", "a:443:127.0.0.1",
                "route.family", "4",
                "route.localAddress", "127.0.0.1",
                "deflate.offer", "true",
                "timeouts.connect", "1",
                "timeouts.handshake", "2",
                "timeouts.close", " 3 ",
                "limits.message", "4");
        assertThat(options.tls().verify()).isFalse();
        assertThat(options.tls().pins()).containsExactly(new Fingerprint("aa" + "0".repeat(62)));
        assertThat(options.tls().offer().versions()).containsExactly(TlsVersion.TLS_1_3);
        assertThat(options.tls().offer().ciphers()).containsExactly("TLS_AES_256_GCM_SHA384", "TLS_AES_128_GCM_SHA256");
        assertThat(options.tls().offer().serverName()).contains("b.example");
        assertThat(options.tls().keyLog()).contains(folder.resolve("keys.log"));
        RouteOptions route = options.route();
        assertThat(route.proxy()).map(ProxyOptions::toString).contains("socks5h://127.0.0.1:1080");
        assertThat(route.proxy().orElseThrow().credentials().orElseThrow().password())
                .isEqualTo("pw");
        assertThat(route.noProxy()).containsExactly("a.example");
        assertThat(route.overrides()).hasSize(2);
        assertThat(route.family()).isEqualTo(RouteOptions.Family.IPV4);
        assertThat(route.localAddress()).isPresent();
        assertThat(options.compression().offered()).isTrue();
        assertThat(options.timeouts()).isEqualTo(TimeoutOptions.ofMillis(1, 2, 3));
        assertThat(options.limits().messageBytes()).isEqualTo(4);
    }

    @Test
    void aUnixSocketIsFoundInTheFolderOfTheConnections() {
        assertThat(read("route.unixSocket", "a.sock").route().unixSocket()).contains(folder.resolve("a.sock"));
    }

    @Test
    void aValueThatIsNotRightIsToldAtItsOption() {
        assertWrong("tls.pins", "aa", "SHA-256");
        assertWrong("tls.ciphers", "NONE_OF_THEM", "NONE_OF_THEM");
        assertWrong("tls.serverName", "a b", "a b");
        assertWrong("tls.keyLog", "no/such/folder/keys", "keys");
        assertWrong("tls.verify", "perhaps", "true or false");
        assertWrong("route.connectTo", "a", "HOST1:PORT1:HOST2:PORT2");
        assertWrong("route.resolve", "a", "HOST:PORT:ADDRESS");
        assertWrong("route.family", "5", "any, 4, 6");
        assertWrong("route.localAddress", "localhost", "in digits");
        assertWrong("timeouts.close", "0", "from 1 to 3600000");
        assertWrong("limits.message", "-1", "0 or more");
        assertWrong("tls.serverName", "${host}", "${host} has no value");
    }

    @Test
    void aWrongValueOfAProxyIsToldOnlyWhereTheProxyIsUsed() {
        assertThat(problems("proxy.url", "ftp://a")).isEmpty();
        assertThat(problems("proxy.url", "ftp://a", "proxy.use", "manual"))
                .extracting(OptionProblem::option)
                .containsExactly(RouteTable.PROXY_URL);
        assertThat(problems("proxy.use", "manual"))
                .extracting(OptionProblem::sentence)
                .containsExactly("Write the proxy's address, or choose no proxy.");
    }

    @Test
    void filesAreReadOnlyToConnect() throws Exception {
        Files.writeString(folder.resolve("ca.pem"), "nothing");
        OptionsInForce options = inForce("tls.authorities", "ca.pem");
        assertThat(options.problems()).isEmpty();
        assertThat(options.applyTo(ConnectOptions.builder(URI.create("wss://a"))))
                .extracting(OptionProblem::option)
                .containsExactly(TlsTable.AUTHORITIES);
    }

    @Test
    void aKeyNeedsItsCertificate() {
        assertThat(problems("tls.key", "key.pem"))
                .extracting(OptionProblem::option)
                .containsExactly(TlsTable.CERTIFICATE);
    }

    @Test
    void variablesAreReplaced() {
        assertThat(read("tls.serverName", "${known}.example").tls().offer().serverName())
                .contains("value.example");
    }

    private void assertWrong(String key, String value, String told) {
        List<OptionProblem> problems = problems(key, value);
        assertThat(problems).as(key).hasSize(1);
        assertThat(problems.get(0).option().key()).isEqualTo(key);
        assertThat(problems.get(0).sentence()).contains(told);
    }

    private List<OptionProblem> problems(String... keysAndValues) {
        return inForce(keysAndValues).problems();
    }

    private ConnectOptions read(String... keysAndValues) {
        ConnectOptionsBuilder options = ConnectOptions.builder(URI.create("wss://a"));
        assertThat(inForce(keysAndValues).applyTo(options)).isEmpty();
        return options.build();
    }

    private OptionsInForce inForce(String... keysAndValues) {
        return new OptionsInForce(
                SomeOptions.of(keysAndValues),
                text -> text.contains("${host}") ? Optional.of("host") : Optional.empty(),
                text -> text.replace("${known}", "value"),
                folder);
    }
}
