package app.sockeye.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.dial.NameLookup;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.AddressOverride;
import app.sockeye.client.options.AuthOptions;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.Credentials;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Outgoing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to a server other than the first address its name stands for, and who the user is there. */
class RouteTest {
    private static final Credentials ME = new Credentials("me", "secret");

    @Test
    void otherAddressesAreTriedWhereTheFirstRefuses() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            NameLookup names = host -> new InetAddress[] {
                InetAddress.getByName("127.0.0.9"), InetAddress.getByName("::1"), InetAddress.getLoopbackAddress()
            };
            Recorder recorder = new Recorder();
            new Connector(names)
                    .connect(ConnectOptions.to(URI.create("ws://many.test:" + server.port())), recorder, recorder);
            assertThat(recorder.connection().remoteAddress()).isEqualTo("many.test/127.0.0.1:" + server.port());
        }
    }

    @Test
    void eachAddressThatFailedIsTold() throws Exception {
        int closed = closedPort();
        NameLookup names =
                host -> new InetAddress[] {InetAddress.getByName("127.0.0.9"), InetAddress.getByName("127.0.0.8")};
        Recorder recorder = new Recorder();
        new Connector(names).connect(ConnectOptions.to(URI.create("ws://many.test:" + closed)), recorder, recorder);
        ConnectFailure failure = recorder.failure();
        assertThat(failure.kind()).isEqualTo(ConnectFailure.Kind.REFUSED);
        assertThat(failure.details()).contains("127.0.0.9: Connection refused", "127.0.0.8: Connection refused");
    }

    @Test
    void onlyAddressesOfTheFamilyAskedForAreUsed() throws Exception {
        NameLookup names = host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")};
        Recorder recorder = new Recorder();
        ConnectOptions options = to("ws://four.test:1", RouteOptions.DEFAULT.withFamily(RouteOptions.Family.IPV6));
        new Connector(names).connect(options, recorder, recorder);
        assertThat(recorder.failure().kind()).isEqualTo(ConnectFailure.Kind.UNKNOWN_HOST);
    }

    @Test
    void anotherAddressIsConnectedToAndTheUrlsHostNamed() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            AddressOverride other = AddressOverride.connectTo("nowhere.invalid:80:127.0.0.1:" + server.port());
            Recorder recorder = new Recorder()
                    .connect(to("ws://nowhere.invalid/", RouteOptions.DEFAULT.withOverrides(List.of(other))));
            assertThat(recorder.connection().remoteAddress()).isEqualTo("nowhere.invalid/127.0.0.1:" + server.port());
            assertThat(Recorder.within(recorder.request).headers())
                    .anyMatch(h -> h.toString().equals("Host: nowhere.invalid"));
        }
    }

    @Test
    void aLocalAddressIsConnectedFrom() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            peer.shakeHands();
            String from = peer.socket.getInetAddress().getHostAddress();
            peer.sendText(from);
            peer.drain();
        })) {
            RouteOptions route = RouteOptions.DEFAULT.withLocalAddress(InetAddress.getByName("127.0.0.7"));
            Recorder recorder = new Recorder().connect(to("ws://127.0.0.1:" + server.port(), route));
            assertThat(recorder.await(Direction.RECEIVED, 1).get(0).text()).isEqualTo("127.0.0.7");
        }
    }

    @Test
    void aUnixSocketCarriesWsAndWss(@TempDir Path folder) throws Exception {
        TestCertificates certificates = TestCertificates.selfSigned(folder, "-ext", "san=dns:unix.test");
        try (RawServer plain = RawServer.open(RawPeer::echo);
                RawServer secure = RawServer.of(certificates.serverSockets(), "wss", peer -> {
                    peer.shakeHands();
                    peer.echo();
                })) {
            Path file = folder.resolve("s");
            try (ServerSocketChannel bridge = bridge(file, plain.port())) {
                assertEchoes(to("ws://unix.test/", RouteOptions.DEFAULT.withUnixSocket(file)));
                assertThat(bridge.isOpen()).isTrue();
            }
            Path other = folder.resolve("t");
            try (ServerSocketChannel bridge = bridge(other, secure.port())) {
                assertEchoes(to("wss://unix.test/", RouteOptions.DEFAULT.withUnixSocket(other)).toBuilder()
                        .tls(TlsOptions.DEFAULT.withTrusted(List.of(certificates.certificate())))
                        .build());
                assertThat(bridge.isOpen()).isTrue();
            }
        }
    }

    private static void assertEchoes(ConnectOptions options) throws Exception {
        Recorder recorder = new Recorder().connect(options);
        recorder.connection().send(Outgoing.text("through a file"));
        assertThat(recorder.await(Direction.RECEIVED, 1).get(0).text()).isEqualTo("through a file");
        assertThat(recorder.connection().remoteAddress()).isEqualTo("unix.test");
        assertThat(recorder.stages).doesNotContain(ConnectStage.DNS);
        recorder.connection().abort();
        recorder.closure();
    }

    /** Hands each connection over a unix socket on to a port. */
    private static ServerSocketChannel bridge(Path file, int port) throws Exception {
        ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listening.bind(UnixDomainSocketAddress.of(file));
        Thread thread = new Thread(() -> {
            try {
                SocketChannel one = listening.accept();
                SocketChannel other = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                Thread back = new Thread(() -> copy(other, one));
                back.setDaemon(true);
                back.start();
                copy(one, other);
            } catch (IOException e) {
                // The test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
        return listening;
    }

    private static void copy(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        try (from;
                to) {
            while (from.read(buffer.clear()) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
            }
        } catch (IOException e) {
            // One of the two ended.
        }
    }

    @Test
    void aUnixSocketThatIsNotThereIsTold(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("none");
        ConnectFailure failure = new Recorder()
                .connect(to("ws://a/", RouteOptions.DEFAULT.withUnixSocket(file)))
                .failure();
        assertThat(failure.kind()).isEqualTo(ConnectFailure.Kind.UNIX_SOCKET);
        assertThat(failure).hasMessage("The unix socket " + file + " can't be connected to.");
    }

    @Test
    void basicCredentialsGoWithTheFirstRequest() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo)) {
            Recorder recorder = new Recorder().connect(login(server, new AuthOptions.Basic(ME)));
            recorder.connection();
            assertThat(Recorder.within(recorder.request).headers())
                    .anyMatch(h -> h.toString().equals("Authorization: Basic bWU6c2VjcmV0"));
        }
    }

    @Test
    void digestAnswersTheServersChallengeOnANewStream() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            boolean answered = peer.readRequest().header("Authorization").isPresent();
            if (answered) {
                peer.send("HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                        + peer.accept() + "\r\n\r\n");
                peer.echo();
            } else {
                peer.send("HTTP/1.1 401 No\r\nWWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\","
                        + " algorithm=SHA-256\r\nContent-Length: 0\r\n\r\n");
            }
        })) {
            Recorder recorder = new Recorder().connect(login(server, new AuthOptions.Digest(ME)));
            recorder.connection().send(Outgoing.text("in"));
            assertThat(recorder.await(Direction.RECEIVED, 1).get(0).text()).isEqualTo("in");
        }
    }

    @Test
    void digestCredentialsAreNeverSentAsBasic() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"r\"\r\nContent-Length: 0\r\n\r\n");
        })) {
            ConnectFailure failure = new Recorder()
                    .connect(login(server, new AuthOptions.Digest(ME)))
                    .failure();
            assertThat(failure.kind()).isEqualTo(ConnectFailure.Kind.HANDSHAKE_REFUSED);
        }
    }

    @Test
    void aColonInABasicUsersNameIsRefused() {
        assertThatThrownBy(() -> new AuthOptions.Basic(new Credentials("a:b", "c")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ConnectOptions login(RawServer server, AuthOptions auth) {
        return ConnectOptions.builder(server.uri()).auth(auth).build();
    }

    private static ConnectOptions to(String uri, RouteOptions route) {
        return ConnectOptions.builder(URI.create(uri)).route(route).build();
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
