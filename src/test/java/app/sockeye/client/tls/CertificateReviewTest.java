package app.sockeye.client.tls;

import static app.sockeye.client.tls.CertificateCheck.AUTHORITY;
import static app.sockeye.client.tls.CertificateCheck.NAME;
import static app.sockeye.client.tls.CertificateCheck.SIGNATURES;
import static app.sockeye.client.tls.CertificateCheck.TIME;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.TestCertificates;
import app.sockeye.client.certificate.CertificateFile;
import app.sockeye.client.certificate.OpenSsl;
import app.sockeye.client.failure.ConnectFailure;
import app.sockeye.client.options.ConnectOptions;
import app.sockeye.client.options.TlsOptions;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with certificates: some that openssl made, and some that a server shows. */
class CertificateReviewTest {
    @TempDir
    Path folder;

    private X509Certificate certificate(String name) throws Exception {
        return CertificateFile.read(folder.resolve(name + ".pem"), Optional.empty())
                .get(0);
    }

    private static CertificateReview review(String host, List<X509Certificate> shown, X509Certificate... trusted) {
        return CertificateReview.of(shown, host, List.of(trusted), Instant.now(), new Exception());
    }

    @Test
    void aChainOfAKnownAuthorityPassesAllChecks() throws Exception {
        new OpenSsl(folder).certificate("localhost");
        X509Certificate own = certificate("localhost");
        CertificateReview review = review("localhost", List.of(own), certificate("ca"));
        assertThat(review.failed()).isEmpty();
        assertThat(review.anchor()).contains(certificate("ca"));
        assertThat(review.own()).isEqualTo(own);
    }

    @Test
    void thePathIsInOrderWhateverTheServerShows() throws Exception {
        new OpenSsl(folder).certificate("localhost").certificate("other");
        X509Certificate own = certificate("localhost");
        CertificateReview review = review("localhost", List.of(own, certificate("other"), certificate("ca")));
        assertThat(review.path()).containsExactly(own, certificate("ca"));
        assertThat(review.failed()).containsExactly(AUTHORITY);
    }

    @Test
    void allThatIsWrongIsFound() throws Exception {
        new OpenSsl(folder).certificate("localhost");
        CertificateReview review = CertificateReview.of(
                List.of(certificate("localhost")),
                "example.com",
                List.of(),
                Instant.parse("2001-01-01T00:00:00Z"),
                new Exception());
        assertThat(review.failed()).containsExactlyInAnyOrder(NAME, TIME, AUTHORITY);
    }

    @Test
    void anAuthorityOfTheSameNameWithAnotherKeyHasNotSigned() throws Exception {
        new OpenSsl(folder).certificate("localhost");
        X509Certificate authority = certificate("ca");
        folder.resolve("ca.pem").toFile().delete();
        new OpenSsl(folder).certificate("localhost");
        CertificateReview review = review("localhost", List.of(certificate("localhost")), authority);
        assertThat(review.failed()).containsExactlyInAnyOrder(SIGNATURES, AUTHORITY);
    }

    @Test
    void aFailedHandshakeTellsWhichChecksFailed() throws Exception {
        TestCertificates own = TestCertificates.selfSigned(folder, "-ext", "san=dns:example.com");
        try (RawServer server = RawServer.of(own.serverSockets(), "wss", peer -> peer.readRequest())) {
            CertificateReview untrusted =
                    failure(server, TlsOptions.DEFAULT).review().orElseThrow();
            assertThat(untrusted.failed()).containsExactlyInAnyOrder(NAME, AUTHORITY);
            assertThat(untrusted.host()).isEqualTo("localhost");
            TlsOptions trusting = TlsOptions.DEFAULT.withTrusted(List.of(own.certificate()));
            CertificateReview misnamed = failure(server, trusting).review().orElseThrow();
            assertThat(misnamed.failed()).containsExactly(NAME);
            assertThat(misnamed.anchor()).contains(own.certificate());
        }
    }

    private static ConnectFailure failure(RawServer server, TlsOptions tls) throws Exception {
        URI uri = URI.create("wss://localhost:" + server.port() + "/");
        return new Recorder()
                .connect(ConnectOptions.builder(uri).tls(tls).build())
                .failure();
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com, true",
        "EXAMPLE.com., example.com, true",
        "a.example.com, *.example.com, true",
        "a.b.example.com, *.example.com, false",
        "example.com, *.example.com, false",
        "example.com, *.com, false",
        "example.com, example.org, false",
        "127.0.0.1, 127.0.0.1, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "127.0.0.1, *.0.0.1, false",
        "127.0.0.1, 127.0.0.300, false",
        "::1, :::::, false",
    })
    void aNameStandsForAHost(String host, String name, boolean matches) {
        assertThat(ServerName.matches(host, name)).isEqualTo(matches);
    }
}
