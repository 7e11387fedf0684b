package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.EntryKind;
import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways: {@code sockeye export} and {@code sockeye import}. */
class ExportCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void record() throws IOException {
        try (Transcript transcript = Transcript.create(folder.resolve("session"))) {
            byte[] head = "GET / HTTP/1.1\r\nHost: a\r\nCookie: s3cret\r\n\r\n".getBytes(UTF_8);
            transcript.appender().append(EntryKind.HANDSHAKE, Direction.SENT, head, System.nanoTime());
        }
    }

    @Test
    void whatIsExportedCanBeImportedAndExportedAgain() throws IOException {
        assertRuns("export", path("session"), "--out", path("a.ndjson"), "--secrets");
        assertRuns("import", path("a.ndjson"), path("imported"));
        assertRuns("export", path("imported"), "--out", path("b.ndjson"), "--secrets");
        assertThat(folder.resolve("b.ndjson")).hasSameBinaryContentAs(folder.resolve("a.ndjson"));
        assertThat(folder.resolve("b.ndjson")).content().contains("s3cret");
    }

    @Test
    void theFormatIsChosenAndSecretsAreLeftOutOtherwise() {
        assertRuns("export", path("session"), "--format", "har", "--out", path("a.har"));
        assertThat(folder.resolve("a.har")).content().startsWith("{\"log\"").doesNotContain("s3cret");
    }

    @Test
    void whatCannotBeReadOrWrittenIsToldInASentence() throws IOException {
        Files.writeString(folder.resolve("bad"), "[]");
        assertFails("Nothing was exported: ", "export", path("nowhere"), "--out", path("a"));
        assertFails("Nothing was imported: Line 1: ", "import", path("bad"), path("new"));
        assertFails("is there already", "import", path("bad"), path("session"));
        assertThat(CommandLineTester.run("", "export", path("session")).status).isEqualTo(2);
        assertThat(CommandLineTester.run("", "export", path("session"), "--format", "x", "--out", "y").status)
                .isEqualTo(2);
    }

    private static void assertRuns(String... arguments) {
        CommandLineTester run = CommandLineTester.run("", arguments);
        assertThat(run.err).isEmpty();
        assertThat(run.status).isZero();
    }

    private static void assertFails(String sentence, String... arguments) {
        CommandLineTester run = CommandLineTester.run("", arguments);
        assertThat(run.status).isEqualTo(1);
        assertThat(run.err).contains(sentence);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
