package app.sockeye.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.ConnectOptions;
import app.sockeye.client.Connector;
import app.sockeye.client.TestCertificates;
import app.sockeye.client.TlsOptions;
import app.sockeye.protocol.AcceptKey;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.transcript.Entry;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Transcript;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedStateTest {
    private static TestCertificates certificates;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeChain(@TempDir Path folder) throws Exception {
        certificates = TestCertificates.signed(folder);
    }

    @Test
    void factsAreReadBack() {
        RecordedState state =
                parse("Connected to example.com\nDNS: 1.204 ms\nTLS: TLSv1.3\nno fact\nCertificate: 1\nCertificate: 2");
        assertThat(state.isOpened()).isTrue();
        assertThat(state.isClosed()).isFalse();
        assertThat(state.nanos(RecordedState.DNS)).hasValue(1_204_000);
        assertThat(state.nanos(RecordedState.TLS)).isEmpty();
        assertThat(state.nanos(RecordedState.TCP)).isEmpty();
        assertThat(state.facts()).contains(Map.entry("Certificate", "1"), Map.entry("Certificate", "2"));
    }

    @Test
    void aSentenceWithAColonIsNoFact() {
        RecordedState state = parse("/ answered 302\nThe server points to x: connect there.\nCause: it broke");
        assertThat(state.facts()).containsExactly(Map.entry("Cause", "it broke"));
        assertThat(state.rest()).isEqualTo("The server points to x: connect there.\n");
    }

    @Test
    void endsAreTold() {
        assertThat(parse("Closed by the server with 1001 Going Away").isClosedByServer())
                .isTrue();
        assertThat(parse("Closed here, answered with 1000 Normal Closure").isClosed())
                .isTrue();
        assertThat(parse("Connection lost (1006 Abnormal Closure)").isLost()).isTrue();
        assertThat(parse("").isClosed()).isFalse();
    }

    @Test
    void tlsAndItsChainAreRecordedOfAnOpenConnection() throws Exception {
        RecordedState state = recorded(EntryKind.STATE, "HTTP/1.1 101 Switching Protocols\r\n");
        assertThat(state.isOpened()).isTrue();
        assertTlsIsTold(state);
    }

    @Test
    void tlsAndTimingsAreRecordedOfARefusedHandshake() throws Exception {
        RecordedState state = recorded(EntryKind.ERROR, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n");
        assertThat(state.sentence()).contains("403");
        assertTlsIsTold(state);
    }

    private static void assertTlsIsTold(RecordedState state) throws Exception {
        assertThat(state.fact(RecordedState.TLS)).hasValue("TLSv1.3");
        assertThat(state.fact(RecordedState.ALPN)).hasValue("none");
        assertThat(state.fact(RecordedState.CIPHER_SUITE)).isPresent();
        assertThat(state.nanos(RecordedState.DNS)).isPresent();
        assertThat(state.nanos(RecordedState.TLS_HANDSHAKE)).isPresent();
        assertThat(state.nanos(RecordedState.UPGRADE)).isPresent();
        List<String> chain = state.facts().stream()
                .filter(fact -> fact.getKey().equals(RecordedState.DER))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(chain).hasSize(2);
        assertThat(certificate(chain.get(0)).getSubjectX500Principal().getName())
                .isEqualTo("CN=localhost");
        assertThat(certificate(chain.get(1))).isEqualTo(certificates.authority());
    }

    private static X509Certificate certificate(String base64) throws Exception {
        byte[] der = Base64.getDecoder().decode(base64);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    /** Connects to a server with that answer, and gives the newest entry of a kind. */
    private RecordedState recorded(EntryKind kind, String answer) throws Exception {
        try (ServerSocket server = certificates
                        .serverContext()
                        .getServerSocketFactory()
                        .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Transcript transcript = Transcript.create(folder.resolve(kind.name()));
                ClientSession session = new ClientSession(new Connector(), transcript)) {
            Thread serving = new Thread(() -> serve(server, answer));
            serving.setDaemon(true);
            serving.start();
            CountDownLatch settled = new CountDownLatch(1);
            session.onChange(() -> {
                if (session.status().state() == SessionState.OPEN
                        || session.status().state() == SessionState.FAILED) {
                    settled.countDown();
                }
            });
            session.connect(options("wss://localhost:" + server.getLocalPort() + "/"));
            assertThat(settled.await(20, TimeUnit.SECONDS)).isTrue();
            return newest(transcript, kind).orElseThrow();
        }
    }

    private static ConnectOptions options(String uri) throws Exception {
        ConnectOptions plain = ConnectOptions.to(URI.create(uri));
        return new ConnectOptions(
                plain.uri(),
                plain.headers(),
                plain.subprotocols(),
                plain.compression(),
                plain.connectTimeout(),
                plain.handshakeTimeout(),
                plain.closeTimeout(),
                plain.maxMessageSize(),
                new TlsOptions(true, List.of(certificates.authority())));
    }

    private static void serve(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            HandshakeHeadReader reader = HandshakeHeadReader.forRequest();
            Optional<HandshakeHead> request = Optional.empty();
            InputStream in = socket.getInputStream();
            byte[] bytes = new byte[4096];
            while (request.isEmpty()) {
                request = reader.read(ByteBuffer.wrap(bytes, 0, in.read(bytes)));
            }
            String accept =
                    AcceptKey.of(request.get().header("Sec-WebSocket-Key").orElseThrow());
            String head = answer + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + accept
                    + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
            while (in.read() >= 0) {}
        } catch (Exception e) {
            // The client has gone; the test judges what it recorded.
        }
    }

    private static Optional<RecordedState> newest(Transcript transcript, EntryKind kind) throws IOException {
        for (long i = transcript.count() - 1; i >= 0; i--) {
            Entry entry = transcript.entry(i);
            if (entry.kind() == kind) {
                return Optional.of(RecordedState.parse(entry.payload().head(1 << 20)));
            }
        }
        return Optional.empty();
    }

    private static RecordedState parse(String text) {
        return RecordedState.parse(text.getBytes(UTF_8));
    }
}
