package app.sockeye.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.cli.output.ExitCode;
import app.sockeye.dialect.own.OwnDialect;
import app.sockeye.files.Folders;
import app.sockeye.playground.Playground;
import app.sockeye.profile.Profile;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.option.DialectTable;
import app.sockeye.profile.workspace.SavedProfile;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line speaks a dialect that is a script, with the playground's echo. */
@Timeout(60)
class OwnDialectCommandTest {
    private static final String SCRIPT =
            """
            const forms = [{ key: 'say', inputs: [{ key: 'room' }, { key: 'data', kind: 'json' }] }];
            const decode = ({ text }) => ({ label: 'Say', subject: text.split(' ')[1], summary: text.split(' ')[2] });
            const encode = ({ values }) => `SAY ${values.room} ${JSON.stringify(values.data)}`;
            """;

    @TempDir
    Path folder;

    private Playground playground;

    @BeforeEach
    void startPlayground() throws IOException {
        playground = Playground.start(0);
    }

    @AfterEach
    void stopPlayground() {
        playground.close();
    }

    @Test
    void aFormOfTheScriptIsSentAndReadBack() throws IOException {
        Path script = Files.writeString(folder.resolve("Chat.js"), SCRIPT);
        CommandLineTester run = CommandLineTester.run(
                "",
                "send",
                playground.uri("/echo").toString(),
                "--dialect",
                script.toString(),
                "--form",
                "say",
                "--set",
                "room=lobby",
                "--set",
                "data={\"a\":[1]}",
                "--wait",
                "op:say dir:received");
        assertThat(run.err).isEmpty();
        assertThat(run.status).isZero();
        assertThat(packets(run)).contains("Say lobby  {\"a\":[1]}");
    }

    @Test
    void aScriptThatCanNotBeUsedIsToldBeforeConnecting() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.js"), "function decode(m) {\n  return {;\n}");
        assertThat(refused(broken.toString())).contains("broken.js can't be used: line 2: SyntaxError");
        assertThat(refused(folder.resolve("none.js").toString())).contains("none.js can't be read.");
        assertThat(refused("own")).contains("Give its file, such as --dialect chat.js.");
    }

    @Test
    void aSavedConnectionSpeaksItsOwnScript() throws Exception {
        Library library = Library.open(folder.resolve("workspace"), Folders.below(folder));
        Profile profile = Profile.create("Mine", playground.uri("/echo").toString());
        SavedProfile saved = library.create(
                library.root(), profile.withOptions(profile.options().with(DialectTable.READ, OwnDialect.KEY)));
        library.dialects().save(saved, "", SCRIPT);
        CommandLineTester run = CommandLineTester.run(
                "",
                "send",
                "Mine",
                "--workspace",
                folder.resolve("workspace").toString(),
                "--form",
                "say",
                "--set",
                "room=attic",
                "--wait",
                "op:say dir:received");
        assertThat(run.err).isEmpty();
        assertThat(run.status).isZero();
        assertThat(run.out).contains("SAY attic");
    }

    private String refused(String dialect) {
        CommandLineTester run = CommandLineTester.run(
                "", "send", playground.uri("/echo").toString(), "--dialect", dialect, "--text", "x");
        assertThat(run.status).isEqualTo(ExitCode.USAGE);
        return run.err;
    }

    private static List<String> packets(CommandLineTester run) throws IOException {
        return run.lines().stream()
                .flatMap(line -> StreamSupport.stream(line.path("packets").spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }
}
