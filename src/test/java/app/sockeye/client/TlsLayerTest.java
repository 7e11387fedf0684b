package app.sockeye.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.ConnectFailure.Kind;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS for real, against the JDK's own server side. */
class TlsLayerTest {
    private static TestCertificates localhost;

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        localhost = TestCertificates.selfSigned(folder, "-ext", "san=dns:localhost");
    }

    private static RawServer server(TestCertificates certificates, RawServer.Script script) throws Exception {
        return RawServer.of(certificates.serverSockets(), "wss", script);
    }

    private static void echo(Peer peer) throws Exception {
        peer.shakeHands();
        peer.echo();
    }

    private static TlsOptions trusting(TestCertificates certificates) throws Exception {
        return new TlsOptions(true, List.of(certificates.certificate()));
    }

    private static ConnectFailure failure(TestCertificates certificates, TlsOptions tls, String host) throws Exception {
        try (RawServer server = server(certificates, TlsLayerTest::echo)) {
            ConnectFailure failure = Options.to(URI.create("wss://" + host + ":" + server.port() + "/"))
                    .tls(tls)
                    .connect()
                    .failure();
            assertThat(failure.kind()).isEqualTo(Kind.TLS);
            assertThat(failure.nextStep()).isNotBlank();
            return failure;
        }
    }

    @Test
    void aTrustedCertificateIsVerifiedAndItsFactsTold() throws Exception {
        try (RawServer server = server(localhost, TlsLayerTest::echo)) {
            Recorder recorder =
                    Options.to(server.uri()).tls(trusting(localhost)).connect();
            Connection connection = recorder.connection();
            connection.sendText("secret".getBytes(UTF_8));
            assertThat(recorder.await(Direction.RECEIVED, 1).get(0).text()).isEqualTo("secret");
            assertThat(connection.tls()).hasValueSatisfying(facts -> {
                assertThat(facts.protocol()).isEqualTo("TLSv1.3");
                assertThat(facts.cipherSuite()).startsWith("TLS_");
                assertThat(facts.certificates()).hasSize(1);
                assertThat(facts.verified()).isTrue();
            });
            assertThat(connection.timings().tls()).isPositive();
            assertThat(recorder.stages).contains(ConnectStage.TLS);
            connection.close(new CloseReason(1000, ""));
            assertThat(recorder.closure().clean()).isTrue();
        }
    }

    @Test
    void aSelfSignedCertificateIsRefused() throws Exception {
        ConnectFailure failure = failure(localhost, TlsOptions.DEFAULT, "localhost");
        assertThat(failure).hasMessageContaining("self-signed");
        assertThat(failure.details()).contains("Certificate of CN=Test");
    }

    @Test
    void withoutVerificationAnythingGoesAndIsToldSo() throws Exception {
        try (RawServer server = server(localhost, TlsLayerTest::echo)) {
            URI byAddress = URI.create("wss://127.0.0.1:" + server.port() + "/");
            Recorder recorder =
                    Options.to(byAddress).tls(new TlsOptions(false, List.of())).connect();
            assertThat(recorder.connection().tls().orElseThrow().verified()).isFalse();
            assertThat(recorder.connection().tls().orElseThrow().certificates()).hasSize(1);
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefusedWithItsNames(@TempDir Path folder) throws Exception {
        TestCertificates other = TestCertificates.selfSigned(folder, "-ext", "san=dns:a.example,dns:b.example");
        assertThat(failure(other, trusting(other), "localhost"))
                .hasMessageContaining("for \"a.example, b.example\", not for localhost");
    }

    @Test
    void anAddressThatIsNotInTheCertificateIsRefused() throws Exception {
        assertThat(failure(localhost, trusting(localhost), "127.0.0.1")).hasMessageContaining("not for 127.0.0.1");
    }

    @Test
    void anExpiredCertificateIsRefused(@TempDir Path folder) throws Exception {
        TestCertificates expired = TestCertificates.selfSigned(
                folder, "-ext", "san=dns:localhost", "-startdate", "-10d", "-validity", "5");
        assertThat(failure(expired, TlsOptions.DEFAULT, "localhost")).hasMessageContaining("has expired");
    }

    @Test
    void wssToAPlainPortPointsToWs() throws Exception {
        try (RawServer server = RawServer.plain(peer -> {
            peer.socket.getInputStream().read();
            peer.send("HTTP/1.1 400 Bad Request\r\n\r\n");
            peer.drain();
        })) {
            ConnectFailure failure = Options.to(URI.create("wss://localhost:" + server.port() + "/"))
                    .connect()
                    .failure();
            assertThat(failure.kind()).isEqualTo(Kind.TLS);
            assertThat(failure.nextStep()).contains("ws://");
        }
    }

    @Test
    void anOldTlsVersionIsNamed() throws Exception {
        try (RawServer server = server(localhost, peer -> {
            SSLSocket socket = (SSLSocket) peer.socket;
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            echo(peer);
        })) {
            Recorder recorder =
                    Options.to(server.uri()).tls(trusting(localhost)).connect();
            assertThat(recorder.connection().tls().orElseThrow().protocol()).isEqualTo("TLSv1.2");
        }
    }

    @Test
    void aServerThatHangsUpInTheTlsHandshakeIsTold() throws Exception {
        try (RawServer server =
                RawServer.plain(peer -> peer.socket.getInputStream().read())) {
            ConnectFailure failure = Options.to(URI.create("wss://localhost:" + server.port() + "/"))
                    .connect()
                    .failure();
            assertThat(failure.kind()).isEqualTo(Kind.TLS);
            assertThat(failure).hasMessageContaining("closed the connection");
        }
    }

    @Test
    void theServersNameIsSentEvenWithoutADot() throws Exception {
        CompletableFuture<String> name = new CompletableFuture<>();
        try (RawServer server = server(localhost, peer -> {
            SSLSocket socket = (SSLSocket) peer.socket;
            socket.startHandshake();
            name.complete(((SNIHostName) ((ExtendedSSLSession) socket.getSession())
                            .getRequestedServerNames()
                            .get(0))
                    .getAsciiName());
            echo(peer);
        })) {
            Options.to(server.uri()).tls(trusting(localhost)).connect().connection();
            assertThat(Recorder.within(name)).isEqualTo("localhost");
        }
    }

    @Test
    void aServerThatDemandsAClientCertificateIsTold() throws Exception {
        try (ServerSocket listening = new ServerSocket(0)) {
            Thread accepting = new Thread(() -> {
                try (Socket plain = listening.accept()) {
                    refuseWithoutCertificate(plain);
                    // A reset for unread bytes would overtake what TLS says.
                    plain.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    // What the client is told is the point.
                }
            });
            accepting.start();
            ConnectFailure failure = Options.to(URI.create("wss://localhost:" + listening.getLocalPort() + "/"))
                    .tls(trusting(localhost))
                    .connect()
                    .failure();
            assertThat(failure.kind()).isEqualTo(Kind.TLS);
            assertThat(failure).hasMessageContaining("client certificate");
        }
    }

    private void refuseWithoutCertificate(Socket plain) {
        try {
            SSLSocket socket = (SSLSocket)
                    localhost.serverContext().getSocketFactory().createSocket(plain, plain.getInputStream(), false);
            socket.setNeedClientAuth(true);
            socket.startHandshake();
        } catch (IOException | GeneralSecurityException e) {
            // As expected.
        }
    }
}
