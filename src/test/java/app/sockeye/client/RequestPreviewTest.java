package app.sockeye.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.cookie.Cookie;
import app.sockeye.client.cookie.CookieJar;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.CompressionOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.CookieOptions;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequestPreviewTest {
    @Test
    void itIsWhatIsSentButForTheKey() throws Exception {
        CookieJar jar = new CookieJar(Clock.systemUTC());
        jar.put(Cookie.of("sid", "1", "localhost"));
        RequestOptions request = RequestOptions.DEFAULT
                .withHeaders(
                        List.of(new Header("X-One", "1"), new Header("origin", "https://b"), new Header("X-One", "2")))
                .withSubprotocols(List.of("a", "b"));
        CompressionOptions compression = new CompressionOptions(true)
                .withNoContextTakeover(true, false)
                .withMaxWindowBits(OptionalInt.empty(), OptionalInt.of(10));
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            URI uri = URI.create("ws://localhost:" + server.port() + "/a?b=1");
            for (AuthOptions auth : List.of(
                    AuthOptions.DEFAULT,
                    new AuthOptions.Bearer(new AuthSecret("t"), AuthPlace.BEARER),
                    new AuthOptions.ApiKey(new AuthSecret("k"), AuthPlace.query("key")),
                    new AuthOptions.ApiKey(new AuthSecret("k"), AuthPlace.subprotocol("token", "")))) {
                ConnectOptions options = ConnectOptions.builder(uri)
                        .request(request)
                        .compression(compression)
                        .cookies(CookieOptions.of(jar))
                        .auth(auth)
                        .build();
                assertThat(RequestPreview.of(options, Instant.now()).text().replace(RequestPreview.KEY, "KEY"))
                        .isEqualTo(sent(options));
            }
        }
    }

    @Test
    void rawHeadersAreAllThatIsSent() throws Exception {
        ConnectOptions options = ConnectOptions.builder(URI.create("ws://a/"))
                .request(RequestOptions.DEFAULT
                        .withHeaders(List.of(new Header("Host", "b")))
                        .withRaw(true))
                .build();
        assertThat(RequestPreview.of(options, Instant.now()).text()).isEqualTo("GET / HTTP/1.1\nHost: b");
    }

    @Test
    void whatAuthenticatesIsMasked() throws Exception {
        ConnectOptions options = ConnectOptions.builder(URI.create("ws://a/?x=1"))
                .request(RequestOptions.DEFAULT
                        .withHeaders(List.of(new Header("X-Own", "s3cret"), new Header("Cookie", "s3cret")))
                        .withSecretHeaders(Set.of("X-Own")))
                .auth(new AuthOptions.ApiKey(new AuthSecret("s3cret"), AuthPlace.query("key")))
                .build();
        assertThat(RequestPreview.of(options, Instant.now()).masked("..."))
                .contains("GET /?x=1&key=... HTTP/1.1", "X-Own: ...", "Cookie: ...")
                .doesNotContain("s3cret");
    }

    private static String sent(ConnectOptions options) throws Exception {
        Recorder recorder = new Recorder().connect(options);
        String sent = new String(Recorder.within(recorder.request).raw(), StandardCharsets.ISO_8859_1);
        recorder.connection().abort();
        return sent.replace("\r\n", "\n").strip().replaceFirst("Sec-WebSocket-Key: .*", "Sec-WebSocket-Key: KEY");
    }
}
