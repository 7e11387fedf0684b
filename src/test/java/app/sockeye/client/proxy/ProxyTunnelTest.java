package app.sockeye.client.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.TestCertificates;
import app.sockeye.client.dial.ConnectStage;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.ProxyOptions;
import app.sockeye.client.options.RouteOptions;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Outgoing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways through real proxies: Debian's squid and microsocks; a script of the test's own where a fault is needed. */
@Timeout(120)
class ProxyTunnelTest {
    private static final Path MICROSOCKS = Path.of("/usr/bin/microsocks");

    @TempDir
    Path folder;

    @Test
    void squidOpensTheWayForWsAndWss() throws Exception {
        try (Squid squid = Squid.open(folder)) {
            assertEchoesThrough("http://127.0.0.1:" + squid.port());
        }
    }

    @Test
    void squidIsToldTheCredentialsByBasic() throws Exception {
        try (Squid squid = Squid.basic(folder)) {
            assertEchoesThrough("http://me:secret@127.0.0.1:" + squid.port());
            assertCredentials(squid, "", "it wants a user name and password.");
            assertCredentials(squid, "me:wrong@", "it refused the user name and password.");
        }
    }

    @Test
    void squidsDigestIsAnswered() throws Exception {
        try (Squid squid = Squid.digest(folder)) {
            assertEchoesThrough("http://me:secret@127.0.0.1:" + squid.port());
            assertCredentials(squid, "me:wrong@", "it refused the user name and password.");
        }
    }

    private static void assertCredentials(Squid squid, String login, String clause) throws Exception {
        ConnectFailure failure = failure("ws://127.0.0.1:9/", "http://" + login + "127.0.0.1:" + squid.port());
        assertThat(failure.kind()).isEqualTo(Kind.PROXY_CREDENTIALS);
        assertThat(failure).hasMessage("No way through the proxy http://127.0.0.1:" + squid.port() + ": " + clause);
    }

