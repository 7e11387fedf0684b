package app.sockeye.transcript.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.transcript.EntryFlag;
import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonImportTest {
    private static final String START =
            "{\"sockeye\":\"transcript\",\"version\":1,\"started\":\"2026-11-22T14:27:24.354Z\"}\n";

    @TempDir
    Path folder;

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
        try (Transcript imported = Transcript.open(folder.resolve("new"))) {
            assertThat(imported.count()).isEqualTo(2);
            assertThat(imported.entry(0).payload().head(99)).asString(UTF_8).isEqualTo("😀ä\n");
            assertThat(imported.entry(0).flags()).containsExactly(EntryFlag.COMPRESSED);
            assertThat(imported.entry(0).nanos()).isEqualTo(-5);
            assertThat(imported.entry(1).size()).isZero();
        }
    }

    @Test
    void whatIsNoExportIsRefusedWithItsLine() {
        refuses("", "Line 1: '{' is due here, but the file ends.");
        refuses("{}", "Line 1: this is not a transcript that Sockeye exported as NDJSON.");
        refuses(START.replace("1,", "2,"), "only 1 can be read");
        refuses(START.replace("2026", "soon"), "\"started\" is no time");
        refuses(START + "\n{\"ns\":1,\"text\":\"\"}", "Line 3: \"kind\" must come before");
        refuses(START + "{\"kind\":\"song\"}", "Line 2: \"song\" is unknown here.");
        refuses(START + "{\"kind\":\"note\"}", "\"ns\" is missing");
        refuses(START + "{\"kind\":\"note\",\"ns\":1,\"text\":\"a\",\"direction\":\"sent\"}", "must come before");
        refuses(START + "{\"kind\":\"note\",\"ns\":1,\"size\":2,\"text\":\"a\"}", "has 1 bytes, not 2");
        refuses(START + "{\"kind\":\"note\",\"ns\":1,\"data\":\"?\"}", "not Base64");
        refuses(START + "{\"kind\":\"note\",\"ns\":1,\"text\":\"\\ud83d\"}", "surrogate");
        refuses(START + "{\"kind\":\"note\",\"ns\":1,\"text\":\"abc", "not closed");
        refuses(START + "{\"kind\":\"ping\",\"ns\":1,\"frames\":[{\"header\":\"8a\"}]}", "no frame header");
        refuses(START + "{\"kind\":\"ping\",\"ns\":1,\"frames\":[{}]}", "no \"header\"");
        refuses(START + "{\"kind\":\"ping\",\"ns\":12345678901234567890123}", "a whole number is due");
    }

    @Test
    void whatIsThereIsNotTouched() throws IOException {
        Path there = Files.createDirectory(folder.resolve("new"));
        assertThatThrownBy(() -> imports(START)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(there).isEmptyDirectory();
    }

    @Test
    void cancelLeavesNothingBehind() throws IOException {
        Path file =
                Files.writeString(folder.resolve("a.ndjson"), START + "{\"kind\":\"note\",\"ns\":1,\"text\":\"a\"}");
        Progress progress = new Progress();
        progress.cancel();
        assertThatThrownBy(() -> NdjsonImport.run(file, folder.resolve("new"), progress))
                .isInstanceOf(CancellationException.class);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    private void refuses(String text, String sentence) {
        assertThatThrownBy(() -> imports(text))
                .isInstanceOf(InvalidImportException.class)
                .hasMessageContaining(sentence);
        assertThat(folder).isDirectoryNotContaining("regex:.*(part|new|sockeye-).*");
    }

    private void imports(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.ndjson"), text);
        NdjsonImport.run(file, folder.resolve("new"), new Progress());
    }
}
