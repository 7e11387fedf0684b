package app.sockeye.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.address.Redirection;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.failure.NextStep;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.RedirectOptions;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects of the opening handshake, followed or told. */
class RedirectTest {
    private final BlockingQueue<HandshakeHead> requests = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    /** A server that redirects each path {@code /n} to {@code /n-1}, and opens a connection at {@code /0}. */
    private RawServer countdown(int status) throws Exception {
        return RawServer.plain(peer -> {
            HandshakeHead request = peer.readRequest();
            requests.add(request);
            int left = Integer.parseInt(request.startLine().split("[ /]+")[1]);
            if (left == 0) {
                peer.open();
                peer.echo();
            } else {
                peer.send("HTTP/1.1 " + status + " Go\r\nLocation: /" + (left - 1) + "\r\nContent-Length: 0\r\n\r\n");
                peer.drain();
            }
        });
    }

    private static RawServer redirecting(String location) throws Exception {
        return RawServer.plain(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
            peer.drain();
        });
    }

    private static ConnectOptions following(URI uri, int most) {
        return ConnectOptions.builder(uri).redirects(new RedirectOptions(most)).build();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAtTheSameServerAreFollowed(int status) throws Exception {
        try (RawServer server = countdown(status)) {
            Recorder recorder = new Recorder().connect(following(server.uri().resolve("/2"), 2));
            recorder.connection().abort();
            assertThat(requests)
                    .extracting(HandshakeHead::startLine)
                    .containsExactly("GET /2 HTTP/1.1", "GET /1 HTTP/1.1", "GET /0 HTTP/1.1");
            assertThat(recorder.redirects).extracting(Redirection::status).containsExactly(status, status);
        }
    }

    @Test
    void noMoreThanTheLimitAreFollowed() throws Exception {
        try (RawServer server = countdown(302)) {
            ConnectFailure failure = new Recorder()
                    .connect(following(server.uri().resolve("/9"), 2))
                    .failure();
            assertThat(requests).hasSize(3);
            assertThat(failure.nextStep())
                    .isEqualTo("The server points to \"" + server.uri() + "6\", but 2 redirects were followed already,"
                            + " which is the limit. Raise it, or check the server for a loop.");
        }
    }

    @Test
    void aHeaderThatIsSecretGoesAlongAtTheSameServer() throws Exception {
        try (RawServer server = countdown(307)) {
            ConnectOptions options = following(server.uri().resolve("/1"), 1).toBuilder()
                    .auth(new AuthOptions.Basic(new Credentials("joe", "pa55")))
                    .build();
            new Recorder().connect(options).connection().abort();
            requests.take();
            assertThat(requests.take().header("Authorization")).isPresent();
        }
    }

    @Test
    void anotherServerIsNotAsked() throws Exception {
        try (RawServer other = countdown(302);
                RawServer server = redirecting("ws://localhost:" + other.port() + "/0")) {
            Recorder recorder = new Recorder().connect(following(server.uri(), 9));
            ConnectFailure failure = recorder.failure();
            assertThat(failure.kind()).isEqualTo(Kind.HANDSHAKE_REFUSED);
            URI target = URI.create("ws://localhost:" + other.port() + "/0");
            Redirection to = new Redirection(302, target, true, false);
            assertThat(failure.nextSteps()).containsExactly(new NextStep.FollowRedirect(to));
            assertThat(failure.nextStep()).contains("connect there if you trust it");
            assertThat(requests).isEmpty();
            assertThat(recorder.redirects).isEmpty();

            ConnectOptions secret = Options.to(server.uri())
                    .headers(new Header("Authorization", "Bearer s3cret"), new Header("X-Trace", "7"))
                    .build();
            new Recorder().connect(secret.redirectedTo(to)).connection().abort();
            HandshakeHead request = requests.take();
            assertThat(request.header("Authorization")).isEmpty();
            assertThat(request.header("X-Trace")).contains("7");
        }
    }

    @Test
    void tlsIsNotGivenUp() throws Exception {
        TestCertificates own = TestCertificates.selfSigned(folder, "-ext", "san=dns:localhost");
        try (RawServer server = RawServer.of(own.serverSockets(), "wss", peer -> {
            HandshakeHead request = peer.readRequest();
            peer.send("HTTP/1.1 302 Found\r\nLocation: http://"
                    + request.header("Host").orElseThrow() + "/\r\nContent-Length: 0\r\n\r\n");
            peer.drain();
        })) {
            ConnectOptions options = following(server.uri(), 9).toBuilder()
                    .tls(TlsOptions.DEFAULT.withTrusted(List.of(own.certificate())))
                    .build();
            ConnectFailure failure = new Recorder().connect(options).failure();
            assertThat(failure.nextStep()).contains("but without TLS");
            assertThat(failure.nextSteps()).hasSize(1);
        }
    }

    @Test
    void nginxsRedirectIsFollowed() throws Exception {
        String location = "if ($uri = /old) { return 301 /new; } return 404;";
        try (Nginx nginx = Nginx.plain(folder, location)) {
            Recorder recorder = new Recorder().connect(following(nginx.uri("/old"), 1));
            assertThat(recorder.failure()).hasMessageContaining("404");
            assertThat(recorder.redirects).extracting(Redirection::target).containsExactly(nginx.uri("/new"));
        }
    }
}
