package app.sockeye.client.failure;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Nginx;
import app.sockeye.client.Options;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.TestCertificates;
import app.sockeye.client.address.Redirection;
import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.wire.Closure;
import app.sockeye.protocol.Header;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps that failures suggest, against servers of ours and nginx. */
class NextStepsTest {
    @TempDir
    Path folder;

    /** The failure after an answer. */
    private static ConnectFailure after(String answer) throws Exception {
        try (RawServer server = answering(answer)) {
            return new Recorder().connect(ConnectOptions.to(server.uri())).failure();
        }
    }

    private static RawServer answering(String answer) throws Exception {
        return RawServer.plain(peer -> {
            peer.readRequest();
            peer.send(answer);
            peer.drain();
        });
    }

    @Test
    void a401AsksForCredentialsOfItsSchemes() throws Exception {
        assertThat(after("HTTP/1.1 401 No\r\nWWW-Authenticate: Digest realm=\"a\", nonce=\"b\"\r\n"
                                + "WWW-Authenticate: Basic realm=\"a\"\r\nContent-Length: 0\r\n\r\n")
                        .nextSteps())
                .containsExactly(new NextStep.AddCredentials(NextStep.Asker.SERVER, List.of("digest", "basic")));
    }

    @Test
    void a407AsksForCredentialsOfTheProxy() throws Exception {
        assertThat(after("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n")
                        .nextSteps())
                .containsExactly(new NextStep.AddCredentials(NextStep.Asker.PROXY, List.of("basic")));
    }

    @Test
    void aRedirectCanBeFollowed() throws Exception {
        ConnectFailure failure =
                after("HTTP/1.1 308 Moved\r\nLocation: wss://elsewhere/x\r\nContent-Length: 0\r\n\r\n");
        assertThat(failure.nextSteps())
                .containsExactly(new NextStep.FollowRedirect(
                        new Redirection(308, URI.create("wss://elsewhere/x"), true, false)));
    }

    @Test
    void aBusyServerIsTriedLater() throws Exception {
        ConnectFailure failure = after("HTTP/1.1 503 Busy\r\nRetry-After: 90\r\nContent-Length: 0\r\n\r\n");
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(90));
        assertThat(failure.nextStep()).isEqualTo("Try again in 90 s, as the server asks.");
        failure = after("HTTP/1.1 429 Slow down\r\nRetry-After: 7200\r\nContent-Length: 0\r\n\r\n");
        assertThat(failure.nextStep()).isEqualTo("Try again in 120 min, as the server asks.");
        failure = after("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
        assertThat(failure.retryAfter()).isEmpty();
        assertThat(failure.nextStep()).isEqualTo("Try again later.");
    }

