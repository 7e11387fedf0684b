package app.sockeye.client.dial;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Nginx;
import app.sockeye.client.Options;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.TestCertificates;
import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.failure.ConnectFailure.Kind;
import app.sockeye.client.options.TlsOffer;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.options.TlsVersion;
import app.sockeye.client.tls.TlsFacts;
import app.sockeye.client.wire.Connection;
import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Outgoing;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
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

    private static void echo(RawPeer peer) throws Exception {
        peer.shakeHands();
        peer.echo();
    }

    private static TlsOptions trusting(TestCertificates certificates) throws Exception {
        return TlsOptions.DEFAULT.withTrusted(List.of(certificates.certificate()));
    }

    private static ConnectFailure failure(TestCertificates certificates, TlsOptions tls, String host) throws Exception {
        try (RawServer server = server(certificates, TlsLayerTest::echo)) {
            ConnectFailure failure = Options.to(URI.create("wss://" + host + ":" + server.port() + "/"))
                    .tls(tls)
                    .connect()
                    .failure();
            assertThat(failure.kind()).isEqualTo(Kind.TLS);
            assertThat(failure.nextStep()).isNotBlank();
            assertThat(failure.getMessage() + failure.details()).doesNotContain("java.", "javax.", "sun.", "Exception");
            return failure;
        }
    }

    @Test
    void aTrustedCertificateIsVerifiedAndItsFactsTold() throws Exception {
        try (RawServer server = server(localhost, TlsLayerTest::echo)) {
            Recorder recorder =
                    Options.to(server.uri()).tls(trusting(localhost)).connect();
            Connection connection = recorder.connection();
            connection.send(Outgoing.text("secret"));
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
        assertThat(failure.details().lines())
                .containsExactly(
                        "The server's certificate",
                        "  Subject: \"CN=Test\"",
                        "  Issuer: itself (self-signed)",
                        "  Valid: " + localhost.certificate().getNotBefore().toInstant() + " to "
                                + localhost.certificate().getNotAfter().toInstant(),
                        "  Names: \"localhost\"",
                        "  SHA-256: " + sha256(localhost));
        assertThat(failure.nextStep()).doesNotContainIgnoringCase("trust this certificate");
    }

    @Test
    void anAuthorityThatIsNotKnownIsNamed(@TempDir Path folder) throws Exception {
        ConnectFailure failure = failure(TestCertificates.signedAlone(folder), TlsOptions.DEFAULT, "localhost");
        assertThat(failure)
                .hasMessageContaining("leads to the authority \"CN=Test Authority\", which this machine doesn't know");
        assertThat(failure.details()).contains("Issuer: \"CN=Test Authority\"");
    }

    @Test
    void everyCertificateOfTheChainIsTold(@TempDir Path folder) throws Exception {
        ConnectFailure failure = failure(TestCertificates.signed(folder), TlsOptions.DEFAULT, "localhost");
        assertThat(failure).hasMessageContaining("\"CN=Test Authority\"");
        assertThat(failure.details()).contains("Certificate 2 of 2");
    }

    @Test
    void aCertificateThatIsNotValidYetIsToldWithItsDate(@TempDir Path folder) throws Exception {
        TestCertificates early = TestCertificates.selfSigned(folder, "-ext", "san=dns:localhost", "-startdate", "+5d");
        ConnectFailure failure = failure(early, TlsOptions.DEFAULT, "localhost");
        assertThat(failure)
                .hasMessageContaining("isn't valid before "
                        + early.certificate().getNotBefore().toInstant());
        assertThat(failure.details()).contains("(not valid yet)");
    }

    @Test
    void whatACertificateSaysIsQuotedAndBounded(@TempDir Path folder) throws Exception {
        StringBuilder names = new StringBuilder("san=dns:n0.example");
        for (int i = 1; i < 50; i++) {
            names.append(",dns:n").append(i).append(".example");
        }
        TestCertificates many = TestCertificates.selfSigned(folder, "-ext", names.toString());
        ConnectFailure failure = failure(many, trusting(many), "localhost");
        assertThat(failure.details()).contains("\"n19.example\" and 30 more").doesNotContain("n20.example");
        assertThat(failure.getMessage()).hasSizeLessThan(500);
    }

    private static String sha256(TestCertificates certificates) throws Exception {
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(certificates.certificate().getEncoded()));
    }

    @Test
    void withoutVerificationAnythingGoesAndIsToldSo() throws Exception {
        try (RawServer server = server(localhost, TlsLayerTest::echo)) {
            URI byAddress = URI.create("wss://127.0.0.1:" + server.port() + "/");
            Recorder recorder = Options.to(byAddress)
                    .tls(TlsOptions.DEFAULT.withVerify(false))
                    .connect();
            assertThat(recorder.connection().tls().orElseThrow().verified()).isFalse();
            assertThat(recorder.connection().tls().orElseThrow().certificates()).hasSize(1);
        }
    }

    @Test
    void aPinnedCertificateIsAcceptedAndToldSo() throws Exception {
        Fingerprint pin = Fingerprint.of(localhost.certificate());
        try (RawServer server = server(localhost, TlsLayerTest::echo)) {
            URI byAddress = URI.create("wss://127.0.0.1:" + server.port() + "/");
            Recorder recorder = Options.to(byAddress)
                    .tls(TlsOptions.DEFAULT.withPins(Set.of(pin)))
                    .connect();
            assertThat(recorder.connection().tls()).hasValueSatisfying(facts -> {
                assertThat(facts.pin()).contains(pin);
                assertThat(facts.verified()).isFalse();
            });
        }
    }

    @Test
    void aPinIsNotNeededWhereTheChainIsRight() throws Exception {
        Fingerprint pin = Fingerprint.of(localhost.certificate());
        try (RawServer server = server(localhost, TlsLayerTest::echo)) {
            Recorder recorder = Options.to(server.uri())
                    .tls(trusting(localhost).withPins(Set.of(pin)))
                    .connect();
            assertThat(recorder.connection().tls()).hasValueSatisfying(facts -> {
                assertThat(facts.pin()).isEmpty();
                assertThat(facts.verified()).isTrue();
            });
        }
    }

    @Test
    void theFailureTellsThePinThatWouldAccept() throws Exception {
        Fingerprint pin = Fingerprint.of(localhost.certificate());
        ConnectFailure failure = failure(localhost, TlsOptions.DEFAULT, "localhost");
        assertThat(failure.certificates()).containsExactly(localhost.certificate());
        assertThat(failure.acceptablePin()).contains(pin);
        assertThat(failure.nextStep()).contains("--pin " + pin);
    }

    @Test
    void aPinnedCertificateThatChangedIsToldAsSuch() throws Exception {
        TlsOptions other = TlsOptions.DEFAULT.withPins(Set.of(Fingerprint.parse("00".repeat(32))));
        ConnectFailure failure = failure(localhost, other, "localhost");
        assertThat(failure).hasMessageContaining("not the pinned one").hasMessageContaining("self-signed");
        assertThat(failure.nextStep())
                .contains("was changed")
                .contains("--pin " + Fingerprint.of(localhost.certificate()));
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
        ConnectFailure failure = failure(expired, TlsOptions.DEFAULT, "localhost");
        assertThat(failure)
                .hasMessageContaining("the server's certificate expired on "
                        + expired.certificate().getNotAfter().toInstant());
        assertThat(failure.details()).contains("(expired)");
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
            assertThat(failure.acceptablePin()).isEmpty();
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

    private static TlsFacts agreed(TlsOffer offer) throws Exception {
        try (RawServer server = server(localhost, TlsLayerTest::echo)) {
            return Options.to(server.uri())
                    .tls(trusting(localhost).withOffer(offer))
                    .connect()
                    .connection()
                    .tls()
                    .orElseThrow();
        }
    }

    @Test
    void versionsAndCiphersAreThoseOffered() throws Exception {
        TlsFacts older = agreed(TlsOffer.DEFAULT
                .withVersions(TlsVersion.TLS_1_2, TlsVersion.TLS_1_2)
                .withCiphers(List.of("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384")));
        assertThat(older.protocol()).isEqualTo("TLSv1.2");
        assertThat(older.cipherSuite()).isEqualTo("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384");
        TlsFacts newer = agreed(TlsOffer.DEFAULT.withCiphers(List.of("tls_chacha20_poly1305_sha256")));
        assertThat(newer.protocol()).isEqualTo("TLSv1.3");
        assertThat(newer.cipherSuite()).isEqualTo("TLS_CHACHA20_POLY1305_SHA256");
    }

    @Test
    void whatAlpnChoseIsAFact() throws Exception {
        TlsOffer offer = TlsOffer.DEFAULT.withApplications(List.of("x/1", "http/1.1"));
        try (RawServer server = server(localhost, peer -> {
            SSLSocket socket = (SSLSocket) peer.socket;
            socket.setHandshakeApplicationProtocolSelector(
                    (self, offered) -> offered.equals(offer.applications()) ? "http/1.1" : null);
            echo(peer);
        })) {
            TlsFacts facts = Options.to(server.uri())
                    .tls(trusting(localhost).withOffer(offer))
                    .connect()
                    .connection()
                    .tls()
                    .orElseThrow();
            assertThat(facts.applicationProtocol()).isEqualTo("http/1.1");
        }
        assertThat(agreed(TlsOffer.DEFAULT).applicationProtocol()).isEmpty();
    }

    @Test
    void aServerThatChoosesHttp2IsToldPlainly(@TempDir Path folder) throws Exception {
        try (Nginx nginx = Nginx.withHttp2(folder, localhost, "return 404;")) {
            ConnectFailure failure = Options.to(nginx.uri("/"))
                    .tls(trusting(localhost).withOffer(TlsOffer.DEFAULT.withApplications(List.of("h2", "http/1.1"))))
                    .connect()
                    .failure();
            assertThat(failure.kind()).isEqualTo(Kind.NOT_HTTP);
            assertThat(failure).hasMessageContaining("chose HTTP/2 (h2)").hasMessageContaining("opened in HTTP/1.1");
            assertThat(failure.reached().orElseThrow().tls().orElseThrow().applicationProtocol())
                    .isEqualTo("h2");
        }
    }

    @Test
    void aVersionThatTheServerDoesNotSpeakIsNamed() throws Exception {
        try (RawServer server = server(localhost, peer -> {
            ((SSLSocket) peer.socket).setEnabledProtocols(new String[] {"TLSv1.2"});
            echo(peer);
        })) {
            TlsOffer newest = TlsOffer.DEFAULT.withVersions(TlsVersion.TLS_1_3, TlsVersion.TLS_1_3);
            assertThat(Options.to(server.uri())
                            .tls(trusting(localhost).withOffer(newest))
                            .connect()
                            .failure())
                    .hasMessageContaining("no TLS version that was offered (1.3)");
        }
    }

    @Test
    void anotherServerNameIsSentAndItsCertificateAccepted(@TempDir Path folder) throws Exception {
        TestCertificates other = TestCertificates.selfSigned(folder, "-ext", "san=dns:other.example");
        CompletableFuture<String> name = new CompletableFuture<>();
        try (RawServer server = server(other, peer -> {
            SSLSocket socket = (SSLSocket) peer.socket;
            socket.startHandshake();
            name.complete(((SNIHostName) ((ExtendedSSLSession) socket.getSession())
                            .getRequestedServerNames()
                            .get(0))
                    .getAsciiName());
            echo(peer);
        })) {
            URI byAddress = URI.create("wss://127.0.0.1:" + server.port() + "/");
            TlsOptions options = trusting(other).withOffer(TlsOffer.DEFAULT.withServerName("other.example"));
            assertThat(Options.to(byAddress).tls(options).connect().connection().tls())
                    .hasValueSatisfying(facts -> assertThat(facts.verified()).isTrue());
            assertThat(Recorder.within(name)).isEqualTo("other.example");
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
