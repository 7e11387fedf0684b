package app.sockeye.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.oauth.MemoryTokens;
import app.sockeye.client.oauth.OAuthTokens;
import app.sockeye.client.oauth.TestBrowser;
import app.sockeye.client.oauth.TokenServer;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.options.TimeoutOptions;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.options.auth.AuthPlace;
import app.sockeye.client.options.auth.AuthSecret;
import app.sockeye.client.options.auth.OAuthClient;
import app.sockeye.client.options.auth.OAuthGrant;
import app.sockeye.client.options.auth.OAuthOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Connections with a token of an OAuth server, from the first form to the open connection, over real sockets. */
@Timeout(60)
class OAuthTest {
    private static final OAuthClient CLIENT = new OAuthClient(
            TokenServer.CLIENT, Optional.of(new AuthSecret(TokenServer.SECRET)), OAuthClient.SentBy.BASIC);

    private final MemoryTokens store = new MemoryTokens();
    private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private TokenServer tokens;
    private RawServer server;

    @BeforeEach
    void start() throws IOException {
        tokens = TokenServer.start();
        server = RawServer.plain(peer -> {
            sent.add(peer.shakeHands().header("Authorization").orElse("none"));
            peer.drain();
        });
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        tokens.close();
    }

    private Connector connector(TestBrowser browser) {
        return new Connector(new OAuthTokens(store, Optional.of(browser), Clock.systemUTC()));
    }

    private static AuthOptions ofClient(URI tokenEndpoint) {
        return new AuthOptions.OAuth(
                OAuthOptions.of(new OAuthGrant.ClientCredentials(), tokenEndpoint, CLIENT), AuthPlace.BEARER);
    }

    private AuthOptions atBrowser() {
        OAuthGrant grant =
                new OAuthGrant.AuthorizationCode(tokens.at("/authorize"), OAuthGrant.AuthorizationCode.ANY_PORT);
        return new AuthOptions.OAuth(OAuthOptions.of(grant, tokens.at("/token"), CLIENT), AuthPlace.BEARER);
    }

    private ConnectOptions options(AuthOptions auth) {
        return ConnectOptions.builder(server.uri()).auth(auth).build();
    }

    private static ConnectFailure failure(ConnectOptions options) throws Exception {
        return new Recorder().connect(options).failure();
    }

    @Test
    void theUserSignsInAtTheBrowserAndIsConnected() throws Exception {
        Recorder recorder = new Recorder();
        connector(new TestBrowser()).connect(options(atBrowser()), recorder, recorder);
        recorder.connection();
        assertThat(sent.take()).isEqualTo("Bearer token-1");
        assertThat(recorder.stages)
                .containsExactly(ConnectStage.SIGN_IN, ConnectStage.DNS, ConnectStage.TCP, ConnectStage.UPGRADE);
        Recorder again = new Recorder();
        connector(new TestBrowser()).connect(options(atBrowser()), again, again);
        again.connection();
        assertThat(sent.take()).isEqualTo("Bearer token-1");
        assertThat(again.stages).doesNotContain(ConnectStage.SIGN_IN);
        assertThat(tokens.forms).hasSize(1);
    }

