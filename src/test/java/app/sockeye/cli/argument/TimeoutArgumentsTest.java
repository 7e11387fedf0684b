package app.sockeye.cli.argument;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.CommandLineTester;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.playground.Playground;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeoutArgumentsTest {
    private static Playground playground;

    @BeforeAll
    static void start() throws IOException {
        playground = Playground.start(0);
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    private static CommandLineTester connect(String url, String options) {
        return CommandLineTester.run("", ("connect " + url + " --wait forever " + options).split(" "));
    }

    private static String echo() {
        return playground.uri("/echo").toString();
    }

    @Test
    void anIdleConnectionIsABadEnd() {
        CommandLineTester run = connect(echo(), "--idle-timeout 150ms");
        assertThat(run.status).isEqualTo(ExitCode.ENDED_BADLY);
        assertThat(run.err)
                .contains("The connection ended with 1001 Going Away")
                .contains(": Nothing came from the server for 150 ms, the idle timeout");
    }

    @Test
    void theMostTimeEndsARunWell() {
        CommandLineTester run = connect(echo(), "--max-time 2s");
        assertThat(run.err).isEmpty();
        assertThat(run.status).isZero();
    }

    @Test
    void theMostTimeEndsConnectingToo() throws IOException {
        try (RawServer server = RawServer.plain(RawPeer::drain)) {
            CommandLineTester run = connect(server.uri().toString(), "-m 0.2");
            assertThat(run.status).isEqualTo(ExitCode.FAILED);
            assertThat(run.err).contains("was cancelled");
        }
    }

    @Test
    void tlsHasATimeoutOfItsOwn() throws IOException {
        try (RawServer server = RawServer.plain(RawPeer::drain)) {
            CommandLineTester run = connect("wss://localhost:" + server.port() + "/", "--tls-timeout 150ms");
            assertThat(run.status).isEqualTo(ExitCode.FAILED);
            assertThat(run.err).contains("didn't finish the TLS handshake within 150 ms");
        }
    }

    @Test
    void aTimeoutOfZeroIsRefused() {
        CommandLineTester run = connect(echo(), "--resolve-timeout 0");
        assertThat(run.status).isEqualTo(ExitCode.FAILED);
        assertThat(run.err).startsWith("The name look-up timeout must be greater than 0.");
    }
}
