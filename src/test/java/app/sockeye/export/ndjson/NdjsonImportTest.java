package app.sockeye.export.ndjson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.export.CollectedImport;
import app.sockeye.export.Session;
import app.sockeye.export.json.InvalidImportException;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryFlag;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonImportTest {
    private static final String START =
            "{\"sockeye\":\"transcript\",\"version\":1,\"started\":\"2026-11-22T14:27:24.354Z\"}\n";

    @TempDir
    Path folder;

    private CollectedImport imported;

    @Test
    void linesWrittenByOthersAreRead() throws IOException {
        imports(
                START
                        + """
                { "more" : [ {"x":null}, -1.5e3, true ], "kind": "text", "direction":"received", "ns": -5,
                  "flags": ["compressed"], "wire": 4,
                  "frames": [{"header":"c102","ns":-7,"x":"y"}], "text": "\\ud83d\\ude00\\u00e4\\n" }
                {"kind":"note","ns":9}
                """);
        try (Transcript transcript = imported.open(0)) {
            assertThat(transcript.count()).isEqualTo(2);
            assertThat(transcript.entry(0).payload().head(99)).asString(UTF_8).isEqualTo("😀ä\n");
            assertThat(transcript.entry(0).flags()).containsExactly(EntryFlag.COMPRESSED);
            assertThat(transcript.entry(0).nanos()).isEqualTo(-5);
            assertThat(transcript.entry(1).size()).isZero();
        }
    }

    @Test
    void aFileWithNothingToUseIsRefusedWithThePlace() {
        refuses("{\"sockeye\"", "Line 1, column 11: expected ':', found the end of the file.");
        refuses(START.replace("1,", "2,"), "this Sockeye reads only version 1");
        refuses(START.replace("transcript", "merged"), "Export each connection's own log instead.");
    }

    @Test
    void linesThatCantBeReadAreLeftOutAndTold() throws IOException {
        assertEntries(
                START + "one line of garbage\n{\"kind\":\"note\",\"ns\":1,\"text\":\"a\"}\r\n\r\n{\"kind\":\"song\"}\n"
                        + "{\"kind\":\n{\"kind\":\"note\",\"ns\":2,\"text\":\"b\"}\n\0\0\0",
                "a",
                "b");
        assertThat(imported.leftOut)
                .containsExactly(
                        "4 lines that are not entries (first in line 2, column 1).",
                        "1 unknown kind, \"song\" (line 5, column 1).");
    }

    @Test
    void aTornLastLineIsKeptAsFarAsItCame() throws IOException {
        assertEntries(
                START
                        + "{\"kind\":\"note\",\"ns\":1,\"text\":\"a\"}\n{\"kind\":\"text\",\"ns\":2,\"size\":9,\"text\":\"tor",
                "a",
                "tor");
        try (Transcript transcript = imported.open(0)) {
            assertThat(transcript.entry(1).flags()).containsExactly(EntryFlag.INCOMPLETE);
        }
        assertThat(imported.leftOut)
                .containsExactly("1 entry cut off: the part that is there was kept (line 3, column 1).");
    }

    @Test
    void anUnclosedStringDoesNotSwallowTheNextLine() throws IOException {
        assertEntries(
                START + "{\"kind\":\"note\",\"ns\":1,\"text\":\"a\n{\"kind\":\"note\",\"ns\":2,\"text\":\"b\"}",
                "a",
                "b");
    }

    @Test
    void whatDoesNotFitIsToldAndTheEntryKept() throws IOException {
        assertEntries(
                START
                        + """
                {"kind":"note","text":"no ns"}
                {"kind":"note","ns":1,"size":2,"text":"a"}
                {"kind":"binary","ns":1,"data":"?"}
                {"kind":"note","ns":1,"text":"\\ud83d"}
                {"kind":"ping","ns":1,"frames":[{"header":"8a"},{},null],"data":""}
                {"kind":"note","ns":12345678901234567890123,"flags":["new"],"text":"b"}
                {"data":"AQ==","ns":1,"kind":"binary","direction":"sent","more":1}
                """,
                "no ns",
                "a",
                "",
                "\uFFFD",
                "",
                "b",
                "\1");
        assertThat(imported.leftOut)
                .containsExactly(
                        "2 entries without \"ns\": another time was used (first in line 2, column 1).",
                        "1 entry whose payload differs from the stated size (line 3, column 1).",
                        "1 entry cut off: the part that is there was kept (line 4, column 1).",
                        "1 entry with invalid characters, such as an unpaired surrogate: replaced by U+FFFD"
                                + " (line 5, column 1).",
                        "3 frames without a readable header (first in line 6, column 1).",
                        "1 unknown flag, \"new\" (line 7, column 1).",
                        "1 unknown member, \"more\" (line 8, column 1).");
    }

    @Test
    void aByteOrderMarkIsNoError() throws IOException {
        assertEntries("\uFEFF" + START + "{\"kind\":\"note\",\"ns\":1,\"text\":\"a\"}", "a");
        assertThat(imported.leftOut).isEmpty();
    }

    @Test
    void filesPutTogetherBecomeSessionsAgain() throws IOException {
        assertEntries(
                START + "{\"kind\":\"note\",\"ns\":1,\"text\":\"a\"}\n" + START
                        + "{\"kind\":\"note\",\"ns\":1,\"text\":\"b\"}",
                "a");
        assertThat(imported.entries(1)).isEmpty();
        assertThat(imported.sessions).hasSize(2);
    }

    @Test
    void whatTheCommandLinePrintedIsReadWithoutAFirstLine() throws IOException {
        assertEntries(
                "{\"index\":7,\"time\":\"2026-11-22T14:27:25Z\",\"ns\":1000000000,\"direction\":\"received\",\"kind\":\"text\","
                        + "\"size\":1,\"text\":\"a\"}\n{\"index\":8,\"time\":\"2026-11-22T14:27:26Z\",\"ns\":2000000000,"
                        + "\"direction\":\"received\",\"kind\":\"close\",\"size\":2,\"code\":1000}\n",
                "a",
                "\3\uFFFD");
        try (Transcript transcript = imported.open(0)) {
            assertThat(transcript.started()).isEqualTo(Instant.parse("2026-11-22T14:27:24Z"));
        }
        assertThat(imported.leftOut)
                .containsExactly("1 session without a start: that of its first entry was used (line 1, column 1).");
    }

    @Test
    void whatIsThereIsNotTouched() throws IOException {
        Path there = Files.createDirectory(folder.resolve("session-0"));
        assertThatThrownBy(() -> imports(START)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(there).isEmptyDirectory();
    }

    @Test
    void cancelLeavesNothingBehind() throws IOException {
        Path file =
                Files.writeString(folder.resolve("a.ndjson"), START + "{\"kind\":\"note\",\"ns\":1,\"text\":\"a\"}");
        imported = new CollectedImport(folder);
        imported.progress.cancel();
        assertThatThrownBy(() -> imported.from(file)).isInstanceOf(CancellationException.class);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    private void refuses(String text, String sentence) {
        assertThatThrownBy(() -> imports(text))
                .isInstanceOf(InvalidImportException.class)
                .hasMessageContaining(sentence);
        assertThat(folder).isDirectoryNotContaining("regex:.*(part|session|sockeye-).*");
    }

    private void assertEntries(String text, String... payloads) throws IOException {
        imports(text);
        try (Transcript transcript = imported.open(0)) {
            assertThat(LongStream.range(0, transcript.count())
                            .mapToObj(i -> new String(Session.payload(transcript.entry(i)), UTF_8)))
                    .containsExactly(payloads);
        }
    }

    private void imports(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), text);
        imported = new CollectedImport(folder).from(file);
    }
}