    @Test
    void connectionsThatNeedOneTokenSignInOnce() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        TestBrowser[] self = new TestBrowser[1];
        self[0] = new TestBrowser(page -> {
            both.await();
            self[0].open(page);
        });
        Connector connector = connector(self[0]);
        List<Recorder> recorders = List.of(new Recorder(), new Recorder());
        for (Recorder recorder : recorders) {
            connector.connect(options(atBrowser()), recorder, recorder);
            both.countDown();
        }
        for (Recorder recorder : recorders) {
            recorder.connection();
        }
        assertThat(self[0].asked).hasSize(1);
        assertThat(tokens.forms).hasSize(1);
    }

    @Test
    void cancellingEndsTheWaitForTheUser() throws Exception {
        BlockingQueue<URI> asked = new LinkedBlockingQueue<>();
        TestBrowser idle = new TestBrowser(asked::add);
        Recorder recorder = new Recorder();
        PendingConnection pending = connector(idle).connect(options(atBrowser()), recorder, recorder);
        asked.take();
        pending.cancel();
        assertThat(recorder.failure().kind()).isEqualTo(ConnectFailure.Kind.CANCELLED);
        assertThat(idle.ended.poll(20, TimeUnit.SECONDS)).isNotNull();
        assertThat(sent).isEmpty();
    }

    @Test
    void aKeptTokenThatTheServerRefusesIsRenewedOnce() throws Exception {
        try (RawServer picky = RawServer.plain(peer -> {
            String authorization = peer.readRequest().header("Authorization").orElse("none");
            sent.add(authorization);
            if (authorization.equals("Bearer token-2")) {
                peer.send("HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                        + peer.accept() + "\r\n\r\n");
                peer.drain();
            } else {
                peer.send("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n");
            }
        })) {
            ConnectOptions options = ConnectOptions.builder(picky.uri())
                    .auth(ofClient(tokens.at("/token")))
                    .build();
            Connector connector = connector(new TestBrowser());
            Recorder first = new Recorder();
            connector.connect(options, first, first);
            assertThat(first.failure().kind()).isEqualTo(ConnectFailure.Kind.HANDSHAKE_REFUSED);
            assertThat(sent).containsExactly("Bearer token-1");
            Recorder second = new Recorder();
            connector.connect(options, second, second);
            second.connection();
            assertThat(tokens.forms.get(1)).containsEntry("grant_type", "refresh_token");
        }
    }

    @Test
    void aTokenRefusedMeanwhileIsRenewedWithinTheAttempt() throws Exception {
        BlockingQueue<String> revoked = new LinkedBlockingQueue<>();
        try (RawServer picky = RawServer.plain(peer -> {
            String authorization = peer.readRequest().header("Authorization").orElse("none");
            sent.add(authorization);
            if (revoked.contains(authorization)) {
                peer.send("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n");
            } else {
                peer.send("HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                        + peer.accept() + "\r\n\r\n");
                peer.drain();
            }
        })) {
            ConnectOptions options = ConnectOptions.builder(picky.uri())
                    .auth(ofClient(tokens.at("/token")))
                    .build();
            Connector connector = connector(new TestBrowser());
            Recorder first = new Recorder();
            connector.connect(options, first, first);
            first.connection();
            revoked.add("Bearer token-1");
            Recorder second = new Recorder();
            connector.connect(options, second, second);
            second.connection();
            assertThat(sent).containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
        }
    }

    @Test
    void theTrustOfTheConnectionIsThatOfTheTokenEndpoint(@TempDir Path folder) throws Exception {
        TestCertificates certificates = TestCertificates.signed(folder);
        try (TokenServer secure = TokenServer.start(certificates.serverContext())) {
            ConnectOptions options = options(ofClient(secure.at("/token")));
            ConnectFailure failure = failure(options);
            assertThat(failure.kind()).isEqualTo(ConnectFailure.Kind.TLS);
            assertThat(failure).hasMessageContaining(secure.at("/").getAuthority());
            assertThat(failure.certificates()).isNotEmpty();
            TlsOptions trusting = TlsOptions.DEFAULT.withTrusted(List.of(certificates.authority()));
            new Recorder().connect(options.toBuilder().tls(trusting).build()).connection();
            TlsOptions careless = TlsOptions.DEFAULT.withVerify(false);
            Recorder recorder = new Recorder();
            new Connector().connect(options.toBuilder().tls(careless).build(), recorder, recorder);
            recorder.connection();
            assertThat(sent).containsExactly("Bearer token-1", "Bearer token-2");
        }
    }

    @Test
    void whatIsWrongAtTheTokenEndpointIsToldWithItsAddress() throws Exception {
        ConnectFailure refused = failure(options(ofClient(URI.create("http://127.0.0.1:9/token"))));
        assertThat(refused.kind()).isEqualTo(ConnectFailure.Kind.REFUSED);
        assertThat(refused).hasMessageStartingWith("127.0.0.1:9 refused the connection");
        try (RawServer closing = RawServer.plain(RawPeer::readRequest);
                RawServer noise = RawServer.plain(peer -> {
                    peer.readRequest();
                    peer.send("SSH-2.0-x\r\n");
                });
                RawServer silent = RawServer.plain(RawPeer::drain)) {
            assertThat(failure(options(ofClient(http(closing)))))
                    .hasMessage("localhost:" + closing.port() + " closed the connection when asked for a token.");
            assertThat(failure(options(ofClient(http(noise)))))
                    .hasMessage("localhost:" + noise.port() + " didn't answer in HTTP when asked for a token.");
            Duration little = Duration.ofMillis(100);
            Duration much = Duration.ofSeconds(10);
            ConnectFailure late = failure(options(ofClient(http(silent))).toBuilder()
                    .timeouts(new TimeoutOptions(much, little, much))
                    .build());
            assertThat(late).hasMessage("localhost:" + silent.port() + " gave no token within 100 ms.");
            assertThat(late.kind()).isEqualTo(ConnectFailure.Kind.SIGN_IN);
        }
    }

    private static URI http(RawServer server) {
        return URI.create("http://localhost:" + server.port() + "/token");
    }

    @Test
    void anAnswerInChunksAndAfterAnInterimOneIsRead() throws Exception {
        try (RawServer chunking = RawServer.plain(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 103 Early\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "10\r\n{\"access_token\":\r\n5\r\n\"abc\"\r\n1\r\n}\r\n0\r\n\r\n");
        })) {
            new Recorder().connect(options(ofClient(http(chunking)))).connection();
            assertThat(sent.take()).isEqualTo("Bearer abc");
        }
    }

    @Test
    void aTokenThatCannotBeSentIsToldWithoutIt() throws Exception {
        try (RawServer evil = RawServer.plain(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"access_token\":\"t0p\\r\\nX-Evil: 1\"}");
        })) {
            ConnectFailure failure = failure(options(ofClient(http(evil))));
            assertThat(failure.kind()).isEqualTo(ConnectFailure.Kind.SIGN_IN);
            assertThat(failure)
                    .hasMessage("The header Authorization has a character in its value that HTTP can't carry, such as a"
                            + " line break.");
            assertThat(failure.details()).doesNotContain("t0p");
            assertThat(sent).isEmpty();
        }
    }

    @Test
    void theSocketOfTheConnectionIsNotThatOfTheTokenEndpoint(@TempDir Path folder) throws Exception {
        RouteOptions route = RouteOptions.DEFAULT.withUnixSocket(folder.resolve("none"));
        ConnectFailure failure = failure(
                options(ofClient(tokens.at("/token"))).toBuilder().route(route).build());
        assertThat(failure.kind()).isEqualTo(ConnectFailure.Kind.UNIX_SOCKET);
        assertThat(tokens.forms).extracting(Map::size).containsExactly(2);
    }
}
