package app.sockeye.cli.argument;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.CommandLineTester;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.client.TestCertificates;
import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.client.certificate.OpenSsl;
import app.sockeye.protocol.CloseReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sockeye connect} to servers with TLS, for real. */
class TlsArgumentsTest {
    private static TestCertificates localhost;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeCertificate() throws Exception {
        localhost = TestCertificates.selfSigned(folder, "-ext", "san=dns:localhost");
    }

    private static void close(RawPeer peer) throws Exception {
        peer.shakeHands();
        peer.sendClose(new CloseReason(1000, ""));
        peer.drain();
    }

    private static CommandLineTester connect(String... options) throws Exception {
        try (RawServer server = RawServer.of(localhost.serverSockets(), "wss", TlsArgumentsTest::close)) {
            String[] arguments = new String[options.length + 2];
            arguments[0] = "connect";
            System.arraycopy(options, 0, arguments, 1, options.length);
            arguments[options.length + 1] = server.uri().toString();
            return CommandLineTester.run("", arguments);
        }
    }

    @Test
    void aPinnedCertificateIsAccepted() throws Exception {
        String pin = Fingerprint.of(localhost.certificate()).withColons();
        assertThat(connect("--pin", pin).err).isEmpty();
    }

    @Test
    void theFailureSaysHowToPin() throws Exception {
        CommandLineTester run = connect();
        assertThat(run.status).isEqualTo(ExitCode.FAILED);
        assertThat(run.err).contains("self-signed", "--pin " + Fingerprint.of(localhost.certificate()));
    }

    @Test
    void whatIsNoFingerprintIsRefused() throws Exception {
        CommandLineTester run = connect("--pin", "abc");
        assertThat(run.status).isEqualTo(ExitCode.USAGE);
        assertThat(run.err).contains("'abc' is not a SHA-256 fingerprint");
    }

    @Test
    void anAuthorityOfAFileIsTrusted() throws Exception {
        Path pem = folder.resolve("ca.pem");
        Files.writeString(pem, pem(localhost));
        assertThat(connect("--cacert", pem.toString()).err).isEmpty();
    }

    @Test
    void anAuthorityOfPkcs12IsTrusted() throws Exception {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "changeit\nmore\n");
        String store = folder.resolve("server.p12").toString();
        assertThat(connect("--cacert", store, "--cacert-pass", "file:" + secret).err)
                .isEmpty();
    }

    @Test
    void aFileWithoutCertificatesIsNamed() throws Exception {
        Path file = folder.resolve("none.pem");
        CommandLineTester run = connect("--cacert", file.toString());
        assertThat(run.status).isEqualTo(ExitCode.USAGE);
        assertThat(run.err.strip()).isEqualTo(file + " can't be used: it is not there.");
    }

    @Test
    void aPassphraseAsAnArgumentIsRefusedAndNotRepeated() throws Exception {
        CommandLineTester run = connect("--cacert", "x", "--cacert-pass", "s3cret");
        assertThat(run.status).isEqualTo(ExitCode.USAGE);
        assertThat(run.err).contains("env:NAME or file:PATH").doesNotContain("s3cret");
        assertThat(connect("--cacert", "x", "--cacert-pass", "env:SOCKEYE_NO_SUCH").err)
                .contains("SOCKEYE_NO_SUCH is not set");
    }

    @Test
    void aClientCertificateIsReadBeforeConnecting() throws Exception {
        OpenSsl files = new OpenSsl(Files.createDirectory(folder.resolve("client")))
                .certificate("client")
                .certificate("other");
        String certificate = files.file("client.pem").toString();
        String pin = Fingerprint.of(localhost.certificate()).hex();
        assertThat(connect(
                                "--pin",
                                pin,
                                "--cert",
                                certificate,
                                "--key",
                                files.file("client.key").toString())
                        .err)
                .isEmpty();
        CommandLineTester other =
                connect("--cert", certificate, "--key", files.file("other.key").toString());
        assertThat(other.status).isEqualTo(ExitCode.USAGE);
        assertThat(other.err).contains("does not belong to the certificate");
        assertThat(connect("--key", certificate).err).contains("--key needs the certificate");
    }

    @Test
    void versionsCiphersAndNameAreOffered() throws Exception {
        String pin = Fingerprint.of(localhost.certificate()).hex();
        assertThat(connect("--pin", pin, "--tlsv1.2", "--tls-max", "1.3", "--sni", "a.example").err)
                .isEmpty();
        assertThat(connect("--alpn", "http/1.1,a b").err).contains("\"a b\" can't be an application protocol");
        assertThat(connect("--ciphers", "TLS_AES_256_GCM_SHA384,TLS_FOO").err).contains("\"TLS_FOO\" is no cipher");
        assertThat(connect("--tlsv1.3", "--tls-max", "1.2").err).contains("is above the highest");
        assertThat(connect("--tls-max", "1.1").err).contains("write 1.2 or 1.3");
    }

    @Test
    void secretsAreAppendedToTheKeyLog() throws Exception {
        Path log = folder.resolve("keys.log");
        String pin = Fingerprint.of(localhost.certificate()).hex();
        assertThat(connect("--pin", pin, "--sslkeylog", log.toString()).err).isEmpty();
        assertThat(connect("--pin", pin, "--sslkeylog", log.toString()).err).isEmpty();
        assertThat(Files.readAllLines(log))
                .hasSize(8)
                .allMatch(line -> line.matches("[A-Z_0-9]+ [0-9a-f]{64} [0-9a-f]{64,96}"));
    }

    private static String pem(TestCertificates certificates) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(certificates.certificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
