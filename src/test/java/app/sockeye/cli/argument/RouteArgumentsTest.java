package app.sockeye.cli.argument;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.CommandLineTester;
import app.sockeye.cli.output.ExitCode;
import app.sockeye.playground.Playground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class RouteArgumentsTest {
    private static Playground playground;

    @BeforeAll
    static void start() throws IOException {
        playground = Playground.start(0);
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    @Test
    void anotherAddressIsConnectedTo() throws IOException {
        int port = playground.uri("/").getPort();
        CommandLineTester run = CommandLineTester.run(
                "hello", "connect", "ws://localhost:1/echo", "--connect-to", "localhost:1:127.0.0.1:" + port);
        assertThat(run.err).isEmpty();
        assertThat(run.lines()).extracting(line -> line.get("text").asText()).containsExactly("hello");
    }

    @Test
    void aProxyThatIsNotThereIsToldWithoutItsPassword() {
        CommandLineTester run = CommandLineTester.run(
                "", "connect", "ws://far.invalid/", "--proxy", "http://127.0.0.1:9", "--proxy-user", "me:secret");
        assertThat(run.status).isEqualTo(ExitCode.FAILED);
        assertThat(run.err)
                .contains("No way through the proxy http://127.0.0.1:9: nothing listens on that port.")
                .doesNotContain("secret");
    }

    @Test
    void whereItGoesThroughIsRecorded() throws IOException {
        CommandLineTester run =
                CommandLineTester.run("", "connect", "ws://far.invalid/", "--proxy", "socks5h://127.0.0.1:9", "--all");
        assertThat(run.lines().get(0).get("event").get("via").asText()).isEqualTo("socks5h://127.0.0.1:9");
    }

    @Test
    void theScriptNamesTheProxies(@TempDir Path folder) throws IOException {
        Path script = folder.resolve("proxy.pac");
        Files.writeString(script, "function FindProxyForURL(url, host) { return 'PROXY 127.0.0.1:9; DIRECT' }");
        CommandLineTester run = CommandLineTester.run(
                "", "connect", playground.uri("/echo").toString(), "--proxy-pac", script.toString(), "--all");
        assertThat(run.status).isZero();
        assertThat(run.lines().get(0).get("event").get("via").asText()).isEqualTo("proxy script " + script);
        assertThat(CommandLineTester.run("", "connect", "ws://a.invalid", "--proxy-pac", "a.pac", "--proxy", "b").err)
                .contains("--proxy-pac: Choose it or --proxy, not both.");
    }

    @ParameterizedTest
    @CsvSource({
        "--proxy, ftp://a, A proxy's scheme is",
        "--proxy-pac, http://me:pw@a/, can't have a user name or password in it",
        "--resolve, a, Expected HOST:PORT:ADDRESS",
        "--connect-to, a:1, Expected HOST1:PORT1:HOST2:PORT2",
        "--user, a:b, ''",
        "--interface, no address, isn't an address of this machine"
    })
    void aWrongArgumentIsToldBeforeAnythingIsSent(String option, String value, String sentence) {
        CommandLineTester run =
                CommandLineTester.run("", "connect", playground.uri("/echo").toString(), option, value);
        assertThat(run.status).isEqualTo(sentence.isEmpty() ? 0 : 2);
        assertThat(run.err).contains(sentence);
    }
}
