package app.sockeye.cli.argument;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.CommandLineTester;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.client.RawPeer;
import app.sockeye.client.RawServer;
import app.sockeye.protocol.CloseReason;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ReconnectArgumentsTest {
    private final AtomicInteger connections = new AtomicInteger();

    /** A server that closes its first connection with 1012, and the next with 1000 after what it echoes. */
    private RawServer restarting() throws Exception {
        return RawServer.open(peer -> {
            boolean first = connections.incrementAndGet() == 1;
            RawPeer.Frame frame = peer.readFrame();
            peer.sendFrame(true, 0, frame.header().opcode(), frame.payload());
            peer.sendClose(new CloseReason(first ? 1012 : 1000, ""));
            peer.drain();
        });
    }

    @Test
    void aConnectionThatIsClosedForARestartIsReplaced() throws Exception {
        try (RawServer server = restarting()) {
            CommandLineTester run = CommandLineTester.run(
                    "",
                    "connect",
                    server.uri().toString(),
                    "--retry=3",
                    "--retry-delay=10ms",
                    "--on-open=subscribe",
                    "--wait=forever");
            assertThat(run.lines())
                    .extracting(line -> line.get("text").asText())
                    .containsExactly("subscribe", "subscribe");
            assertThat(run.status).isZero();
        }
    }

    @Test
    void whatIsSentOnOpeningHasItsTemplatesResolved() throws Exception {
        try (RawServer server = restarting()) {
            CommandLineTester run = CommandLineTester.run(
                    "",
                    "connect",
                    server.uri().toString(),
                    "--retry=3",
                    "--retry-delay=10ms",
                    "--on-open=${counter} of $${counter}",
                    "--wait=forever");
            assertThat(run.lines())
                    .extracting(line -> line.get("text").asText())
                    .containsExactly("1 of ${counter}", "2 of ${counter}");
        }
    }

    @Test
    void theGapIsPrintedWithAllElse() throws Exception {
        try (RawServer server = restarting()) {
            CommandLineTester run = CommandLineTester.run(
                    "",
                    "connect",
                    server.uri().toString(),
                    "--retry=3",
                    "--retry-delay=10ms",
                    "--on-open=x",
                    "--all",
                    "--wait=forever");
            JsonNode gap = run.lines().stream()
                    .filter(line -> line.has("event")
                            && line.get("event").get("event").asText().equals("gap"))
                    .findFirst()
                    .orElseThrow();
            assertThat(gap.get("kind").asText()).isEqualTo("state");
            assertThat(gap.get("event").get("attempt").asInt()).isEqualTo(1);
        }
    }

    @Test
    void withoutRetryItEndsAsBefore() throws Exception {
        try (RawServer server = restarting()) {
            CommandLineTester run =
                    CommandLineTester.run("a", "connect", server.uri().toString(), "--wait=forever");
            assertThat(run.status).isEqualTo(ExitCode.ENDED_BADLY);
            assertThat(connections.get()).isEqualTo(1);
        }
    }

    @Test
    void attemptsThatFailAreRecordedAndEnd() throws Exception {
        CommandLineTester run =
                CommandLineTester.run("", "connect", "ws://127.0.0.1:9/", "--retry=2", "--retry-delay=1ms", "--all");
        assertThat(run.status).isEqualTo(ExitCode.FAILED);
        assertThat(run.err).contains("Check the port, and whether the server is running.");
        assertThat(run.lines())
                .filteredOn(line -> line.get("event").get("event").asText().equals("connecting"))
                .extracting(line -> line.get("event").path("attempt").asInt())
                .containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "--retry=-1, from 0 to 100",
        "--retry-delay=0s, from 1 ms to 24 hours",
        "--retry-max-delay=500ms, must not be less than the first",
        "--retry-factor=0.5, from 1 to 100",
        "--retry-jitter=2, from 0 to 1",
        "--retry-codes=99, Expected close codes"
    })
    void aWrongArgumentIsToldBeforeAnythingIsSent(String argument, String sentence) {
        CommandLineTester run = CommandLineTester.run("", "connect", "ws://127.0.0.1:9/", argument);
        assertThat(run.status).isEqualTo(ExitCode.USAGE);
        assertThat(run.err).contains(sentence);
    }
}
