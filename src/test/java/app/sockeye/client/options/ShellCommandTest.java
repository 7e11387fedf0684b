package app.sockeye.client.options;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.certificate.CertificateFile;
import app.sockeye.client.certificate.IdentityFile;
import app.sockeye.client.certificate.OpenSsl;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.AwsOptions;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShellCommandTest {
    @TempDir
    private static Path folder;

    private static final URI ADDRESS = URI.create("wss://joe:pa55@example.org:8443/chat?room=1&access_token=s3cret");
    private static final List<Header> HEADERS = List.of(
            new Header("Host", "example.org:8443"),
            new Header("Sec-WebSocket-Key", "abc"),
            new Header("Authorization", "Bearer s3cret"),
            new Header("X-Note", "it's $HOME `id` \"!\""));
    private static final List<String> SUBPROTOCOLS = List.of("chat", "superchat");

    @Test
    void websocatGetsHeadersSubprotocolsAndInsecureTls() throws IOException {
        assertThat(words(ShellCommand.WEBSOCAT.of(unchecked(HEADERS), true)))
                .containsExactly(
                        "websocat",
                        "--insecure",
                        "--protocol",
                        "chat,superchat",
                        "-H=Authorization: Bearer s3cret",
                        "-H=X-Note: it's $HOME `id` \"!\"",
                        ADDRESS.toString());
    }

    @Test
    void wscatGetsASubprotocolEach() throws IOException {
        assertThat(words(ShellCommand.WSCAT.of(unchecked(List.of()), true)))
                .containsExactly(
                        "wscat",
                        "--no-check",
                        "--subprotocol",
                        "chat",
                        "--subprotocol",
                        "superchat",
                        "--connect",
                        ADDRESS.toString());
    }

    @Test
    void curlUpgradesByHand() throws IOException {
        ConnectOptions options = ConnectOptions.builder(URI.create("ws://localhost/a"))
                .request(RequestOptions.DEFAULT.withSubprotocols(SUBPROTOCOLS))
                .build();
        assertThat(words(ShellCommand.CURL.of(options, false)))
                .containsExactly(
                        "curl",
                        "--include",
                        "--no-buffer",
                        "--http1.1",
                        "--header",
                        "Connection: Upgrade",
                        "--header",
                        "Upgrade: websocket",
                        "--header",
                        "Sec-WebSocket-Version: 13",
                        "--header",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "--header",
                        "Sec-WebSocket-Protocol: chat, superchat",
                        "http://localhost/a");
    }

    @ParameterizedTest
    @EnumSource(ShellCommand.class)
    void secretsArePlaceholdersUnlessAskedFor(ShellCommand command) {
        ConnectOptions options = ConnectOptions.builder(ADDRESS)
                .request(RequestOptions.DEFAULT.withHeaders(HEADERS).withSecretHeaders(Set.of("X-Note")))
                .build();
        assertThat(command.of(options, false))
                .doesNotContain("s3cret", "pa55", "joe")
                .contains(
                        "Authorization: <Authorization>",
                        "X-Note: <X-Note>",
                        "//<user>@",
                        "room=1",
                        "access_token=<access_token>");
    }

    private static final ConnectOptions FULL = ConnectOptions.builder(URI.create("wss://example.org/chat"))
            .route(RouteOptions.DEFAULT
                    .withProxy(ProxyOptions.parse("socks5h://me:pa55@proxy:1080"), List.of("localhost", "b.example"))
                    .withFamily(RouteOptions.Family.IPV4))
            .request(RequestOptions.DEFAULT.withOrigin(OriginOptions.typed("https://app.example")))
            .auth(new AuthOptions.Basic(new Credentials("joe", "s3cret")))
            .redirects(new RedirectOptions(3))
            .tls(TlsOptions.DEFAULT.withOffer(TlsOffer.DEFAULT
                    .withVersions(TlsVersion.TLS_1_2, TlsVersion.TLS_1_2)
                    .withCiphers(List.of("TLS_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"))))
            .build();

    @Test
    void curlGetsRouteLoginTlsAndRedirects() throws IOException {
        assertThat(words(ShellCommand.CURL.of(FULL, true)))
                .containsSequence("--tls-max", "1.2")
                .containsSequence("--tls13-ciphers", "TLS_AES_128_GCM_SHA256")
                .containsSequence("--proxy", "socks5h://proxy:1080")
                .containsSequence("--proxy-user", "me:pa55")
                .containsSequence("--noproxy", "localhost,b.example")
                .contains("--ipv4")
                .containsSequence("--user", "joe:s3cret")
                .containsSequence("--location", "--max-redirs", "3")
                .containsSequence("--header", "Origin: https://app.example")
                .doesNotContain("--digest");
    }

    @Test
    void whatCurlHasNoCounterpartOfIsToldInComments() {
        ConnectOptions options = ConnectOptions.builder(URI.create("wss://example.org/"))
                .tls(TlsOptions.DEFAULT.withOffer(TlsOffer.DEFAULT
                        .withApplications(List.of("http/1.1"))
                        .withServerName("inner")
                        .withCiphers(List.of("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"))))
                .compression(new CompressionOptions(true))
                .limits(new LimitOptions(1))
                .build();
        assertThat(ShellCommand.CURL.of(options, false).lines().skip(1))
                .containsExactly(
                        "# Not in this command: the protocols offered by ALPN.",
                        "# Not in this command: the server name of TLS.",
                        "# Not in this command: the cipher suites of TLS 1.2, which curl has other names for.",
                        "# Not in this command: compression.",
                        "# Not in this command: the largest message.");
        ConnectOptions plain =
                ConnectOptions.builder(URI.create("wss://example.org/")).build();
        assertThat(ShellCommand.CURL.of(plain, false)).doesNotContain("#");
    }

    @Test
    void websocatAndWscatGetWhatTheyHaveACounterpartOf() throws IOException {
        assertThat(words(ShellCommand.WEBSOCAT.of(FULL, true)))
                .containsExactly(
                        "websocat",
                        "--socks5",
                        "proxy:1080",
                        "--basic-auth",
                        "joe:s3cret",
                        "--origin",
                        "https://app.example",
                        "wss://example.org/chat");
        ConnectOptions byHttp = FULL.toBuilder()
                .route(RouteOptions.DEFAULT.withProxy(ProxyOptions.parse("http://me:pa55@proxy:3128"), List.of()))
                .build();
        assertThat(words(ShellCommand.WSCAT.of(byHttp, true)))
                .containsExactly(
                        "wscat",
                        "--proxy",
                        "http://me:pa55@proxy:3128",
                        "--auth",
                        "joe:s3cret",
                        "--location",
                        "--max-redirects",
                        "3",
                        "--origin",
                        "https://app.example",
                        "--connect",
                        "wss://example.org/chat");
    }

    @ParameterizedTest
    @EnumSource(ShellCommand.class)
    void loginsArePlaceholdersUnlessAskedFor(ShellCommand command) {
        assertThat(command.of(FULL, false))
                .doesNotContain("joe", "s3cret", "pa55")
                .contains("<user>:<password>");
    }

    @Test
    void aTokenGoesWhereItGoesInTheHandshake() throws IOException {
        AuthSecret key = new AuthSecret("s3cret");
        assertThat(words(ShellCommand.CURL.of(with(new AuthOptions.Bearer(key, AuthPlace.BEARER)), true)))
                .containsSequence("--header", "Authorization: Bearer s3cret");
        assertThat(words(ShellCommand.WSCAT.of(with(new AuthOptions.ApiKey(key, AuthPlace.cookie("id"))), true)))
                .containsSequence("--header", "Cookie: id=s3cret");
        assertThat(words(ShellCommand.WEBSOCAT.of(
                        with(new AuthOptions.ApiKey(new AuthSecret("s&3 cret"), AuthPlace.query("key"))), true)))
                .endsWith("wss://example.org/chat?key=s%263%20cret");
        assertThat(words(ShellCommand.WSCAT.of(
                        with(new AuthOptions.Bearer(key, AuthPlace.subprotocol("v1", "bearer."))), true)))
                .containsSequence("--subprotocol", "v1", "--subprotocol", "bearer.s3cret");
        assertThat(ShellCommand.CURL.of(with(new AuthOptions.Bearer(key, AuthPlace.BEARER)), false))
                .contains("Authorization: Bearer <token>")
                .doesNotContain("s3cret");
    }

    @Test
    void curlSignsForAws() throws IOException {
        AuthOptions aws = new AuthOptions.Aws(
                AwsOptions.of("AKID", new AuthSecret("s3cret"), "eu-central-1", AwsOptions.API_GATEWAY)
                        .withSessionToken(new AuthSecret("t0ken")));
        assertThat(words(ShellCommand.CURL.of(with(aws), true)))
                .containsSequence("--aws-sigv4", "aws:amz:eu-central-1:execute-api", "--user", "AKID:s3cret")
                .containsSequence("--header", "X-Amz-Security-Token: t0ken");
        assertThat(ShellCommand.CURL.of(with(aws), false)).doesNotContain("AKID", "s3cret", "t0ken");
    }

    private static ConnectOptions with(AuthOptions auth) {
        return ConnectOptions.builder(URI.create("wss://example.org/chat"))
                .auth(auth)
                .build();
    }

    @Test
    void certificatesArePlaceholdersForTheirFiles() throws Exception {
        OpenSsl files = new OpenSsl(folder).certificate("client");
        TlsOptions tls = TlsOptions.DEFAULT
                .withTrusted(CertificateFile.read(files.file("ca.pem"), Optional.empty()))
                .withIdentity(IdentityFile.read(
                        files.file("client.pem"), Optional.of(files.file("client.key")), Optional.empty()));
        ConnectOptions options =
                ConnectOptions.builder(URI.create("wss://a/")).tls(tls).build();
        assertThat(ShellCommand.CURL.of(options, false))
                .contains("--cacert '<ca.pem>' --cert '<client.pem>' --key '<client.key>'");
        assertThat(ShellCommand.WSCAT.of(options, false))
                .contains("--ca '<ca.pem>' --cert '<client.pem>' --key '<client.key>'");
        assertThat(ShellCommand.WEBSOCAT.of(options, false)).contains("--client-pkcs12-der '<client.p12>'");
    }

    @Test
    void anotherAddressIsConnectedTo() throws IOException {
        ConnectOptions options = ConnectOptions.builder(URI.create("wss://a:8443/x"))
                .route(RouteOptions.DEFAULT.withOverrides(List.of(
                        AddressOverride.resolve("b:443:127.0.0.1,[::1]"),
                        AddressOverride.connectTo("::localhost:9443"))))
                .build();
        assertThat(words(ShellCommand.CURL.of(options, false)))
                .containsSequence("--resolve", "b:443:127.0.0.1,[::1]", "--connect-to", "::localhost:9443");
        assertThat(words(ShellCommand.WEBSOCAT.of(options, false)))
                .containsExactly(
                        "websocat",
                        "--tls-domain",
                        "a",
                        "--ws-c-uri",
                        "ws://a:8443/x",
                        "-",
                        "ws-c:tls-c:tcp:localhost:9443");
    }

    @Test
    void aUnixSocketIsConnectedTo() throws IOException {
        ConnectOptions options = ConnectOptions.builder(URI.create("ws://a?token=s3cret"))
                .route(RouteOptions.DEFAULT.withUnixSocket(Path.of("/run/x.sock")))
                .build();
        assertThat(words(ShellCommand.CURL.of(options, false))).containsSequence("--unix-socket", "/run/x.sock");
        assertThat(words(ShellCommand.WSCAT.of(options, false)))
                .endsWith("--connect", "ws+unix:///run/x.sock:/?token=<token>");
        assertThat(words(ShellCommand.WEBSOCAT.of(options, false)))
                .endsWith("--ws-c-uri", "ws://a?token=<token>", "-", "ws-c:unix:/run/x.sock");
    }

    @Test
    void curlSendsRawHeadersAlone() throws Exception {
        CompletableFuture<String> received = new CompletableFuture<>();
        try (RawServer server = RawServer.plain(peer -> {
            received.complete(new String(peer.readRequest().raw(), UTF_8));
            peer.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        })) {
            runCurl(ConnectOptions.builder(server.uri())
                    .request(RequestOptions.DEFAULT
                            .withHeaders(List.of(new Header("UPGRADE", "websocket")))
                            .withRaw(true))
                    .build());
            assertThat(Recorder.within(received)).isEqualTo("GET / HTTP/1.1\r\nUPGRADE: websocket\r\n\r\n");
        }
    }

    @Test
    void curlConnectsAsTold() throws Exception {
        CompletableFuture<HandshakeHead> received = new CompletableFuture<>();
        try (RawServer server = RawServer.plain(peer -> {
            HandshakeHead request = peer.shakeHands();
            received.complete(request);
        })) {
            String answer = runCurl(ConnectOptions.builder(URI.create("ws://far.invalid/echo"))
                    .route(RouteOptions.DEFAULT.withOverrides(
                            List.of(AddressOverride.connectTo("far.invalid:80:127.0.0.1:" + server.port()))))
                    .auth(new AuthOptions.Basic(new Credentials("joe", "s3cret")))
                    .request(RequestOptions.DEFAULT.withOrigin(OriginOptions.typed("https://app.example")))
                    .build());
            HandshakeHead request = Recorder.within(received);
            assertThat(request.startLine()).isEqualTo("GET /echo HTTP/1.1");
            assertThat(request.header("Host")).contains("far.invalid");
            assertThat(request.header("Origin")).contains("https://app.example");
            assertThat(request.header("Authorization")).contains("Basic am9lOnMzY3JldA==");
            assertThat(answer).startsWith("HTTP/1.1 101");
        }
    }

    private static String runCurl(ConnectOptions options) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "needs curl: apt-get install curl");
        Process curl = new ProcessBuilder("sh", "-c", ShellCommand.CURL.of(options, true))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(curl.getInputStream().readAllBytes(), UTF_8);
    }

    private static ConnectOptions unchecked(List<Header> headers) {
        return ConnectOptions.builder(ADDRESS)
                .request(RequestOptions.DEFAULT.withHeaders(headers).withSubprotocols(SUBPROTOCOLS))
                .tls(TlsOptions.DEFAULT.withVerify(false))
                .build();
    }

    /** What a shell makes of it, a word a line. */
    private static List<String> words(String command) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command).start();
        return new String(shell.getInputStream().readAllBytes(), UTF_8).lines().toList();
    }
}
