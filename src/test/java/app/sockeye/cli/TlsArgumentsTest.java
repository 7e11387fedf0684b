package app.sockeye.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.Peer;
import app.sockeye.client.RawServer;
import app.sockeye.client.TestCertificates;
import app.sockeye.client.certificate.Fingerprint;
import app.sockeye.protocol.CloseReason;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code sockeye connect} to servers with TLS, for real. */
class TlsArgumentsTest {
    private static TestCertificates localhost;

    @BeforeAll
    static void makeCertificate(@TempDir Path folder) throws Exception {
        localhost = TestCertificates.selfSigned(folder, "-ext", "san=dns:localhost");
    }

    private static void close(Peer peer) throws Exception {
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
}
