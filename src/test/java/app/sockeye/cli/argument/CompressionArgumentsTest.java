package app.sockeye.cli.argument;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.CommandLineTester;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.playground.Playground;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class CompressionArgumentsTest {
    private static Playground playground;

    @BeforeAll
    static void start() throws IOException {
        playground = Playground.start(0);
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    private static CommandLineTester connect(String options) {
        return CommandLineTester.run(
                "", ("connect " + playground.uri("/echo") + " --wait 0 --all" + options).split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "' --compress', ; client_max_window_bits",
        "' --compress-level 9', ; client_max_window_bits",
        "' --compress-from 100', ; client_max_window_bits",
        "' --server-no-context-takeover', ; server_no_context_takeover; client_max_window_bits",
        "' --client-no-context-takeover', ; client_no_context_takeover; client_max_window_bits",
        "' --server-max-window-bits 10', ; server_max_window_bits=10; client_max_window_bits",
        "' --client-max-window-bits 9', ; client_max_window_bits=9"
    })
    void eachOptionOffersCompression(String options, String parameters) {
        CommandLineTester run = connect(options);
        assertThat(run.err).isEmpty();
        assertThat(run.out).contains("Sec-WebSocket-Extensions: permessage-deflate" + parameters + "\\r\\n");
    }

    @Test
    void withoutAnyNothingIsOffered() {
        assertThat(connect("").out).doesNotContain("Sec-WebSocket-Extensions");
    }

    @Test
    void whatIsOutOfRangeIsRefusedBeforeAnythingIsSent() {
        CommandLineTester run = connect(" --client-max-window-bits 7");
        assertThat(run.status).isEqualTo(ExitCode.FAILED);
        assertThat(run.err).startsWith("client_max_window_bits must be from 8 to 15 bits, not 7.");
    }
}
