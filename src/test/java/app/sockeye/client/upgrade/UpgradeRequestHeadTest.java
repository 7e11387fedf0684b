package app.sockeye.client.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Nginx;
import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.OriginOptions;
import app.sockeye.protocol.HandshakeRequest;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The request as the wire carries it. */
class UpgradeRequestHeadTest {

    private static HandshakeRequest requestFor(String resource, Header... headers) throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = Options.to(URI.create("ws://localhost:" + server.port() + resource))
                    .headers(headers)
                    .subprotocols("a", "b")
                    .compression()
                    .connect();
            recorder.connection().abort();
            return Recorder.within(recorder.request);
        }
    }

    private static List<String> names(HandshakeRequest request) {
        return request.headers().stream().map(Header::name).toList();
    }

    private static List<String> values(HandshakeRequest request, String name) {
        return request.headers().stream()
                .filter(h -> h.is(name))
                .map(Header::value)
                .toList();
    }

    @Test
    void pathAndQueryStayPercentEncoded() throws Exception {
        assertThat(requestFor("/a%20b/%2F?q=%26x%3D1&u=%C3%BC").requestLine())
                .isEqualTo("GET /a%20b/%2F?q=%26x%3D1&u=%C3%BC HTTP/1.1");
    }

    @Test
    void anEmptyPathIsASlash() throws Exception {
        assertThat(requestFor("?x").requestLine()).isEqualTo("GET /?x HTTP/1.1");
    }

    @Test
    void theHandshakesHeadersComeInOrder() throws Exception {
        HandshakeRequest request = requestFor("/");
        assertThat(names(request))
                .containsExactly(
                        "Host",
                        "Upgrade",
                        "Connection",
                        "Sec-WebSocket-Key",
                        "Sec-WebSocket-Version",
                        "Sec-WebSocket-Protocol",
                        "Sec-WebSocket-Extensions",
                        "Origin",
                        "User-Agent");
        assertThat(values(request, "Sec-WebSocket-Protocol")).containsExactly("a, b");
        assertThat(values(request, "Sec-WebSocket-Extensions"))
                .containsExactly("permessage-deflate; client_max_window_bits");
    }

    @Test
    void usersHeadersReplaceOursWhateverTheirCase() throws Exception {
        HandshakeRequest request = requestFor(
                "/", new Header("host", "example.org"), new Header("Origin", "null"), new Header("user-agent", "x"));
        assertThat(values(request, "Host")).containsExactly("example.org");
        assertThat(values(request, "Origin")).containsExactly("null");
        assertThat(values(request, "User-Agent")).containsExactly("x");
        assertThat(names(request)).startsWith("host").hasSize(9);
    }

    @Test
    void theOriginIsTheUrlsOrTheTypedOneOrNone() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            String own = "http://localhost:" + server.port();
            assertThat(origins(server, OriginOptions.DERIVED)).containsExactly(own);
            assertThat(origins(server, OriginOptions.typed("https://app.example")))
                    .containsExactly("https://app.example");
            assertThat(origins(server, OriginOptions.NONE)).isEmpty();
        }
    }

    @Test
    void nginxSeesTheOriginThatWasTyped(@TempDir Path folder) throws Exception {
        try (Nginx nginx = Nginx.plain(
                folder,
                "if ($http_origin = \"\") { return 402; } if ($http_origin = \"https://app.example\") { return 409; }"
                        + " return 403;")) {
            assertThat(refusal(nginx, OriginOptions.DERIVED)).contains("403");
            assertThat(refusal(nginx, OriginOptions.NONE)).contains("402");
            assertThat(refusal(nginx, OriginOptions.typed("https://app.example")))
                    .contains("409");
        }
    }

    private static String refusal(Nginx nginx, OriginOptions origin) throws Exception {
        return Options.to(nginx.uri("/")).origin(origin).connect().failure().getMessage();
    }

    @Test
    void nginxRefusesARawRequestWithoutHost(@TempDir Path folder) throws Exception {
        try (Nginx nginx = Nginx.plain(folder, "return 404;")) {
            assertThat(Options.to(nginx.uri("/"))
                            .headers(new Header("Upgrade", "websocket"))
                            .raw()
                            .connect()
                            .failure())
                    .hasMessageContaining("400 \"Bad Request\"");
        }
    }

    private static List<String> origins(RawServer server, OriginOptions origin) throws Exception {
        Recorder recorder = Options.to(server.uri()).origin(origin).connect();
        recorder.connection().abort();
        return values(Recorder.within(recorder.request), "Origin");
    }

    @Test
    void rawHeadersAreAllThatIsSent() throws Exception {
        CompletableFuture<byte[]> received = new CompletableFuture<>();
        try (RawServer server = RawServer.plain(peer -> {
            received.complete(peer.readRequest().raw());
            peer.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        })) {
            Recorder recorder = Options.to(server.uri())
                    .headers(
                            new Header("UPGRADE", "websocket"),
                            new Header("host", "b"),
                            new Header("HOST", "a"),
                            new Header("sec-websocket-version", "7"))
                    .subprotocols("chat")
                    .compression()
                    .auth("joe", "pa55")
                    .raw()
                    .connect();
            assertThat(recorder.failure().kind()).isEqualTo(ConnectFailure.Kind.HANDSHAKE_REFUSED);
            assertThat(new String(Recorder.within(received), StandardCharsets.ISO_8859_1))
                    .isEqualTo("GET / HTTP/1.1\r\nUPGRADE: websocket\r\nhost: b\r\nHOST: a\r\n"
                            + "sec-websocket-version: 7\r\n\r\n");
        }
    }

    @Test
    void aRawRequestThatIsCompleteOpensAConnection() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = Options.to(server.uri())
                    .headers(
                            new Header("Host", "localhost"),
                            new Header("Upgrade", "websocket"),
                            new Header("Connection", "Upgrade"),
                            new Header("Sec-WebSocket-Version", "13"),
                            new Header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="))
                    .raw()
                    .connect();
            recorder.connection().abort();
            assertThat(names(Recorder.within(recorder.request))).hasSize(5);
        }
    }

    @Test
    void repeatedNamesKeepOrderAndSpelling() throws Exception {
        HandshakeRequest request =
                requestFor("/", new Header("Cookie", "a=1"), new Header("X-y", "z"), new Header("cookie", "b=2"));
        assertThat(names(request)).endsWith("Cookie", "X-y", "cookie");
        assertThat(new String(request.raw(), StandardCharsets.ISO_8859_1))
                .endsWith("Cookie: a=1\r\nX-y: z\r\ncookie: b=2\r\n\r\n");
    }
}
