package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import app.sockeye.ChildJava;
import app.sockeye.cli.output.Console;
import app.sockeye.playground.Playground;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ConnectCommandTest {
    private static Playground playground;

    @BeforeAll
    static void start() throws IOException {
        playground = Playground.start(0);
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    private static CommandLineTester connect(String input, String path, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "connect";
        arguments[1] = playground.uri(path).toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return CommandLineTester.run(input, arguments);
    }

    @Test
    void linesAreSentAndAnswersPrinted() throws IOException {
        String input = IntStream.range(0, 1000).mapToObj(n -> "Grüße " + n).collect(Collectors.joining("\r\n"));
        CommandLineTester run = connect(input, "/echo");
        assertThat(run.err).isEmpty();
        assertThat(run.status).isZero();
        assertThat(run.lines()).extracting(line -> line.get("text").asText()).containsExactly(input.split("\r\n"));
    }

    @Test
    void aFloodIsPrintedToTheLastMessageThoughTheOutputIsSlow() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutputStream slow = new OutputStream() {
            @Override
            public void write(int b) {
                out.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                Thread.yield();
                for (int i = offset; i < offset + length; i += 1000) {
                    out.write(bytes, i, Math.min(1000, offset + length - i));
                }
            }
        };
        Console console = new Console(new ByteArrayInputStream(new byte[0]), slow, new PrintStream(out, true, UTF_8));
        String url = playground.uri("/flood?n=50000&close=yes").toString();
        assertThat(Sockeye.run(console, arguments -> {}, "connect", url, "--wait", "forever"))
                .isZero();
        List<String> lines = out.toString(UTF_8).lines().toList();
        assertThat(lines).hasSize(50_000);
        for (int n = 0; n < lines.size(); n++) {
            assertThat(lines.get(n)).contains("\"text\":\"%012d.".formatted(n));
        }
    }

    @Test
    void everythingIsPrintedWhenAskedFor() throws IOException {
        CommandLineTester run = connect("hi\n", "/echo", "--all", "--wait", "200ms");
        assertThat(run.status).isZero();
        List<JsonNode> lines = run.lines();
        assertThat(lines).extracting(line -> line.get("kind").asText()).contains("handshake", "text", "close");
        assertThat(lines).extracting(line -> line.get("index").asInt()).isSorted();
        assertThat(lines)
                .filteredOn(line -> line.get("kind").asText().equals("text"))
                .extracting(line -> line.get("direction").asText())
                .containsExactly("sent", "received");
    }

    @Test
    void headersAndSubprotocolsAreSent() throws IOException {
        CommandLineTester run =
                connect("", "/subprotocol", "--subprotocol", "a", "--subprotocol", "b", "-H", "X-Mine: yes", "--all");
        assertThat(run.out)
                .contains("X-Mine: yes")
                .contains("{\\\"offered\\\":[\\\"a\\\",\\\"b\\\"],\\\"chosen\\\":\\\"a\\\"}");
    }

    @Test
    void secretHeadersArePrintedWhenAskedForOnly() {
        String[] options = {"-H", "Authorization: Bearer s3cret", "--all", "--wait", "200ms"};
        assertThat(connect("", "/echo", options).out)
                .contains("Authorization: (redacted)")
                .doesNotContain("s3cret");
        assertThat(connect("", "/echo", "-H", "Authorization: Bearer s3cret", "--all", "--wait", "200ms", "--secrets")
                        .out)
                .contains("Authorization: Bearer s3cret");
    }

    @Test
    void aRefusedHandshakeIsToldAndEndsWith1() {
        CommandLineTester run = connect("", "/misbehave/refuse");
        assertThat(run.status).isEqualTo(1);
        assertThat(run.err).contains("403");
        assertThat(run.out).isEmpty();
    }

    @Test
    void aUrlOfAnotherKindEndsWith1() {
        CommandLineTester run = CommandLineTester.run("", "connect", "gopher://127.0.0.1/");
        assertThat(run.status).isEqualTo(1);
        assertThat(run.err).contains("gopher");
    }

    @Test
    void aSchemeThatWasChosenIsTold() {
        String host = playground.uri("").getAuthority();
        CommandLineTester chosen = CommandLineTester.run("", "connect", " " + host + "/echo\n");
        assertThat(chosen.status).isZero();
        assertThat(chosen.err).startsWith("No scheme was typed: connecting to ws://" + host + ". ");
        CommandLineTester replaced = CommandLineTester.run("", "connect", "HTTP://" + host + "/echo");
        assertThat(replaced.status).isZero();
        assertThat(replaced.err).startsWith("Connecting to ws://" + host + ", ");
    }

    @Test
    void aFoldedHeaderIsToldAsANote() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread serving = new Thread(() -> answerFolded(server));
            serving.setDaemon(true);
            serving.start();
            CommandLineTester run =
                    CommandLineTester.run("", "connect", "--all", "ws://localhost:" + server.getLocalPort());
            assertThat(run.lines()).anySatisfy(line -> {
                assertThat(line.get("kind").asText()).isEqualTo("note");
                assertThat(line.get("text").asText()).contains("RFC 9112 section 5.2");
            });
            assertThat(run.err).contains("404");
        }
    }

    private static void answerFolded(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream()
                    .write("HTTP/1.1 404 No\r\nX: one,\r\n two\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
            socket.shutdownOutput();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The client has gone; the test judges what it told.
        }
    }

    @Test
    void anErrorCodeAndADropEndWith3() {
        CommandLineTester closed = connect("", "/close?code=1011&reason=Oops", "--wait", "forever");
        assertThat(closed.status).isEqualTo(3);
        assertThat(closed.err).contains("1011", "Oops");
        CommandLineTester dropped = connect("", "/misbehave/drop", "--wait", "forever");
        assertThat(dropped.status).isEqualTo(3);
        assertThat(dropped.err).contains("1006").doesNotContain("..");
    }

    @Test
    void anInterruptedRunLeavesNoFilesBehindThoughItsOutputIsNotRead(@TempDir Path temporary) throws Exception {
        Process run = new ProcessBuilder(ChildJava.command(
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "app.sockeye.app.Main",
                        "connect",
                        playground.uri("/flood?n=100000").toString(),
                        "--wait",
                        "forever",
                        "--close-timeout",
                        "100ms"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream unread = run.getInputStream()) {
            assertThat(unread.read()).isEqualTo('{');
            run.toHandle().destroy();
            run.waitFor();
            try (Stream<Path> left = Files.list(temporary)) {
                assertThat(left.filter(p -> p.getFileName().toString().startsWith("sockeye-")))
                        .isEmpty();
            }
        }
    }

    @Test
    void aTemporaryFolderThatCannotBeWrittenIsToldInASentence(@TempDir Path temporary) throws Exception {
        String missing = temporary.resolve("missing").toString();
        Process run = main(missing, temporary.toString(), "C", "connect", "ws://127.0.0.1:1/");
        // Java warns by itself of such a folder, from 21 on.
        String ofJava = "WARNING: java.io.tmpdir directory does not exist";
        assertThat(new String(run.getErrorStream().readAllBytes(), UTF_8).lines())
                .filteredOn(line -> !line.equals(ofJava))
                .singleElement(STRING)
                .startsWith("Messages can't be recorded in " + missing + ", ")
                .endsWith(" is not there. Free some space there, or make the folder writable.");
        assertThat(run.waitFor()).isEqualTo(1);
    }

    @Test
    void aPrivateRunNeedsNoTemporaryFolder(@TempDir Path temporary) throws Exception {
        String missing = temporary.resolve("missing").toString();
        String url = playground.uri("/flood?n=1000&close=yes").toString();
        Process run = main(missing, temporary.toString(), "C", "connect", "--private", url, "--wait", "forever");
        assertThat(new String(run.getInputStream().readAllBytes(), UTF_8).lines())
                .hasSizeGreaterThanOrEqualTo(1000);
        assertThat(run.waitFor()).isZero();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only there /dev/full is a full disk")
    void aDiagnosticsLogOnAFullDiskIsToldInASentence(@TempDir Path home) throws Exception {
        Path logs = Files.createDirectory(home.resolve("logs"));
        Files.createSymbolicLink(logs.resolve("sockeye.0.log"), Path.of("/dev/full"));
        // What is looked for in a folder that is not there is logged.
        Process run = main(home.resolve("missing").toString(), home.toString(), "C", "sessions");
        assertThat(new String(run.getErrorStream().readAllBytes(), UTF_8).lines())
                .contains("The log files in " + logs + " can't be written: No space left on device.")
                .noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "));
        run.waitFor();
    }

    @Test
    void whatAKilledRunLeftIsRemovedAtTheNextStartOfAnyCommand(@TempDir Path temporary) throws Exception {
        String url = playground.uri("/flood?n=1000").toString();
        Process run = main(temporary.toString(), temporary.toString(), "C.UTF-8", "connect", url, "--wait", "forever");
        assertThat(run.getInputStream().read()).isEqualTo('{');
        run.toHandle().destroyForcibly();
        run.waitFor();
        Process next = main(temporary.toString(), temporary.toString(), "C.UTF-8", "sessions");
        assertThat(new String(next.getErrorStream().readAllBytes(), UTF_8))
                .startsWith("Removed the temporary recording of a connect command that was killed: " + temporary);
        next.waitFor();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(p -> p.getFileName().toString().startsWith("sockeye-connect")))
                    .isEmpty();
        }
    }

    @Test
    void aHomeWithUmlautsWithoutAUtf8LocaleIsASentence(@TempDir Path temporary) throws Exception {
        // The name reaches the program as bytes, which the C locale does not know.
        Process run = main(temporary.toString(), temporary + "/m\u00FCller", "C", "sessions");
        String err = new String(run.getErrorStream().readAllBytes(), UTF_8);
        assertThat(err).doesNotContain("Exception", "\tat ");
        run.waitFor();
    }

    private static Process main(String temporary, String home, String locale, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(ChildJava.command(
                "-Djava.io.tmpdir=" + temporary, "-cp", System.getProperty("java.class.path"), "app.sockeye.app.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", locale);
        builder.environment().put("SOCKEYE_HOME", home);
        return builder.start();
    }

    @Test
    void aNormalCloseByTheServerEndsWith0() {
        assertThat(connect("", "/close?code=1000", "--wait", "forever").status).isZero();
        assertThat(connect("", "/misbehave/close-empty", "--wait", "forever").status)
                .isZero();
    }

    @Test
    void aLineThatIsNotUtf8IsToldAndTheOthersSent() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[] {'a', '\n', (byte) 0xC3, '\n', 'b'}),
                out,
                new PrintStream(err, true, UTF_8));
        String url = playground.uri("/echo").toString();
        assertThat(Sockeye.run(console, arguments -> {}, "connect", url, "--wait", "300ms"))
                .isEqualTo(3);
        assertThat(out.toString(UTF_8).lines()).hasSize(2);
        assertThat(err.toString(UTF_8)).contains("1 line");
    }

    @Test
    void anOutputThatCannotBeWrittenEndsWith3() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new ByteArrayInputStream(new byte[0]), broken, new PrintStream(err, true, UTF_8));
        String url = playground.uri("/ticker?rate=100").toString();
        assertThat(Sockeye.run(console, arguments -> {}, "connect", url, "--wait", "forever"))
                .isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("Broken pipe");
    }
}
