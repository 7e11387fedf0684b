package app.sockeye.client.tls;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Options;
import app.sockeye.client.RawServer;
import app.sockeye.client.Recorder;
import app.sockeye.client.TestCertificates;
import app.sockeye.client.certificate.CertificateFile;
import app.sockeye.client.certificate.OpenSsl;
import app.sockeye.client.options.TlsOffer;
import app.sockeye.client.options.TlsOptions;
import app.sockeye.client.options.TlsVersion;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsWeaknessTest {
    @TempDir
    Path folder;

    @Test
    void usualTlsIsNotWeak() throws Exception {
        assertThat(TlsWeakness.of(agreed(TlsOffer.DEFAULT))).isEmpty();
    }

    @Test
    void aCipherInCbcModeIsWeak() throws Exception {
        TlsOffer offer = TlsOffer.DEFAULT
                .withVersions(TlsVersion.TLS_1_2, TlsVersion.TLS_1_2)
                .withCiphers(List.of("TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"));
        assertThat(TlsWeakness.of(agreed(offer))).containsExactly(TlsWeakness.CBC);
    }

    /** What a handshake with a server of ours agrees on. */
    private TlsFacts agreed(TlsOffer offer) throws Exception {
        TestCertificates own = TestCertificates.selfSigned(folder, "-ext", "san=dns:localhost");
        try (RawServer server = RawServer.of(own.serverSockets(), "wss", peer -> {
            peer.shakeHands();
            peer.drain();
        })) {
            Recorder recorder = Options.to(server.uri())
                    .tls(TlsOptions.DEFAULT
                            .withTrusted(List.of(own.certificate()))
                            .withOffer(offer))
                    .connect();
            return recorder.connection().tls().orElseThrow();
        }
    }

    @Test
    void keyExchangeByRsaAndOldVersionsAreWeak() {
        assertThat(TlsWeakness.of(facts("TLSv1.1", "TLS_RSA_WITH_AES_128_GCM_SHA256")))
                .containsExactly(TlsWeakness.OLD_VERSION, TlsWeakness.NO_FORWARD_SECRECY);
    }

    @Test
    void aShortKeyAndAWeakSignatureAreWeak() throws Exception {
        new OpenSsl(folder)
                .run("req -x509 -newkey rsa:1024 -nodes -keyout ca.key -out ca.pem -subj /CN=Old -days 30")
                .run("req -new -newkey rsa:1024 -nodes -keyout old.key -out old.csr -subj /CN=localhost")
                .run("x509 -req -in old.csr -CA ca.pem -CAkey ca.key -CAcreateserial -sha1 -days 30 -out old.pem");
        X509Certificate old = CertificateFile.read(folder.resolve("old.pem"), Optional.empty())
                .get(0);
        assertThat(TlsWeakness.of(facts("TLSv1.3", "TLS_AES_128_GCM_SHA256", old)))
                .containsExactly(TlsWeakness.SIGNATURE, TlsWeakness.SHORT_KEY);
    }

    private static TlsFacts facts(String protocol, String cipherSuite, X509Certificate... chain) {
        return new TlsFacts(protocol, cipherSuite, "", List.of(chain), true, Optional.empty(), Optional.empty());
    }
}
