package app.sockeye.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ChildJava;
import app.sockeye.protocol.Direction;
import app.sockeye.protocol.FrameHeader;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.write.Appender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void helpNamesEveryMemberOfAnExportWithSecrets() throws IOException {
        Path marked = folder.resolve("marked");
        try (Transcript transcript = Transcript.create(marked)) {
            byte[] connecting = "Connecting to ws://a/\nSecret headers: x-pin".getBytes(UTF_8);
            transcript.appender().append(EntryKind.STATE, null, connecting, System.nanoTime());
            byte[] head = "GET / HTTP/1.1\r\nX-Pin: 4711\r\n\r\n".getBytes(UTF_8);
            transcript.appender().append(EntryKind.HANDSHAKE, Direction.SENT, head, System.nanoTime());
        }
        assertRuns("export", marked.toString(), "--secrets", "--query", "kind:handshake", "--out", path("a"));
        String help = CommandLineTester.run("", "export", "--help").out;
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("a"))) {
            lines.add(new ObjectMapper().readTree(line));
        }
        assertThat(lines.get(1).has("secret")).isTrue();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.fieldNames()).toIterable().allSatisfy(name -> assertThat(help)
                        .containsPattern("\\b" + name + "\\b")));
    }

    /** Persian, Arabic and Marathi have other digits, Turkish another capital i. */
    @ParameterizedTest
    @ValueSource(strings = {"fa-IR", "ar-EG-u-nu-arab", "mr-IN", "tr-TR"})
    void everyFormatIsWrittenAlikeInEveryLocale(String language) throws IOException {
        try (Transcript transcript = Transcript.create(folder.resolve("messages"))) {
            byte[] text = "ISTANBUL 1".getBytes(UTF_8);
            Appender appender = transcript.appender();
            appender.append(
                    EntryKind.BINARY,
                    Direction.SENT,
                    FrameHeader.of(true, 0, 2, true, 7, text.length),
                    text,
                    0,
                    text.length,
                    System.nanoTime());
        }
        Locale before = Locale.getDefault();
        for (String format : List.of("NDJSON", "HAR", "CSV", "TEXT", "PCAPNG", "PAYLOADS")) {
            assertRuns("export", path("messages"), "--format", format, "--out", path(format + "-here"));
            try {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertRuns("export", path("messages"), "--format", format, "--out", path(format + "-there"));
            } finally {
                Locale.setDefault(before);
            }
            Path here = folder.resolve(format + "-here");
            Path there = folder.resolve(format + "-there");
            if (Files.isDirectory(here)) {
                assertThat(there.toFile().list()).containsExactly(here.toFile().list());
            } else {
                assertThat(there).hasSameBinaryContentAs(here);
            }
        }
    }

    @Test
    void aQueryChoosesTheEntries() {
        assertRuns("export", path("session"), "--query", "kind:note", "--out", path("none.ndjson"));
        assertThat(folder.resolve("none.ndjson")).content().hasLineCount(1);
        assertRuns("export", path("session"), "--query", "host and not kind:note", "--out", path("one.ndjson"));
        assertThat(folder.resolve("one.ndjson")).content().hasLineCount(2);
        CommandLineTester run =
                CommandLineTester.run("", "export", path("session"), "--query", "(", "--out", path("x"));
        assertThat(run.status).isEqualTo(2);
        assertThat(run.err).contains("of the query: ");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void aFileWithSeveralSessionsGetsAFolderForEachAndSaysWhatItLeftOut() throws IOException {
        String entry = "{\"startedDateTime\": \"2026-11-22T14:27:25Z\", \"request\": {\"url\": \"%s://a/\"},"
                + " \"_webSocketMessages\": [{\"type\": \"send\", \"data\": \"hello\"}]}";
        String page = "{\"request\": {\"url\": \"https://a/\"}}";
        Files.writeString(
                folder.resolve("a.har"),
                "{\"log\": {\"entries\": [" + String.join(",", entry.formatted("ws"), page, entry.formatted("wss"))
                        + "]}}");
        CommandLineTester run = CommandLineTester.run("", "import", path("a.har"), path("new"));
        assertThat(run.status).isZero();
        assertThat(run.out.lines()).containsExactly(path("new"), path("new-2"));
        assertThat(run.err.lines()).containsExactly("Left out: 1 request that is not for a WebSocket.");
        assertRuns("export", path("new-2"), "--format", "text", "--out", path("new.txt"));
        assertThat(folder.resolve("new.txt")).content().contains("wss://a/", "hello");
    }

    /** A session that takes a while to export, so that the signal comes in its middle. */
    @Test
    @Timeout(120)
    void controlCLeavesNothingBehind() throws Exception {
        Path session = folder.resolve("big");
        try (Transcript transcript = Transcript.create(session)) {
            Appender.OpenMessage message = transcript.appender().begin(EntryKind.BINARY, Direction.SENT);
            byte[] piece = new byte[1 << 20];
            for (int i = 0; i < 128; i++) {
                message.payload(piece, 0, piece.length);
            }
            message.end(true, System.nanoTime());
        }
        Path target = Files.createDirectory(folder.resolve("target"));
        Process child = new ProcessBuilder(ChildJava.command(
                        "-cp",
                        System.getProperty("java.class.path"),
                        NoToolkitTest.Child.class.getName(),
                        "export",
                        session.toString(),
                        "--out",
                        target.resolve("a.ndjson").toString()))
                .inheritIO()
                .start();
        while (isEmpty(target) && child.isAlive()) {
            Thread.onSpinWait();
        }
        child.destroy();
        child.waitFor();
        assertThat(target).isDirectoryNotContaining("glob:**.part");
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    @Test
    void whatCannotBeReadOrWrittenIsToldInASentence() throws IOException {
        Files.writeString(folder.resolve("bad"), "[]");
        assertFails("Nothing was exported: ", "export", path("nowhere"), "--out", path("a"));
        assertFails("none of the formats that can be imported", "import", path("bad"), path("new"));
        Files.writeString(folder.resolve("worse"), "{\"sockeye\":\"transcript\"");
        Files.writeString(folder.resolve("good"), "{\"sockeye\":\"transcript\",\"version\":1}");
        assertFails("Nothing was imported: Line 1, column 24: ", "import", path("worse"), path("new"));
        assertFails("already exists", "import", path("good"), path("session"));
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
