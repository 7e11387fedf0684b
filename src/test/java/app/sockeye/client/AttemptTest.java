package app.sockeye.client;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.wire.Closure;
import app.sockeye.client.wire.Connection;
import app.sockeye.client.wire.ConnectionListener;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Header;
import app.sockeye.protocol.Outgoing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Attempts that fail before HTTP, and cancelling in each stage. */
class AttemptTest {

    /** Cancels as soon as a stage has begun, on another thread than the attempt's. */
    private static Recorder cancelIn(ConnectStage stage, ConnectOptions options) {
        CompletableFuture<PendingConnection> attempt = new CompletableFuture<>();
        Recorder recorder = new Recorder();
        ConnectionListener cancelling = new ConnectionListener() {
            @Override
            public void stage(ConnectStage begun) {
                recorder.stage(begun);
                if (begun == stage) {
                    attempt.thenAcceptAsync(PendingConnection::cancel);
                }
            }

            @Override
            public void opened(Connection connection) {
                recorder.opened(connection);
            }

            @Override
            public void failed(ConnectFailure failure) {
                recorder.failed(failure);
            }

            @Override
            public void closed(Closure closure) {
                recorder.closed(closure);
            }
        };
        attempt.complete(new Connector().connect(options, recorder, cancelling));
        return recorder;
    }

    /** A listening socket whose queue is full: further connects get no answer. */
    private static final class FullServer implements AutoCloseable {
        final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        final List<Socket> filling = new ArrayList<>();

        FullServer() throws Exception {
            for (int i = 0; i < 3; i++) {
                Socket waiting = new Socket();
                filling.add(waiting);
                try {
                    waiting.connect(socket.getLocalSocketAddress(), 200);
                } catch (SocketTimeoutException e) {
                    return;
                }
            }
        }

        URI uri() {
            return URI.create("ws://" + socket.getInetAddress().getHostAddress() + ":" + socket.getLocalPort() + "/");
        }

        @Override
        public void close() throws IOException {
            for (Socket waiting : filling) {
                waiting.close();
            }
            socket.close();
        }
    }

    /** A look-up that blocks, uninterruptibly, until the test is over. */
    private static InetAddress[] never(CountDownLatch over) throws UnknownHostException {
        while (true) {
            try {
                over.await();
                throw new UnknownHostException("over");
            } catch (InterruptedException e) {
                // Like the system's.
            }
        }
    }

    @Test
    void aCancelledLookUpIsLeftBehindAtOnce() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Recorder recorder = new Recorder();
        Connector connector = new Connector(host -> never(over));
        connector
                .connect(ConnectOptions.to(URI.create("ws://slow.example/")), recorder, recorder)
                .cancel();
        assertThat(recorder.failure().kind()).isEqualTo(Kind.CANCELLED);
        over.countDown();
    }

    @Test
    void aLookUpThatTakesTooLongIsGivenUp() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Recorder recorder = new Recorder();
        ConnectOptions options = Options.to(URI.create("ws://slow.example/"))
                .timeouts(all -> all.withResolve(Duration.ofMillis(100)))
                .build();
        new Connector(host -> never(over)).connect(options, recorder, recorder);
        assertThat(recorder.failure().kind()).isEqualTo(Kind.UNKNOWN_HOST);
        assertThat(recorder.failure()).hasMessageContaining("100 ms");
        over.countDown();
    }

    @Test
    void theNextAddressIsTriedWhereTheFirstRefuses() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            InetAddress[] addresses = {InetAddress.getByName("127.0.0.2"), InetAddress.getLoopbackAddress()};
            Recorder recorder = new Recorder();
            new Connector(host -> addresses).connect(ConnectOptions.to(server.uri()), recorder, recorder);
            assertThat(recorder.connection().remoteAddress()).isEqualTo("localhost/127.0.0.1:" + server.port());
        }
    }

    @Test
    void cancelWhileTcpConnectsFreesTheSocket() throws Exception {
        try (FullServer server = new FullServer()) {
            assertThat(cancelIn(ConnectStage.TCP, ConnectOptions.to(server.uri()))
                            .failure()
                            .kind())
                    .isEqualTo(Kind.CANCELLED);
        }
    }

    @Test
    void aTcpConnectWithoutAnswerTimesOut() throws Exception {
        try (FullServer server = new FullServer()) {
            ConnectFailure failure = Options.to(server.uri())
                    .timeouts(all -> all.withConnect(Duration.ofMillis(200)))
                    .connect()
                    .failure();
            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT_TCP);
            assertThat(failure).hasMessageContaining("200 ms");
        }
    }

    @Test
    void cancelInTheTlsHandshakeEndsTheServersSide() throws Exception {
        assertCancelReachesTheServer(ConnectStage.TLS, "wss");
    }

    @Test
    void cancelInTheUpgradeEndsTheServersSide() throws Exception {
        assertCancelReachesTheServer(ConnectStage.UPGRADE, "ws");
    }

    private static void assertCancelReachesTheServer(ConnectStage stage, String scheme) throws Exception {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        try (RawServer server = RawServer.plain(peer -> {
            try {
                peer.drain();
            } finally {
                ended.complete(null);
            }
        })) {
            URI uri = URI.create(scheme + "://localhost:" + server.port() + "/");
            Recorder recorder = cancelIn(stage, ConnectOptions.to(uri));
            assertThat(recorder.failure().kind()).isEqualTo(Kind.CANCELLED);
            assertThat(recorder.failure().nextStep()).isNotBlank();
            Recorder.within(ended);
        }
    }

    @Test
    void cancelBehindTheOpeningHasNoEffect() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = new Recorder();
            PendingConnection attempt = new Connector().connect(ConnectOptions.to(server.uri()), recorder, recorder);
            Connection connection = recorder.connection();
            attempt.cancel();
            Recorder.within(connection.send(Outgoing.text(new byte[] {'a'})));
            recorder.await(Direction.RECEIVED, 1);
        }
    }

    @Test
    void silenceInTheTlsHandshakeTimesOut() throws Exception {
        try (RawServer server = RawServer.plain(RawPeer::drain)) {
            ConnectFailure failure = Options.to(URI.create("wss://localhost:" + server.port() + "/"))
                    .timeouts(all -> all.withTls(Duration.ofMillis(200)))
                    .connect()
                    .failure();
            assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT_TLS);
            assertThat(failure).hasMessageContaining("200 ms");
        }
    }

    @Test
    void aClosedPortIsRefused() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        ConnectFailure failure =
                Options.to(URI.create("ws://localhost:" + port + "/")).connect().failure();
        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure).hasMessageContaining("localhost:" + port);
    }

    @Test
    void anUnknownHostIsNamed() throws Exception {
        ConnectFailure failure =
                Options.to(URI.create("ws://sockeye.invalid/")).connect().failure();
        assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_HOST);
        assertThat(failure).hasMessageContaining("sockeye.invalid");
    }

    @Test
    void anInvalidUriFailsBeforeAnyStage() throws Exception {
        Recorder recorder = Options.to(URI.create("http://localhost/")).connect();
        assertThat(recorder.failure().kind()).isEqualTo(Kind.INVALID_URI);
        assertThat(recorder.stages).isEmpty();
    }

    @Test
    void aLineBreakInAHeaderFailsBeforeAnyStage() throws Exception {
        Recorder recorder = Options.to(URI.create("ws://localhost/"))
                .headers(new Header("X", "a\r\nInjected: b"))
                .connect();
        assertThat(recorder.failure().kind()).isEqualTo(Kind.INVALID_OPTION);
        assertThat(recorder.stages).isEmpty();
    }
}
