package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.output.ExitCode;
import app.sockeye.client.RawServer;
import app.sockeye.files.Folders;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.playground.Playground;
import app.sockeye.profile.Profile;
import app.sockeye.profile.environment.Environments;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.message.MessageTarget;
import app.sockeye.profile.message.SavedMessage;
import app.sockeye.profile.option.CookieTable;
import app.sockeye.profile.option.OptionSection;
import app.sockeye.profile.option.OptionValues;
import app.sockeye.profile.value.NamedValue;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.Header;
import app.sockeye.session.capture.Capture;
import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleAction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is saved with a connection counts in the commands, too: cookies, captures, script and rules. */
@Timeout(60)
class SavedConnectionTest {
    private static final String COOKIE = "c00kie-value";

    @TempDir
    Path folder;

    private Folders folders;
    private Library library;

    @BeforeEach
    void open() throws Exception {
        folders = Folders.below(folder);
        library = Library.open(folders.workspace(), folders);
        library.refresh();
    }

    @Test
    void cookiesAreKeptForTheNextCommandAndLeftOutOfWhatItPrints() throws Exception {
        BlockingQueue<Optional<String>> sent = new LinkedBlockingQueue<>();
        try (RawServer server = RawServer.plain(peer -> {
            sent.add(peer.shakeHands(new Header("Set-Cookie", "sid=" + COOKIE + "; Max-Age=600"))
                    .header("Cookie"));
            peer.echo();
        })) {
            library.create(
                    library.root(),
                    Profile.create("Shop", server.uri().toString())
                            .withOptions(OptionValues.NONE.with(CookieTable.USE, "true")));
            assertThat(run("connect", "Shop").status).isZero();
            CommandLineTester second = run("send", "Shop", "--text", "my " + COOKIE, "--wait", "kind:text");
            assertThat(second.status).isZero();
            assertThat(second.out).contains("my ").doesNotContain(COOKIE);
        }
        assertThat(sent).containsExactly(Optional.empty(), Optional.of("sid=" + COOKIE));

        try (Transcript transcript = Transcript.create(folder.resolve("session"))) {
            transcript
                    .appender()
                    .append(EntryKind.TEXT, Direction.RECEIVED, ("your " + COOKIE).getBytes(UTF_8), System.nanoTime());
        }
        Path file = folder.resolve("out.ndjson");
        CommandLineTester export = run("export", folder.resolve("session").toString(), "--out", file.toString());
        assertThat(export.status).as(export.err).isZero();
        assertThat(Files.readString(file)).contains("your ").doesNotContain(COOKIE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth.password", "tls.passphrase", "proxy.password", "auth.jwt.passphrase"})
    void valuesOfSecretOptionsAreLeftOutOfWhatIsPrinted(String key) throws Exception {
        Environments environments = new Environments(library.root().path(), folders);
        environments.refresh();
        environments.updateWorkspace(before -> List.of(NamedValue.of("value", "s3cret-value")));
        try (Playground playground = Playground.start(0)) {
            OptionValues options =
                    OptionValues.NONE.with(OptionSection.option(key).orElseThrow(), "${value}");
            library.create(
                    library.root(),
                    Profile.create("Own", playground.uri("/echo").toString()).withOptions(options));

            CommandLineTester run = CommandLineTester.runIn(folders, "my s3cret-value", "connect", "Own");
            assertThat(run.status).as(run.err).isZero();
            assertThat(run.out).contains("my ").doesNotContain("s3cret-value");
        }
    }

    @Test
    void aPassphraseAmongTheArgumentsIsLeftOutOfWhatIsPrinted() throws Exception {
        Path passphrase = Files.writeString(folder.resolve("passphrase"), "s3cret-value");
        try (Playground playground = Playground.start(0)) {
            CommandLineTester run = CommandLineTester.runIn(
                    folders,
                    "my s3cret-value",
                    "connect",
                    playground.uri("/echo").toString(),
                    "--pass",
                    "file:" + passphrase);
            assertThat(run.status).as(run.err).isZero();
            assertThat(run.out).contains("my ").doesNotContain("s3cret-value");
        }
    }

    @Test
    void aSavedMessagesCapturesAreTakenBeforeTheNextMessage() throws Exception {
        try (Playground playground = Playground.start(0)) {
            SavedProfile chat = save("Chat", playground.uri("/echo").toString());
            SavedMessage login = SavedMessage.create("Login", new WrittenMessage(Format.JSON, "{\"token\":\"t7\"}"));
            library.messages().add(chat, login.withCaptures(List.of(new Capture("$.token", "token"))));
            SavedMessage vain = SavedMessage.create("Vain", new WrittenMessage(Format.TEXT, "x"));
            Capture soon = new Capture("$.token", "token", Duration.ofMillis(1), "");
            library.messages().add(chat, vain.withCaptures(List.of(soon)));

            CommandLineTester run =
                    run("send", "Chat", "--message", "Login", "--text", "as ${token}", "--wait", "\"as t7\"");
            assertThat(run.err).isEmpty();
            assertThat(run.status).isZero();

            CommandLineTester missing = run("send", "Chat", "--message", "Vain");
            assertThat(missing.err).contains("Nothing was captured into token");
            assertThat(missing.status).isEqualTo(ExitCode.ENDED_BADLY);
        }
    }

    @Test
    void aMessageForOtherConnectionsIsRefusedWithTheirNames() throws Exception {
        try (Playground playground = Playground.start(0)) {
            String address = playground.uri("/echo").toString();
            SavedProfile one = save("One", address);
            SavedProfile two = save("Two", address);
            save("Three", address);
            SavedMessage message = SavedMessage.create("Hello", new WrittenMessage(Format.TEXT, "hi"))
                    .withTarget(MessageTarget.chosen(
                            List.of(one.profile().id(), two.profile().id())));
            library.messages().add(library.root(), message);

            CommandLineTester other = run("send", "Three", "--message", "Hello");
            assertThat(other.err).contains("Hello is for One, Two, not for this connection.");
            assertThat(other.status).isEqualTo(ExitCode.USAGE);
            CommandLineTester chosen = run("send", "One", "--message", "Hello", "--wait", "\"hi\"");
            assertThat(chosen.err).contains("Hello is also for Two");
            assertThat(chosen.status).isZero();
        }
    }

    @Test
    void theScriptSeesWhatIsTypedAndTheRulesAnswer() throws Exception {
        try (Playground playground = Playground.start(0)) {
            SavedProfile chat = save("Chat", playground.uri("/echo").toString());
            library.scripts()
                    .save(
                            chat,
                            "",
                            "function onOpen() { send('opened') }\n"
                                    + "function beforeSend(message) { return message.text + '!' }");
            Rule rule = Rule.of(
                    "\"line\"",
                    new RuleAction.SendMessage(new WrittenMessage(Format.TEXT, "answer")),
                    new RuleAction.NotifyDesktop("A line came"));
            library.automation().setRules(chat, List.of(), List.of(rule));
            Rule ofAll = Rule.of("\"line\"", new RuleAction.NotifyDesktop("In any connection"));
            Rule off = Rule.of("\"line\"", new RuleAction.NotifyDesktop("Not here"));
            library.automation().setRules(library.root(), List.of(), List.of(ofAll, off));
            library.automation().inheritedRules().setOn(chat, off, false);

            CommandLineTester run = CommandLineTester.runIn(folders, "line", "connect", "Chat", "--wait", "3s");
            assertThat(run.out).contains("opened").contains("\"line!\"").contains("answer");
            assertThat(run.err)
                    .contains("A line came")
                    .contains("In any connection")
                    .doesNotContain("Not here");
            assertThat(run.status).isZero();
        }
    }

    @Test
    void whatIsWrongWithAScriptIsTold() throws Exception {
        try (Playground playground = Playground.start(0)) {
            SavedProfile chat = save("Chat", playground.uri("/echo").toString());
            library.scripts().save(chat, "", "function beforeSend() {\n  missing()\n}");

            CommandLineTester run = run("send", "Chat", "--text", "a");
            assertThat(run.err).contains("The script: line 2: ").contains("missing");
        }
    }

    private SavedProfile save(String name, String address) throws Exception {
        return library.create(library.root(), Profile.create(name, address));
    }

    private CommandLineTester run(String... arguments) {
        return CommandLineTester.runIn(folders, "", arguments);
    }
}
