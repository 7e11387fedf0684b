package app.sockeye.interchange.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.ChildJava;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.TestCertificates;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.CompressionOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ConnectOptionsBuilder;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each program is run, where what it needs is installed, against a server that notes the handshake. */
class ProgramLanguageTest {
    private static final String PYTHON = "/usr/bin/python3";
    private static final long MOST_SECONDS = 60;

    /** Each character of this has a meaning in at least one of the languages. */
    private static final String HOSTILE = "a\"b'c\\n\\u000a`${x}$(id)%s#{y}<!--</script>?? \\";

    @TempDir
    Path folder;

    private final BlockingQueue<HandshakeHead> handshakes = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @EnumSource(
            names = {"GO", "CSHARP"},
            mode = EnumSource.Mode.EXCLUDE)
    void theProgramConnectsAsTheConnectionDoes(ProgramLanguage language) throws Exception {
        try (RawServer server = server(null)) {
            URI uri = URI.create("ws://127.0.0.1:" + server.port() + "/path'$x/%22?a=1&token=s3cret&b=%20");
            ConnectOptions options = ConnectOptions.builder(uri)
                    .request(RequestOptions.DEFAULT
                            .withHeaders(List.of(
                                    new Header("X-Hostile", HOSTILE),
                                    new Header("x-lower-Case", "1"),
                                    new Header("X-Secret", "never"),
                                    new Header("User-Agent", "mine")))
                            .withSecretHeaders(Set.of("X-Secret"))
                            .withSubprotocols(List.of("it's", "b`c")))
                    .auth(new AuthOptions.Basic(new Credentials("m\"e", "pass")))
                    .build();
            Map<String, String> environment =
                    Map.of("WS_TOKEN", "s3cret", "WS_X_SECRET", "told", "WS_PASSWORD", "pass");

            String output = run(language, options, environment);

            HandshakeHead head = handshakes.poll(MOST_SECONDS, TimeUnit.SECONDS);
            assertThat(head).as(output).isNotNull();
            assertThat(head.startLine()).isEqualTo("GET /path'$x/%22?a=1&token=s3cret&b=%20 HTTP/1.1");
            assertThat(String.join(",", values(head, "Sec-WebSocket-Protocol")).replace(" ", ""))
                    .isEqualTo("it's,b`c");
            assertThat(output)
                    .contains("open")
                    .contains("it's")
                    .contains("hello")
                    .contains("closed")
                    .contains("1000");
            if (language != ProgramLanguage.BROWSER) {
                assertThat(values(head, "X-Hostile")).containsExactly(HOSTILE);
                assertThat(values(head, "X-Secret")).containsExactly("told");
                assertThat(values(head, "User-Agent")).containsExactly("mine");
                assertThat(values(head, "Authorization")).containsExactly("Basic bSJlOnBhc3M=");
                assertThat(values(head, "Origin")).containsExactly("http://127.0.0.1:" + server.port());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"BROWSER", "GO", "CSHARP"},
            mode = EnumSource.Mode.EXCLUDE)
    void aCertificateIsCheckedUnlessTheConnectionSaysOtherwise(ProgramLanguage language) throws Exception {
        TestCertificates certificates = TestCertificates.selfSigned(folder);
        try (RawServer server = server(certificates)) {
            ConnectOptionsBuilder options =
                    ConnectOptions.builder(URI.create("wss://127.0.0.1:" + server.port() + "/"));

            assertThat(run(
                            language,
                            options.tls(TlsOptions.DEFAULT.withVerify(false)).build(),
                            Map.of()))
                    .contains("hello");
            assertThat(run(language, options.tls(TlsOptions.DEFAULT).build(), Map.of()))
                    .doesNotContain("hello");
        }
    }

    /** Not Python: Debian's websockets is older than its option for proxies. */
    @ParameterizedTest
    @EnumSource(names = {"NODE", "JAVA"})
    void theProgramConnectsThroughTheProxy(ProgramLanguage language) throws Exception {
        BlockingQueue<String> tunnels = new LinkedBlockingQueue<>();
        try (RawServer server = server(null);
                RawServer proxy = RawServer.plain(peer -> tunnel(peer, tunnels))) {
            ProxyOptions through = ProxyOptions.parse("http://m%22e:pass@127.0.0.1:" + proxy.port());
            ConnectOptions options = ConnectOptions.builder(URI.create("ws://127.0.0.1:" + server.port() + "/"))
                    .route(RouteOptions.DEFAULT.withProxy(through, List.of()))
                    .build();

            String output = run(language, options, Map.of("WS_PROXY_PASSWORD", "pass"));

            assertThat(output).contains("hello");
            assertThat(tunnels).containsExactly("CONNECT 127.0.0.1:" + server.port() + " HTTP/1.1");
        }
    }

    /** A proxy that asks for {@code m"e} and {@code pass}. */
    private static void tunnel(RawPeer peer, BlockingQueue<String> tunnels) throws Exception {
        HandshakeHead request = peer.readRequest();
        if (!values(request, "Proxy-Authorization").equals(List.of("Basic bSJlOnBhc3M="))) {
            peer.send("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n"
                    + "Content-Length: 0\r\nConnection: close\r\n\r\n");
            return;
        }
        tunnels.add(request.startLine());
        int port = Integer.parseInt(request.startLine().replaceFirst("CONNECT 127.0.0.1:(\\d+) .*", "$1"));
        try (Socket server = new Socket("127.0.0.1", port)) {
            peer.send("HTTP/1.1 200 OK\r\n\r\n");
            Thread back = new Thread(() -> copy(server, peer.socket));
            back.start();
            copy(peer.socket, server);
            back.join();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            // One of the ends is gone.
        }
    }

    @Test
    void noSecretStandsInAProgram() {
        ConnectOptions options = ConnectOptions.builder(URI.create("wss://example.org/?api_key=s3cret"))
                .request(RequestOptions.DEFAULT.withHeaders(
                        List.of(new Header("Cookie", "sid=s3cret"), new Header("Authorization", "Bearer s3cret"))))
                .auth(new AuthOptions.ApiKey(new AuthSecret("s3cret"), AuthPlace.query("key")))
                .route(RouteOptions.DEFAULT.withProxy(ProxyOptions.parse("http://me:s3cret@proxy:3128"), List.of()))
                .compression(new CompressionOptions(true))
                .build();

        for (ProgramLanguage language : ProgramLanguage.values()) {
            String program = language.program(options);
            assertThat(program).doesNotContain("s3cret").contains("WS_API_KEY").contains("WS_TOKEN");
            if (language == ProgramLanguage.BROWSER) {
                assertThat(program).doesNotContain("WS_COOKIE");
            } else {
                assertThat(program).contains("WS_COOKIE").contains("WS_AUTHORIZATION");
                assertThat(program).contains("proxy").contains("3128").contains("WS_PROXY_PASSWORD");
            }
            assertThat(program.lines()).allSatisfy(line -> assertThat(line).matches("[\\t\\x20-\\x7e]*"));
        }
    }

    @Test
    void whatALibraryCantDoIsSaidInTheFirstLines() {
        ConnectOptions options = ConnectOptions.builder(URI.create("wss://example.org/"))
                .request(RequestOptions.DEFAULT.withHeaders(
                        List.of(new Header("Host", "other"), new Header("X-A", "1"), new Header("X-A", "2"))))
                .auth(new AuthOptions.Digest(new Credentials("me", "pw")))
                .route(RouteOptions.DEFAULT.withUnixSocket(Path.of("/run/x")))
                .build();

        assertThat(ProgramLanguage.BROWSER.program(options))
                .contains("// Not in this program: 1 header, as a page can't set any.");
        assertThat(ProgramLanguage.PYTHON.program(options))
                .startsWith("# pip install websockets\n# Not in this program: the header Host.\n"
                        + "# Not in this program: Digest authentication.\n# Not in this program: the unix socket.\n")
                .contains("(\"X-A\", \"1\"),\n    (\"X-A\", \"2\"),");
        assertThat(ProgramLanguage.CSHARP.program(options)).contains("repeated headers");
    }

    @Test
    void literalsOfLanguagesThatAreNotRunHere() {
        String text = "\"\\\n\t\u00e9\u2028\ud83d\ude00</script>";

        assertThat(ProgramSyntax.GO.literal(text))
                .isEqualTo("\"\\\"\\\\\\u000a\\u0009\\u00e9\\u2028\\U0001f600</script>\"");
        assertThat(ProgramSyntax.CSHARP.literal(text))
                .isEqualTo("\"\\\"\\\\\\n\\t\\u00e9\\u2028\\ud83d\\ude00</script>\"");
        assertThat(ProgramSyntax.NODE.literal(text)).doesNotContain("<");
    }

    private RawServer server(TestCertificates certificates) throws Exception {
        RawServer.Script script = peer -> {
            HandshakeHead head = peer.readRequest();
            handshakes.add(head);
            String offered = String.join(",", values(head, "Sec-WebSocket-Protocol"));
            Header chosen = new Header("Sec-WebSocket-Protocol", offered.split(",")[0].strip());
            peer.send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + peer.accept() + "\r\n" + (offered.isEmpty() ? "" : chosen + "\r\n")
                    + "\r\n");
            peer.sendText("hello");
            peer.sendClose(new CloseReason(1000, "done"));
            // Its answer; then the server ends the TCP connection (RFC 6455 section 7.1.1).
            peer.readFrame();
        };
        return certificates == null
                ? RawServer.plain(script)
                : RawServer.of(certificates.serverSockets(), "wss", script);
    }

