package app.sockeye.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.output.ExitCode;
import app.sockeye.files.Folders;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.playground.Playground;
import app.sockeye.profile.Profile;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.sequence.SequencesShape;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.sequence.Sequence;
import app.sockeye.session.sequence.SequenceAction;
import app.sockeye.session.sequence.Step;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunCommandTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Step LOG_IN = Step.of(new SequenceAction.SendSaved("Log in"));
    private static final Step SESSION = Step.of(new SequenceAction.WaitFor("json:$.type == \"session\"", LONG));
    private static Playground playground;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        playground = Playground.start(0);
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    private static Step send(String json) {
        return Step.of(new SequenceAction.Send(new WrittenMessage(Format.JSON, json)));
    }

    private Path file(Step... steps) throws IOException {
        return Files.write(
                folder.resolve("sequence.json"), SequencesShape.printFile(new Sequence("s", List.of(steps))));
    }

    private static String url(String path) {
        return playground.uri(path).toString();
    }

    private static List<String> outcomes(CommandLineTester run) throws IOException {
        return run.lines().stream()
                .map(line -> line.path("event"))
                .filter(event -> event.path("event").asText().equals("step"))
                .map(event ->
                        event.path("step").asInt() + " " + event.path("outcome").asText())
                .toList();
    }

    @Test
    void aLoginIsCapturedAndUsed() throws IOException {
        Path file = file(
                send("{\"op\":\"login\"}"),
                SESSION,
                Step.of(new SequenceAction.Take(new Capture("$.token", "token"))),
                send("{\"op\":\"subscribe\",\"symbol\":\"BTC-USD\",\"token\":\"${token}\"}"),
                Step.of(new SequenceAction.WaitFor("json:$.type == \"trade\"", LONG)));
        CommandLineTester run = CommandLineTester.run("", "run", file.toString(), url("/trades?rate=100"));

        assertThat(run.err).isEmpty();
        assertThat(run.status).isZero();
        assertThat(outcomes(run)).containsExactly("1 done", "2 done", "4 done", "5 done");
        JsonNode capture = run.lines().stream()
                .map(line -> line.path("event"))
                .filter(event -> event.path("event").asText().equals("capture"))
                .findFirst()
                .orElseThrow();
        assertThat(capture.path("variable").asText()).isEqualTo("token");
        assertThat(run.out).contains("BTC-USD");
    }

    @Test
    void aFailedStepIsToldAndDecidesTheStatus() throws IOException {
        Path file = file(
                send("{\"a\":1}"), Step.of(new SequenceAction.WaitFor("nothing", Duration.ofMillis(50))), send("{}"));
        CommandLineTester run = CommandLineTester.run("", "run", "--silent", file.toString(), url("/echo"));

        assertThat(run.status).isEqualTo(ExitCode.ENDED_BADLY);
        assertThat(run.err).contains("Step 2 failed", "Nothing matched within 50 ms", "{\"a\":1}");
        assertThat(outcomes(run)).containsExactly("1 done", "2 failed");
        assertThat(run.lines())
                .allSatisfy(line -> assertThat(line.path("kind").asText()).isEqualTo("note"));
    }

    @Test
    void aSequenceConnectsAgainInTheMiddle() throws IOException {
        Path file = file(
                send("{\"a\":1}"),
                Step.of(new SequenceAction.Close(1000, "")),
                Step.of(new SequenceAction.Reconnect(LONG)),
                send("{\"b\":1}"),
                Step.of(new SequenceAction.WaitFor("json:$.b == 1", LONG)));
        CommandLineTester run = CommandLineTester.run("", "run", file.toString(), url("/echo"));
        assertThat(run.err).isEmpty();
        assertThat(outcomes(run)).endsWith("5 done");
        assertThat(run.status).isZero();
    }

    @Test
    void aSavedSequenceRunsOnASavedConnectionWithASavedMessage() throws Exception {
        Folders folders = Folders.below(folder);
        Files.createDirectories(folders.workspace());
        Library library = Library.open(folders.workspace(), folders);
        SavedProfile trades = library.create(library.root(), Profile.create("Orders", url("/trades")));
        library.messages()
                .add(
                        library.root(),
                        SavedMessage.create("Log in", new WrittenMessage(Format.JSON, "{\"op\":\"login\"}")));
        library.automation().save(trades, Optional.empty(), new Sequence("Start", List.of(LOG_IN, SESSION)));

        CommandLineTester run = CommandLineTester.runIn(folders, "", "run", "start", "Orders");
        assertThat(run.err).isEmpty();
        assertThat(outcomes(run)).containsExactly("1 done", "2 done");
        assertThat(run.status).isZero();
        CommandLineTester other = CommandLineTester.runIn(folders, "", "run", "Other", "Orders");
        assertThat(other.status).isEqualTo(ExitCode.USAGE);
        assertThat(other.err).contains("no saved sequence Other");
    }

    @Test
    void whatCantBeRunIsRefused() throws IOException {
        CommandLineTester broken = CommandLineTester.run(
                "", "run", file(Step.of(new SequenceAction.WaitFor("", LONG))).toString(), url("/echo"));
        assertThat(broken.status).isEqualTo(ExitCode.USAGE);
        assertThat(broken.err).contains("Step 1");
        Files.writeString(folder.resolve("sequence.json"), "{\"steps\":[{\"do\":\"fly\"}]}");
        CommandLineTester unknown =
                CommandLineTester.run("", "run", folder.resolve("sequence.json").toString(), url("/echo"));
        assertThat(unknown.status).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err).contains("fly");
    }
}
