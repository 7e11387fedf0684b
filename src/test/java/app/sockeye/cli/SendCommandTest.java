package app.sockeye.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.output.ExitCode;
import app.sockeye.files.Folders;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.playground.Playground;
import app.sockeye.profile.Profile;
import app.sockeye.profile.environment.Environment;
import app.sockeye.profile.environment.EnvironmentColour;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.value.NamedValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SendCommandTest {
    private static Playground playground;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        playground = Playground.start(0);
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    private static CommandLineTester send(String... options) {
        return CommandLineTester.run(
                "",
                Stream.concat(Stream.of("send", playground.uri("/echo").toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    /** Kind and content of the entries of one direction. */
    private static List<String> told(CommandLineTester run, String direction) throws IOException {
        List<String> told = new ArrayList<>();
        for (JsonNode line : run.lines()) {
            if (line.path("direction").asText().equals(direction)) {
                String content = line.has("code")
                        ? line.get("code").asText()
                        : line.path("text").asText();
                told.add(line.path("kind").asText() + " "
                        + (line.has("data") ? line.get("data").asText() : content));
            }
        }
        return told;
    }

    @Test
    void allIsSentInTheOrderOfTheArgumentsAndToldWithTheAnswers() throws IOException {
        CommandLineTester run = send(
                "--text",
                "grüße",
                "--json",
                "{\"a\":1}",
                "--hex",
                "00 ff",
                "--base64",
                "AAE=",
                "--ping",
                "p",
                "--ping",
                "--wait",
                "kind:pong",
                "--close",
                "4001:done");

        assertThat(run.err).isEmpty();
        assertThat(told(run, "sent"))
                .containsExactly(
                        "text grüße",
                        "text {\"a\":1}",
                        "binary AP8=",
                        "binary AAE=",
                        "ping cA==",
                        "ping ",
                        "close 4001");
        assertThat(told(run, "received")).contains("text grüße", "pong cA==", "close 4001");
        assertThat(run.status).isZero();
    }

    @Test
    void jsonIsSentInAnotherFormat() throws IOException {
        Path proto = Files.writeString(folder.resolve("trade.proto"), "message Price { int64 cents = 1; }");
        assertThat(told(send("--as", "cbor", "--json", "{\"a\":${counter}}", "--text", "x"), "sent"))
                .containsExactly("binary oWFhAQ==", "text x", "close 1000");
        assertThat(told(send("--as", "Price in " + proto, "--json", "{\"cents\":5}"), "sent"))
                .containsExactly("binary CAU=", "close 1000");

        assertThat(send("--as", "cbor", "--text", "{}").err).contains("add --json");
        CommandLineTester unknown = send("--as", "Size in " + proto, "--json", "{}");
        assertThat(unknown.status).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err).contains("has no message type Size. It has: Price.");
        assertThat(send("--as", "Price in " + proto, "--json", "{\"cent\":5}").err)
                .contains("Price has no field cent.");
    }

    @Test
    void templatesAreResolvedUnlessTheyAreSentRaw() throws IOException {
        CommandLineTester run = send("--text", "n ${counter}", "--repeat", "3");
        assertThat(told(run, "sent")).containsExactly("text n 1", "text n 2", "text n 3", "close 1000");

        assertThat(told(send("--raw", "--text", "n ${counter}"), "sent")).contains("text n ${counter}");
        CommandLineTester unknown = send("--text", "${nothing.of.this.name}", "--repeat", "3");
        assertThat(unknown.status).isEqualTo(ExitCode.ENDED_BADLY);
        assertThat(unknown.err).contains("nothing.of.this.name").contains("Not sent: 3 of 3 messages.");
    }

    @Test
    void aRateChangesNeitherTheNumberNorTheOrderOfTheMessages() throws IOException {
        CommandLineTester run = send("--text", "a", "--text", "b ${counter}", "--repeat", "3", "--rate", "1000");
        assertThat(run.err).isEmpty();
        assertThat(told(run, "sent"))
                .containsExactly("text a", "text b 1", "text a", "text b 2", "text a", "text b 3", "close 1000");
        assertThat(run.status).isZero();

        CommandLineTester wrong = send("--text", "a", "--rate=-1");
        assertThat(wrong.status).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err).contains("--rate");
    }

    @Test
    void allAlsoPrintsHandshakesAndStates() throws IOException {
        assertThat(send("--text", "a", "--wait", "\"a\"").lines())
                .extracting(line -> line.get("kind").asText())
                .doesNotContain("handshake", "state");
        CommandLineTester all = send("--all", "--text", "a", "--wait", "\"a\"");
        assertThat(all.lines())
                .extracting(line -> line.get("kind").asText())
                .containsSubsequence("state", "handshake", "handshake", "state", "text", "text", "close", "state");
        assertThat(told(all, "sent").get(0)).startsWith("handshake ");
        assertThat(all.status).isZero();
    }

    @Test
    void whatIsWaitedForDecidesTheStatus() throws IOException {
        CommandLineTester came = send("--json", "{\"id\":7}", "--wait", "json:$.id == 7", "--silent");
        assertThat(came.status).isZero();
        assertThat(told(came, "sent")).isEmpty();
        assertThat(told(came, "received")).containsExactly("text {\"id\":7}");

        CommandLineTester missing = send("--text", "a", "--wait", "\"never\"", "--timeout", "50ms");
        assertThat(missing.status).isEqualTo(ExitCode.ENDED_BADLY);
        assertThat(missing.err).contains("What was waited for did not come.");
    }

    @Test
    void filesAndFragmentsAreSent() throws IOException {
        Path file = Files.write(folder.resolve("f"), new byte[] {1, 2, 3, 4, 5});
        CommandLineTester run = send("--file", file.toString(), "--text", "abcdef", "--fragment", "2");

        assertThat(run.status).isZero();
        assertThat(told(run, "sent")).contains("binary AQIDBAU=", "text abcdef");
        assertThat(run.lines().get(0).path("flags").toString()).contains("fragmented");
    }

    @Test
    void aViolationIsAnsweredByAServerThatKeepsToTheRules() throws IOException {
        CommandLineTester run = send("--violation", "unmasked frame", "--wait", "close:1002");

        assertThat(run.err).isEmpty();
        assertThat(run.status).isZero();
        assertThat(run.lines().get(0).path("flags").toString()).contains("deliberate");
        assertThat(send("--violation", "none").err).contains("Ping of 126 bytes");
    }

    @Test
    void wrongArgumentsAreRefusedBeforeConnecting() {
        assertThat(send().status).isEqualTo(ExitCode.USAGE);
        assertThat(send("--text", "a", "--wait", "json:$.[").status).isEqualTo(ExitCode.USAGE);
        assertThat(send("--text", "a", "--fragment", "0").status).isEqualTo(ExitCode.USAGE);
        assertThat(send("--text", "a", "--repeat", "0").status).isEqualTo(ExitCode.USAGE);
        assertThat(CommandLineTester.run("", "send", "ws://127.0.0.1:1", "--text", "a").status)
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void invalidMessagesAreNotSent() {
        CommandLineTester run = send("--json", "{");
        assertThat(run.status).isEqualTo(ExitCode.ENDED_BADLY);
        assertThat(run.err).contains("Not sent: 1 of 1 messages.");
    }

    @Test
    void aSavedConnectionSendsASavedMessageWithAnEnvironmentsValues() throws Exception {
        Folders folders = Folders.below(folder);
        Library library = Library.open(folders.workspace(), folders);
        library.refresh();
        library.create(library.root(), Profile.create("Chat room", "${server}/echo"));
        library.messages()
                .add(library.root(), SavedMessage.create("Hello", new WrittenMessage(Format.TEXT, "hi ${who}")));
        Environments environments = new Environments(library.root().path(), folders);
        environments.refresh();
        Environment dev = environments.create("dev", EnvironmentColour.GREEN, false);
        environments.update(
                dev,
                now -> now.withValues(List.of(
                        NamedValue.of("server", playground.uri("").toString()), NamedValue.of("who", "there"))));

        CommandLineTester run = CommandLineTester.runIn(
                folders, "", "send", "Chat room", "--environment", "dev", "--message", "Hello", "--wait", "kind:text");
        assertThat(run.err).isEmpty();
        assertThat(run.status).isZero();
        assertThat(told(run, "received")).contains("text hi there");

        CommandLineTester connect =
                CommandLineTester.runIn(folders, "line", "connect", "Chat room", "--environment", "dev");
        assertThat(told(connect, "received")).contains("text line");
        assertThat(CommandLineTester.runIn(folders, "", "connect", "Chat room", "--environment", "prod").err)
                .contains("it has dev.");
        assertThat(CommandLineTester.runIn(
                                folders, "", "connect", "Chat room", "--environment", "dev", "--connect-timeout", "1s")
                        .err)
                .contains("--connect-timeout is for URLs");
    }
}