    @Test
    void whatSquidForbidsIsToldWithItsStatus() throws Exception {
        try (Squid squid = Squid.open(folder)) {
            ConnectFailure failure = failure("ws://192.0.2.1:80/", "http://127.0.0.1:" + squid.port());
            assertThat(failure.kind()).isEqualTo(Kind.PROXY);
            assertThat(failure.getMessage())
                    .contains("it answered 403 \"Forbidden\" when asked to connect to 192.0.2.1:80");
            assertThat(failure.nextStep()).startsWith("Ask who runs the proxy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5", "socks5h"})
    void microsocksOpensTheWay(String scheme) throws Exception {
        int port = Squid.freePort();
        Process microsocks = microsocks("-p", String.valueOf(port));
        try {
            Squid.awaitListening(microsocks, port);
            assertEchoesThrough(scheme + "://127.0.0.1:" + port);
            ConnectFailure refused =
                    failure("ws://127.0.0.1:" + Squid.freePort() + "/", scheme + "://127.0.0.1:" + port);
            assertThat(refused.getMessage())
                    .contains("it couldn't connect to 127.0.0.1:")
                    .endsWith("connection refused.");
        } finally {
            microsocks.destroy();
        }
    }

    @Test
    void microsocksIsToldThePassword() throws Exception {
        int port = Squid.freePort();
        Process microsocks = microsocks("-p", String.valueOf(port), "-u", "me", "-P", "secret");
        try {
            Squid.awaitListening(microsocks, port);
            assertEchoesThrough("socks5h://me:secret@127.0.0.1:" + port);
            assertThat(failure("ws://127.0.0.1:9/", "socks5h://127.0.0.1:" + port)
                            .kind())
                    .isEqualTo(Kind.PROXY_CREDENTIALS);
            assertThat(failure("ws://127.0.0.1:9/", "socks5h://me:wrong@127.0.0.1:" + port)
                            .kind())
                    .isEqualTo(Kind.PROXY_CREDENTIALS);
        } finally {
            microsocks.destroy();
        }
    }

    static Process microsocks(String... arguments) throws IOException {
        assumeTrue(Files.isExecutable(MICROSOCKS), "needs microsocks: apt-get install microsocks");
        List<String> command = new ArrayList<>(List.of(MICROSOCKS.toString(), "-i", "127.0.0.1"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void socks4aNamesTheHostToTheProxy() throws Exception {
        try (RawServer server = RawServer.open(RawPeer::echo);
                RawServer proxy = RawServer.plain(peer -> {
                    InputStream in = peer.socket.getInputStream();
                    byte[] head = in.readNBytes(8);
                    assertThat(head).startsWith(4, 1).endsWith(0, 0, 0, 1);
                    assertThat(untilZero(in)).isEmpty();
                    assertThat(untilZero(in)).isEqualTo("four.test");
                    peer.send(new byte[] {0, 90, 0, 0, 0, 0, 0, 0});
                    join(peer.socket, server.port());
                })) {
            Recorder recorder = through("ws://four.test/", "socks4a://127.0.0.1:" + proxy.port(), TlsOptions.DEFAULT);
            recorder.connection().send(Outgoing.text("a"));
            assertThat(recorder.await(Direction.RECEIVED, 1).get(0).text()).isEqualTo("a");
        }
    }

    @Test
    void aProxyIsReachedOverTls() throws Exception {
        TestCertificates certificates = TestCertificates.selfSigned(folder, "-ext", "san=dns:localhost");
        try (RawServer server = RawServer.open(RawPeer::echo);
                RawServer proxy = RawServer.of(certificates.serverSockets(), "https", peer -> {
                    assertThat(peer.readRequest().startLine()).isEqualTo("CONNECT far.test:80 HTTP/1.1");
                    peer.send("HTTP/1.1 200 Go on\r\n\r\n");
                    join(peer.socket, server.port());
                })) {
            TlsOptions tls = TlsOptions.DEFAULT.withTrusted(List.of(certificates.certificate()));
            Recorder recorder = through("ws://far.test/", "https://localhost:" + proxy.port(), tls);
            recorder.connection().send(Outgoing.text("over TLS"));
            assertThat(recorder.await(Direction.RECEIVED, 1).get(0).text()).isEqualTo("over TLS");
            assertThat(recorder.connection().tls()).isEmpty();
            assertThat(recorder.connection().remoteAddress()).isEqualTo("far.test");
        }
    }

    @Test
    void faultsOfAProxyAreToldAsItsOwn() throws Exception {
        int closed = Squid.freePort();
        assertThat(failure("ws://a.test/", "http://127.0.0.1:" + closed))
                .hasMessage("No way through the proxy http://127.0.0.1:" + closed + ": nothing listens on that port.");
        assertThat(failure("ws://a.test/", "http://nowhere.invalid:1"))
                .hasMessage("No way through the proxy http://nowhere.invalid:1: its host is unknown.");
        try (RawServer noise = RawServer.plain(peer -> peer.send("SSH-2.0-x\r\n"))) {
            for (String scheme : List.of("http", "socks4a", "socks5", "socks5h")) {
                ConnectFailure failure = failure("ws://127.0.0.1/", scheme + "://127.0.0.1:" + noise.port());
                assertThat(failure.kind()).as(scheme).isEqualTo(Kind.PROXY);
                assertThat(failure.getMessage()).contains("it doesn't speak ");
            }
        }
        try (RawServer other = RawServer.plain(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 407 No\r\nProxy-Authenticate: Negotiate\r\n\r\n");
        })) {
            ConnectFailure failure = failure("ws://a.test/", "http://u:p@127.0.0.1:" + other.port());
            assertThat(failure.getMessage()).endsWith("doesn't speak: \"Negotiate\".");
        }
    }

    private void assertEchoesThrough(String proxy) throws Exception {
        TestCertificates certificates = TestCertificates.selfSigned(folder, "-ext", "san=ip:127.0.0.1");
        try (RawServer plain = RawServer.open(RawPeer::echo);
                RawServer secure = RawServer.of(certificates.serverSockets(), "wss", peer -> {
                    peer.shakeHands();
                    peer.echo();
                })) {
            TlsOptions tls = TlsOptions.DEFAULT.withTrusted(List.of(certificates.certificate()));
            for (RawServer server : List.of(plain, secure)) {
                // By its address: some proxies take only the first one of a name, which may be ::1.
                String uri = server.uri().toString().replace("localhost", "127.0.0.1");
                Recorder recorder = through(uri, proxy, tls);
                recorder.connection().send(Outgoing.text("through a proxy"));
                assertThat(recorder.await(Direction.RECEIVED, 1).get(0).text()).isEqualTo("through a proxy");
                assertThat(recorder.stages).contains(ConnectStage.PROXY);
                assertThat(recorder.connection().timings().proxy()).isPositive();
                recorder.connection().abort();
                recorder.closure();
            }
        }
    }

    private static ConnectFailure failure(String uri, String proxy) throws Exception {
        return through(uri, proxy, TlsOptions.DEFAULT).failure();
    }

    private static Recorder through(String uri, String proxy, TlsOptions tls) {
        return new Recorder()
                .connect(ConnectOptions.builder(URI.create(uri))
                        .route(RouteOptions.DEFAULT.withProxy(ProxyOptions.parse(proxy), List.of()))
                        .tls(tls)
                        .build());
    }

    private static String untilZero(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next > 0; next = in.read()) {
            text.append((char) next);
        }
        return text.toString();
    }

    /** Hands all on, both ways, until one side ends. */
    private static void join(Socket client, int port) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread back = new Thread(() -> copy(server, client));
            back.setDaemon(true);
            back.start();
            copy(client, server);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException e) {
            // One side ended.
        }
    }
}