    private static List<String> values(HandshakeHead head, String name) {
        return head.headers().stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .toList();
    }

    private String run(ProgramLanguage language, ConnectOptions options, Map<String, String> environment)
            throws IOException, InterruptedException {
        String text = language.program(options);
        if (language == ProgramLanguage.BROWSER) {
            text = "globalThis.prompt = (name) => process.env[name];\n" + text;
        }
        Path file = Files.writeString(folder.resolve(language.fileName()), text);
        Path out = folder.resolve("out");
        ProcessBuilder builder = builder(command(language, file)).redirectOutput(out.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String output = Files.readString(out);
        assertThat(ended).as(text + output).isTrue();
        return output;
    }

    /** Finds packages of node where Debian and npm install them. */
    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .merge("NODE_PATH", "/usr/share/nodejs:/usr/lib/node_modules", (before, more) -> before + ":" + more);
        return builder;
    }

    private List<String> command(ProgramLanguage language, Path file) throws IOException, InterruptedException {
        List<String> command =
                switch (language) {
                    case BROWSER -> List.of("node", "--experimental-websocket");
                    case NODE -> List.of("node");
                    case PYTHON -> List.of(PYTHON);
                    case JAVA -> ChildJava.command();
                    case GO -> List.of("go", "run");
                    case CSHARP -> List.of("dotnet");
                };
        assumeTrue(
                switch (language) {
                    case BROWSER -> works("node", "--experimental-websocket", "-e", "WebSocket");
                    case NODE -> works("node", "-e", "require('ws')");
                    case PYTHON -> works(PYTHON, "-c", "import websockets");
                    case JAVA -> true;
                    case GO, CSHARP -> false;
                },
                "needs what the program runs on: node and its package ws, python3-websockets");
        List<String> all = new ArrayList<>(command);
        all.add(file.toString());
        return all;
    }

    private boolean works(String... command) throws InterruptedException {
        try {
            return builder(List.of(command)).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
