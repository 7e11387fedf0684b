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

@Timeout(60)
class HandshakeArgumentsTest {
    private static Playground playground;

    @BeforeAll
    static void start() throws IOException {
        playground = Playground.start(0);
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    private static CommandLineTester connect(String path, String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "connect";
        arguments[1] = playground.uri(path).toString();
        arguments[2] = "--all";
        arguments[3] = "--wait=0";
        System.arraycopy(options, 0, arguments, 4, options.length);
        return CommandLineTester.run("", arguments);
    }

    @Test
    void theOriginIsTypedOrLeftOut() {
        assertThat(connect("/echo").out).contains("Origin: http://127.0.0.1:" + playground.port());
        assertThat(connect("/echo", "--origin", "https://a.example").out).contains("Origin: https://a.example\\r\\n");
        assertThat(connect("/echo", "--origin", "none").out).doesNotContain("Origin:");
        CommandLineTester wrong = connect("/echo", "--origin", "a.example/x");
        assertThat(wrong.err).contains("\"a.example/x\" can't be an origin");
        assertThat(wrong.status).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void rawHeadersAreSentAlone() throws IOException {
        CommandLineTester run = connect("/echo", "--raw-headers", "-H", "UPGRADE: websocket", "-H", "a: 1");
        assertThat(run.lines().get(1).get("text").asText())
                .isEqualTo("GET /echo HTTP/1.1\r\nUPGRADE: websocket\r\na: 1\r\n\r\n");
        assertThat(run.status).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aRedirectIsFollowedWhereAskedForAndEachHopRecorded() throws IOException {
        CommandLineTester told = connect("/misbehave/redirect");
        assertThat(told.status).isEqualTo(ExitCode.FAILED);
        assertThat(told.err).contains("The server points to");
        CommandLineTester followed = connect("/misbehave/redirect", "--location");
        assertThat(followed.status).isZero();
        assertThat(followed.lines())
                .extracting(line -> line.get("kind").asText())
                .startsWith("state", "handshake", "handshake", "state", "handshake", "handshake", "state");
        assertThat(followed.lines().get(3).get("event").get("redirect").asInt()).isEqualTo(302);
        assertThat(followed.lines().get(3).get("event").get("target").asText())
                .isEqualTo(playground.uri("/echo").toString());
    }

    @Test
    void theNumberOfRedirectsIsLimited() {
        assertThat(connect("/misbehave/redirect", "-L", "--max-redirs", "0").status)
                .isEqualTo(ExitCode.FAILED);
        assertThat(connect("/echo", "-L", "--max-redirs", "51").err).contains("from 0 to 50");
    }
}
