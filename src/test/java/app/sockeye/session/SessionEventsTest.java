package app.sockeye.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Connector;
import app.sockeye.client.TestCertificates;
import app.sockeye.client.certificate.CertificateFile;
import app.sockeye.client.certificate.ClientIdentity;
import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.certificate.IdentityFile;
import app.sockeye.client.certificate.OpenSsl;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.protocol.AcceptKey;
import app.sockeye.protocol.HandshakeHead;
import app.sockeye.protocol.HandshakeHeadReader;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.connection.ClientCertificateRecord;
import app.sockeye.transcript.connection.ConnectionEvent;
import app.sockeye.transcript.connection.ReachedPeer;
import app.sockeye.transcript.connection.TlsRecord;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded of connections over TLS. */
class SessionEventsTest {
    private static TestCertificates certificates;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeChain(@TempDir Path folder) throws Exception {
        certificates = TestCertificates.signed(folder);
    }

    @Test
    void tlsAndItsChainAreRecordedOfAnOpenConnection() throws Exception {
        Entry entry = recorded(EntryKind.STATE, "HTTP/1.1 101 Switching Protocols\r\n");
        ConnectionEvent.Opened opened = (ConnectionEvent.Opened) entry.event().orElseThrow();
        assertThat(opened.reached().peer().host()).isEqualTo("localhost");
        assertThat(opened.reached().peer().ip()).isNotEmpty();
        assertTlsIsTold(opened.reached());
    }

    @Test
    void tlsAndTimingsAreRecordedOfARefusedHandshake() throws Exception {
        Entry entry = recorded(EntryKind.ERROR, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n");
        ConnectionEvent.Failed failed = (ConnectionEvent.Failed) entry.event().orElseThrow();
        assertThat(failed.stage()).isEqualTo(ConnectionEvent.Stage.UPGRADE);
        assertThat(failed.sentence()).contains("403");
        assertTlsIsTold(failed.reached().orElseThrow());
    }

    @Test
    void thePinAndTheClientCertificateThatWereUsedAreRecorded(@TempDir Path files) throws Exception {
        OpenSsl openssl = new OpenSsl(files).certificate("client");
        X509Certificate authority =
                CertificateFile.read(openssl.file("ca.pem"), Optional.empty()).get(0);
        ClientIdentity own = IdentityFile.read(
                openssl.file("client.pem"), Optional.of(openssl.file("client.key")), Optional.empty());
        Fingerprint pin = Fingerprint.of(certificates.certificate());
        TlsOptions options = TlsOptions.DEFAULT.withPins(Set.of(pin)).withIdentity(own);
        Entry entry = recorded(
                EntryKind.STATE,
                "HTTP/1.1 101 Switching Protocols\r\n",
                certificates.serverContext(List.of(authority)),
                options);
        ConnectionEvent.Opened opened = (ConnectionEvent.Opened) entry.event().orElseThrow();
        TlsRecord tls = opened.reached().tls().orElseThrow();
        assertThat(tls.verified()).hasValue(false);
        assertThat(tls.pin()).isEqualTo(pin.hex());
        ClientCertificateRecord request = tls.request().orElseThrow();
        assertThat(request.isSent()).isTrue();
        assertThat(request.subject())
                .isEqualTo(own.certificate().getSubjectX500Principal().getName());
        assertThat(request.fingerprint())
                .isEqualTo(Fingerprint.of(own.certificate()).hex());
        assertThat(request.issuers()).containsExactly("CN=Own-CA");
        assertThat(request.signatureAlgorithms()).isNotEmpty();
    }

    private static void assertTlsIsTold(ReachedPeer reached) throws Exception {
        TlsRecord tls = reached.tls().orElseThrow();
        assertThat(tls.protocol()).isEqualTo("TLSv1.3");
        assertThat(tls.alpn()).isEmpty();
        assertThat(tls.cipherSuite()).isNotEmpty();
        assertThat(tls.verified()).hasValue(true);
        assertThat(reached.timings().dns()).isNotNegative();
        assertThat(reached.timings().tls()).isPositive();
        assertThat(reached.timings().upgrade()).isPositive();
        assertThat(tls.chain()).hasSize(2);
        assertThat(certificate(tls.chain().get(0).der())
                        .getSubjectX500Principal()
                        .getName())
                .isEqualTo("CN=localhost");
        assertThat(certificate(tls.chain().get(1).der())).isEqualTo(certificates.authority());
    }

    private static X509Certificate certificate(String base64) throws Exception {
        byte[] der = Base64.getDecoder().decode(base64);
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    /** Connects to a server with that answer, and gives the newest entry of a kind. */
    private Entry recorded(EntryKind kind, String answer) throws Exception {
        TlsOptions trusting = TlsOptions.DEFAULT.withTrusted(List.of(certificates.authority()));
        return recorded(kind, answer, certificates.serverContext(), trusting);
    }

    private Entry recorded(EntryKind kind, String answer, SSLContext context, TlsOptions tls) throws Exception {
        try (ServerSocket server =
                        context.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
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
            session.connect(ConnectOptions.builder(URI.create("wss://localhost:" + server.getLocalPort() + "/"))
                    .tls(tls)
                    .build());
            assertThat(settled.await(20, TimeUnit.SECONDS)).isTrue();
            return newest(transcript, kind).orElseThrow();
        }
    }

    private static void serve(ServerSocket server, String answer) {
        try (Socket socket = server.accept()) {
            ((SSLSocket) socket).setWantClientAuth(true);
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

    private static Optional<Entry> newest(Transcript transcript, EntryKind kind) throws IOException {
        for (long i = transcript.count() - 1; i >= 0; i--) {
            Entry entry = transcript.entry(i);
            if (entry.kind() == kind) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }
}
