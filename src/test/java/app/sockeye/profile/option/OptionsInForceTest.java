package app.sockeye.profile.option;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.options.AnswerOptions;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.CompressionOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ConnectOptionsBuilder;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.KeepAliveOptions;
import app.sockeye.client.options.OriginOptions;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.ProxyScriptOptions;
import app.sockeye.client.options.RedirectOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.options.TimeoutOptions;
import app.sockeye.client.options.TlsVersion;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.AwsOptions;
import app.sockeye.client.options.auth.JwtAlgorithm;
import app.sockeye.client.options.auth.JwtKey;
import app.sockeye.client.options.auth.JwtOptions;
import app.sockeye.session.reconnect.CloseCodes;
import app.sockeye.session.reconnect.ReconnectOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
                "deflate.clientMaxWindowBits", "9",
                "deflate.level", "1",
                "deflate.threshold", "7",
                "origin.from", "typed",
                "origin.value", "https://b.example",
                "timeouts.resolve", "1",
                "timeouts.connect", "2",
                "timeouts.tls", "3",
                "timeouts.handshake", "4",
                "timeouts.close", " 5 ",
                "timeouts.idle", "6",
                "redirects.most", "2",
                "ping.every", "1000",
                "ping.payload", "p",
                "ping.timeout", "500",
                "tcp.keepAlive", "false",
                "pong.send", "false",
                "close.delay", "8",
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
        assertThat(options.compression())
                .isEqualTo(new CompressionOptions(true)
                        .withMaxWindowBits(OptionalInt.empty(), OptionalInt.of(9))
                        .withLevel(1)
                        .withThresholdBytes(7));
        assertThat(options.request().origin()).isEqualTo(OriginOptions.typed("https://b.example"));
        assertThat(options.timeouts())
                .isEqualTo(new TimeoutOptions(
                        ofMillis(1), ofMillis(2), ofMillis(3), ofMillis(4), ofMillis(5), ofMillis(6)));
        assertThat(options.redirects()).isEqualTo(new RedirectOptions(2));
        assertThat(options.keepAlive()).isEqualTo(new KeepAliveOptions(ofMillis(1000), "p", ofMillis(500), false));
        assertThat(options.answers()).isEqualTo(new AnswerOptions(Optional.empty(), Optional.of(ofMillis(8))));
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
        assertWrong("origin.value", "a", "can't be an origin", "origin.from", "typed");
        assertWrong("ping.payload", "x".repeat(126), "125 bytes");
        assertWrong("deflate.serverMaxWindowBits", "7", "8 to 15");
        assertWrong("reconnect.codes", "1", "close codes");
        assertWrong("reconnect.cap", "1", "longest time");
        assertWrong("auth.user", "", "user's name", "auth.type", "basic");
        assertWrong("auth.token", "", "secret:name", "auth.type", "bearer");
        assertWrong("auth.jwt.claims", "1", "JSON object", "auth.type", "jwt", "auth.jwt.key", "k");
        assertWrong(
                "auth.oauth.tokenUrl",
                "ftp://x",
                "token endpoint",
                "auth.type",
                "oauth",
                "auth.oauth.clientId",
                "c",
                "auth.oauth.clientSecret",
                "s");
        assertWrong(
                "auth.oauth.clientSecret",
                "",
                "client's secret",
                "auth.type",
                "oauth",
                "auth.oauth.clientId",
                "c",
                "auth.oauth.tokenUrl",
                "https://a");
        assertWrong(
                "auth.oauth.authorizationUrl",
                "x",
                "authorization endpoint",
                "auth.type",
                "oauth",
                "auth.oauth.clientId",
                "c",
                "auth.oauth.tokenUrl",
                "https://a",
                "auth.oauth.grant",
                "authorizationCode");
        assertWrong("auth.jwt.keyFile", "", "Choose", "auth.type", "jwt", "auth.jwt.algorithm", "ES256");
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
    void aProxyScriptIsAFileOrAnAddress() {
        RouteOptions route = read(
                        "proxy.use", "script",
                        "proxy.script", "conf/proxy.pac",
                        "proxy.user", "me",
                        "proxy.password", "pw",
                        "proxy.except", "b.example")
                .route();
        ProxyScriptOptions script = route.proxyScriptFor("a.example").orElseThrow();
        assertThat(script.file()).contains(folder.resolve("conf/proxy.pac"));
        assertThat(script.credentials()).contains(new Credentials("me", "pw"));
        assertThat(route.proxyScriptFor("b.example")).isEmpty();
        assertThat(read("proxy.use", "script", "proxy.script", "https://a.example/p.pac")
                        .route()
                        .proxyScript())
                .map(ProxyScriptOptions::toString)
                .contains("https://a.example/p.pac");
        assertThat(problems("proxy.use", "script"))
                .extracting(OptionProblem::sentence)
                .containsExactly("Write the script's file or address, or choose no proxy.");
        assertThat(problems("proxy.use", "script", "proxy.script", "http:///p.pac"))
                .extracting(OptionProblem::sentence)
                .containsExactly("The proxy script's address has no host.");
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
    void secretsOfTlsAreAppendedToNoOtherFile() throws Exception {
        Files.writeString(folder.resolve("diary.txt"), "Dear diary");
        assertThat(problems("tls.keyLog", "diary.txt"))
                .extracting(OptionProblem::option)
                .containsExactly(TlsTable.KEY_LOG);
        Files.writeString(folder.resolve("keys.log"), "CLIENT_RANDOM 00 00\n");
        assertThat(problems("tls.keyLog", "keys.log")).isEmpty();
        Files.writeString(folder.resolve("keys.log"), "");
        assertThat(problems("tls.keyLog", "keys.log")).isEmpty();
    }

    @Test
    void aKeyNeedsItsCertificate() {
        assertThat(problems("tls.key", "key.pem"))
                .extracting(OptionProblem::option)
                .containsExactly(TlsTable.CERTIFICATE);
    }

    @Test
    void eachKindOfAuthenticationIsMade() {
        assertThat(auth("auth.type", "basic", "auth.user", "me", "auth.password", "pw"))
                .isEqualTo(new AuthOptions.Basic(new Credentials("me", "pw")));
        assertThat(auth("auth.type", "digest", "auth.user", "me"))
                .isEqualTo(new AuthOptions.Digest(new Credentials("me", "")));
        assertThat(auth("auth.type", "bearer", "auth.token", "t"))
                .isEqualTo(new AuthOptions.Bearer(new AuthSecret("t"), AuthPlace.BEARER));
        assertThat(auth("auth.type", "bearer", "auth.token", "t", "auth.keyIn", "query", "auth.keyName", "q"))
                .isEqualTo(new AuthOptions.Bearer(new AuthSecret("t"), AuthPlace.query("q")));
        assertThat(auth("auth.type", "apiKey", "auth.keyValue", "k", "auth.keyName", "X-Key"))
                .isEqualTo(new AuthOptions.ApiKey(new AuthSecret("k"), AuthPlace.header("X-Key", "")));
        assertThat(auth("auth.type", "jwt", "auth.jwt.key", "k", "auth.jwt.claims", "{\"sub\": \"me\"}"))
                .isEqualTo(new AuthOptions.Jwt(
                        JwtOptions.of(JwtAlgorithm.HS256, JwtKey.secret("k"), "{\"sub\": \"me\"}"), AuthPlace.BEARER));
        assertThat(auth(
                        "auth.type",
                        "aws",
                        "auth.aws.accessKey",
                        "A",
                        "auth.aws.secretKey",
                        "s",
                        "auth.aws.region",
                        "r"))
                .isEqualTo(new AuthOptions.Aws(AwsOptions.of("A", new AuthSecret("s"), "r", "execute-api")));
    }

    private AuthOptions auth(String... keysAndValues) {
        return read(keysAndValues).auth();
    }

    @Test
    void whatCountsDependsOnOtherOptions() {
        assertThat(AuthTable.TOKEN.counts(SomeOptions.of("auth.type", "bearer")))
                .isTrue();
        assertThat(AuthTable.TOKEN.counts(OptionValues.NONE)).isFalse();
        OptionValues signedByKey = SomeOptions.of("auth.jwt.algorithm", "ES256");
        assertThat(JwtTable.KEY_FILE.counts(signedByKey)).isFalse();
        assertThat(JwtTable.KEY_FILE.counts(signedByKey.with(AuthType.OPTION, "jwt")))
                .isTrue();
    }

    @Test
    void reconnectingIsOffByDefault() {
        assertThat(inForce().reconnect()).isEqualTo(ReconnectOptions.OFF);
        assertThat(inForce("reconnect.attempts", "5", "reconnect.factor", "150", "reconnect.codes", "1001")
                        .reconnect())
                .isEqualTo(ReconnectOptions.OFF
                        .withAttempts(5)
                        .withCauses(CloseCodes.parse("1001"), true, false)
                        .withDelays(Duration.ofSeconds(1), 1.5, Duration.ofSeconds(30), 0.5));
        assertThat(inForce("open.send", "${known} $${x}").firstMessage())
                .as("its templates are resolved when it is sent")
                .isEqualTo("${known} $${x}");
    }

    @Test
    void variablesAreReplaced() {
        assertThat(read("tls.serverName", "${known}.example").tls().offer().serverName())
                .contains("value.example");
    }

    private void assertWrong(String key, String value, String told, String... others) {
        String[] all = Arrays.copyOf(others, others.length + 2);
        all[others.length] = key;
        all[others.length + 1] = value;
        List<OptionProblem> problems = problems(all);
        assertThat(problems).as(key).hasSize(1);
        assertThat(problems.get(0).option().key()).isEqualTo(key);
        assertThat(problems.get(0).sentence()).contains(told);
    }

    @Test
    void theSchemaOfAMessageIsNearerThanThatOfItsConnection() {
        assertThat(inForce().schema("")).isEmpty();
        OptionsInForce options = inForce("json.schema", "schemas/a.json");
        assertThat(options.schema(" ")).contains(folder.resolve("schemas/a.json"));
        assertThat(options.schema("schemas/b.json")).contains(folder.resolve("schemas/b.json"));
        assertThat(options.schema("~/c.json")).contains(Path.of(System.getProperty("user.home"), "c.json"));
        assertThat(options.problems()).isEmpty();
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
                text -> text.contains("${host}") ? Optional.of("The variable ${host} has no value.") : Optional.empty(),
                text -> text.replace("${known}", "value"),
                folder);
    }
}
