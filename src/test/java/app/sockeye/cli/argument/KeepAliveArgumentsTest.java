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
class KeepAliveArgumentsTest {
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
        return CommandLineTester.run("", ("connect " + url + " --all --wait " + options).split(" "));
    }

    private static String at(String path) {
        return playground.uri(path).toString();
    }

    @Test
    void pingsAreSentAndAnswered() throws IOException {
        CommandLineTester run =
                connect(at("/echo"), "600ms --ping-interval 20ms --ping-payload hey --ping-timeout 20s");
        assertThat(run.status).isZero();
        assertThat(run.lines())
                .filteredOn(line -> line.get("kind").asText().equals("ping"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("direction").asText()).isEqualTo("sent"))
                .allSatisfy(line -> assertThat(line.get("data").asText()).isEqualTo("aGV5"));
        assertThat(run.out).contains("\"kind\":\"pong\"");
    }

    @Test
    void aHalfOpenConnectionIsABadEnd() throws IOException {
        try (RawServer server = RawServer.open(RawPeer::drain)) {
            CommandLineTester run =
                    connect(server.uri().toString(), "forever --ping-interval 50ms --ping-timeout 100ms");
            assertThat(run.status).isEqualTo(ExitCode.ENDED_BADLY);
            assertThat(run.err).contains("The connection was half-open: keep-alive ping 1 was not answered within ");
            assertThat(run.out).contains("\"early\":{\"kind\":\"ping\",\"ping\":1,\"sent\":true,");
        }
    }

    @Test
    void pongsCanBeSwitchedOff() {
        assertThat(connect(at("/ping?every=20"), "600ms").out).contains("\"kind\":\"pong\"");
        assertThat(connect(at("/ping?every=20"), "600ms --pong off").out)
                .contains("\"kind\":\"ping\"")
                .doesNotContain("\"kind\":\"pong\"");
    }

    @Test
    void theAnswerToACloseFrameCanBeSwitchedOffOrDelayed() {
        CommandLineTester off = connect(at("/close"), "forever --close-answer off");
        assertThat(off.status).isEqualTo(ExitCode.ENDED_BADLY);
        assertThat(off.err).contains("The server's close frame was not answered, as set in the connection's options.");
        assertThat(connect(at("/close"), "forever --close-answer 50ms").status).isZero();
    }

    @Test
    void aDelayThatIsNoTimeIsToldBeforeAnythingIsSent() {
        CommandLineTester run = connect(at("/echo"), "0 --pong never");
        assertThat(run.status).isEqualTo(ExitCode.USAGE);
        assertThat(run.err).contains("--pong").contains("is not a time");
    }
}