    @Test
    void aSubprotocolThatTheServerChoseCanBeOffered() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            peer.shakeHands(new Header("Sec-WebSocket-Protocol", "graphql-ws"));
            peer.drain();
        })) {
            ConnectFailure failure =
                    Options.to(server.uri()).subprotocols("chat").connect().failure();
            assertThat(failure.kind()).isEqualTo(Kind.HANDSHAKE_INVALID);
            assertThat(failure.nextSteps()).containsExactly(new NextStep.OfferSubprotocol("graphql-ws"));
        }
    }

    @Test
    void aTlsAlertLeadsToWss() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            peer.send(new byte[] {0x15, 3, 1, 0, 2, 2, 70});
            peer.drain();
        })) {
            assertThat(new Recorder()
                            .connect(ConnectOptions.to(server.uri().resolve("/a?b")))
                            .failure()
                            .nextSteps())
                    .containsExactly(new NextStep.UseWss(URI.create("wss://localhost:" + server.port() + "/a?b")));
        }
    }

    @Test
    void aStepHoldsNoTokenOfTheQuery() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            peer.send(new byte[] {0x15, 3, 1, 0, 2, 2, 70});
            peer.drain();
        })) {
            ConnectOptions options = ConnectOptions.builder(server.uri())
                    .auth(new AuthOptions.ApiKey(new AuthSecret("s3cret"), AuthPlace.query("key")))
                    .build();
            Recorder recorder = new Recorder().connect(options);
            assertThat(recorder.failure().nextSteps())
                    .containsExactly(new NextStep.UseWss(URI.create("wss://localhost:" + server.port() + "/")));
            assertThat(Recorder.within(recorder.request).requestLine()).contains("key=s3cret");
        }
    }

    @Test
    void aPortWithoutTlsLeadsToWs() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            peer.socket.getInputStream().read();
            peer.send("HTTP/1.1 400 Bad Request\r\n\r\n");
            peer.drain();
        })) {
            assertThat(Options.to(URI.create("wss://localhost:" + server.port() + "/a"))
                            .connect()
                            .failure()
                            .nextSteps())
                    .containsExactly(new NextStep.UseWs(URI.create("ws://localhost:" + server.port() + "/a")));
        }
    }

    @Test
    void aSelfSignedCertificateCanBeTrusted() throws Exception {
        TestCertificates own = TestCertificates.selfSigned(folder, "-ext", "san=dns:localhost");
        try (RawServer server = RawServer.of(own.serverSockets(), "wss", peer -> peer.readRequest())) {
            ConnectFailure failure =
                    new Recorder().connect(ConnectOptions.to(server.uri())).failure();
            assertThat(failure.nextSteps())
                    .containsExactly(new NextStep.TrustCertificate(Fingerprint.of(own.certificate())));
        }
    }

    @Test
    void aHandshakeThatTakesTooLongCanBeGivenMoreTime() throws Exception {
        try (RawServer server = RawServer.plain(peer -> peer.drain())) {
            ConnectFailure failure = Options.to(server.uri())
                    .handshakeTimeout(Duration.ofMillis(50))
                    .connect()
                    .failure();
            assertThat(failure.nextSteps()).containsExactly(new NextStep.RaiseTimeout(ConnectStage.UPGRADE));
        }
    }

    @Test
    void aMessageOverTheLimitSuggestsAHigherOne() throws Exception {
        try (RawServer server = RawServer.open(peer -> {
            peer.sendText("x".repeat(100));
            peer.echo();
        })) {
            Recorder recorder = Options.to(server.uri()).maxMessageSize(10).connect();
            Closure closure = recorder.closure();
            assertThat(closure.nextSteps()).containsExactly(new NextStep.RaiseMessageLimit());
        }
    }

    @Test
    void aMissingPageSuggestsNothing() throws Exception {
        assertThat(after("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n").nextSteps())
                .isEmpty();
    }

    @Test
    void nginxWithTlsLeadsToWss() throws Exception {
        TestCertificates own = TestCertificates.selfSigned(folder, "-ext", "san=dns:localhost");
        try (Nginx nginx = Nginx.withTls(folder, own, "return 404;")) {
            ConnectFailure failure = new Recorder()
                    .connect(ConnectOptions.to(URI.create("ws://localhost:" + nginx.port() + "/")))
                    .failure();
            assertThat(failure.nextStep()).isEqualTo("The server wants TLS on this port: use wss:// instead of ws://.");
            assertThat(failure.nextSteps())
                    .containsExactly(new NextStep.UseWss(URI.create("wss://localhost:" + nginx.port() + "/")));
        }
    }

    @Test
    void nginxThatIsBusyIsTriedLater() throws Exception {
        try (Nginx nginx = Nginx.plain(folder, "add_header Retry-After 120 always; return 503;")) {
            ConnectFailure failure =
                    new Recorder().connect(ConnectOptions.to(nginx.uri("/"))).failure();
            assertThat(failure.retryAfter()).contains(Duration.ofMinutes(2));
        }
    }

    @Test
    void nginxThatWantsBasicAsksForCredentials() throws Exception {
        try (Nginx nginx = Nginx.plain(folder, "auth_basic \"test\"; auth_basic_user_file /dev/null;")) {
            ConnectFailure failure =
                    new Recorder().connect(ConnectOptions.to(nginx.uri("/"))).failure();
            assertThat(failure.nextSteps())
                    .containsExactly(new NextStep.AddCredentials(NextStep.Asker.SERVER, List.of("basic")));
        }
    }
}
