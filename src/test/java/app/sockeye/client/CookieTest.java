package app.sockeye.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.cookie.Cookie;
import app.sockeye.client.cookie.CookieJar;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.CookieOptions;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.RequestOptions;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cookies of opening handshakes, over real sockets. */
class CookieTest {
    private final CookieJar jar = new CookieJar(Clock.systemUTC());
    private final BlockingQueue<HandshakeHead> requests = new LinkedBlockingQueue<>();

    private ConnectOptions to(RawServer server, Header... headers) {
        return ConnectOptions.builder(server.uri().resolve("/in/side?q=1"))
                .cookies(CookieOptions.of(jar))
                .request(RequestOptions.DEFAULT.withHeaders(List.of(headers)))
                .build();
    }

    private String cookiesOfNextRequest() throws InterruptedException {
        return requests.take().header("Cookie").orElse("none");
    }

    @Test
    void whatTheHandshakeSetsIsSentWithTheNext() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            requests.add(peer.shakeHands(
                    new Header("Set-Cookie", "sid=1; HttpOnly"), new Header("Set-Cookie", "all=2; Path=/")));
            peer.drain();
        })) {
            new Recorder().connect(to(server)).connection();
            assertThat(cookiesOfNextRequest()).isEqualTo("none");
            new Recorder().connect(to(server)).connection();
            assertThat(cookiesOfNextRequest()).isEqualTo("sid=1; all=2");
            new Recorder()
                    .connect(to(server, new Header("Cookie", "all=typed")))
                    .connection();
            assertThat(cookiesOfNextRequest()).isEqualTo("all=typed; sid=1");
            new Recorder()
                    .connect(ConnectOptions.to(server.uri().resolve("/in/side")))
                    .connection();
            assertThat(cookiesOfNextRequest()).isEqualTo("none");
        }
    }

    @Test
    void whatARefusalSetsIsKept() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            requests.add(peer.readRequest());
            peer.send("HTTP/1.1 401 Sign in\r\nSet-Cookie: csrf=x; Path=/\r\nContent-Length: 0\r\n\r\n");
        })) {
            assertThat(new Recorder().connect(to(server)).failure().response()).isPresent();
            assertThat(jar.all()).containsExactly(Cookie.of("csrf", "x", "localhost"));
        }
    }

    @Test
    void whatAChallengeSetsIsSentWithTheAnswerToIt() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            HandshakeHead request = peer.readRequest();
            requests.add(request);
            peer.send("HTTP/1.1 401 Who\r\nSet-Cookie: turn=2; Path=/\r\nContent-Length: 0\r\n"
                    + "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\"\r\n\r\n");
        })) {
            ConnectOptions options = to(server).toBuilder()
                    .auth(new AuthOptions.Digest(new Credentials("u", "p")))
                    .build();
            new Recorder().connect(options).failure();
            assertThat(cookiesOfNextRequest()).isEqualTo("none");
            assertThat(cookiesOfNextRequest()).isEqualTo("turn=2");
        }
    }

    @Test
    void whatNginxSetsWithARefusalLetsInTheNextTime(@TempDir Path folder) throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo);
                Nginx nginx = Nginx.plain(
                        folder,
                        "add_header Set-Cookie \"pass=1; Path=/; HttpOnly; Max-Age=60\" always;"
                                + " if ($cookie_pass != 1) { return 403; } proxy_pass http://127.0.0.1:" + server.port()
                                + "; proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade;"
                                + " proxy_set_header Connection upgrade;")) {
            ConnectOptions options = ConnectOptions.builder(nginx.uri("/"))
                    .cookies(CookieOptions.of(jar))
                    .build();
            assertThat(new Recorder().connect(options).failure()).hasMessageContaining("403");
            new Recorder().connect(options).connection().abort();
        }
    }
}
