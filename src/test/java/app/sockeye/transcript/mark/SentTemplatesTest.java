package app.sockeye.transcript.mark;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.file.ChannelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentTemplatesTest {
    @TempDir
    Path folder;

    private SentTemplates open(boolean writable) {
        return SentTemplates.open(folder, ChannelFile::new, writable);
    }

    @Test
    void textsAreKeptByTheirEntry() throws IOException {
        try (SentTemplates written = open(true)) {
            written.put(3, "{\"token\": \"${token}\"}\n");
            written.put(5, "{\"token\": \"${token}\"}\n");
            written.put(9, "-");
            assertThat(written.of(5)).contains("{\"token\": \"${token}\"}\n");
            assertThat(written.of(4)).isEmpty();
        }
        try (SentTemplates read = open(false)) {
            assertThat(read.of(3)).contains("{\"token\": \"${token}\"}\n");
            assertThat(read.of(5)).contains("{\"token\": \"${token}\"}\n");
            assertThat(read.of(9)).contains("-");
            read.put(10, "x");
            assertThat(read.of(10)).isEmpty();
        }
        assertThat(Files.readAllLines(folder.resolve(SentTemplates.NAME)).get(1))
                .endsWith(" 5 -");
    }

    @Test
    void aRepeatHasOneTextForAllItsMessages() throws IOException {
        try (SentTemplates written = open(true)) {
            written.putRepeat(2, Optional.empty());
            written.put(4, "${a}");
            written.putRepeat(5, Optional.of("${counter}"));
            written.put(7, "${a}");
            written.putRepeat(1_000_005, Optional.empty());
            assertThat(written.ofRepeated(5)).contains("${counter}");
        }
        assertThat(Files.readAllLines(folder.resolve(SentTemplates.NAME))).hasSize(4);
        try (SentTemplates read = open(true)) {
            assertThat(read.ofRepeated(4)).isEmpty();
            assertThat(read.ofRepeated(6)).contains("${counter}");
            assertThat(read.ofRepeated(1_000_004)).contains("${counter}");
            assertThat(read.ofRepeated(1_000_005)).isEmpty();
            assertThat(read.of(6)).isEmpty();
            assertThat(read.of(7)).contains("${a}");
            read.put(1_000_009, "${a}");
            assertThat(read.of(1_000_009)).contains("${a}");
        }
    }

    @Test
    void ofALongTextTheBeginningIsKept() throws IOException {
        try (SentTemplates written = open(true)) {
            written.put(0, "a".repeat(SentTemplates.LONGEST + 1));
            assertThat(written.of(0)).contains("a".repeat(SentTemplates.LONGEST) + "…");
        }
    }

    @Test
    void aTornLineIsSkippedAndTheNextIsNotLost() throws IOException {
        try (SentTemplates written = open(true)) {
            written.put(1, "${a}");
        }
        Files.writeString(folder.resolve(SentTemplates.NAME), "00000000 2 \"to", StandardOpenOption.APPEND);
        try (SentTemplates written = open(true)) {
            written.put(3, "${b}");
        }
        try (SentTemplates read = open(false)) {
            assertThat(read.of(1)).contains("${a}");
            assertThat(read.of(2)).isEmpty();
            assertThat(read.of(3)).contains("${b}");
        }
    }

    @Test
    void tooManyAreNotKept() throws IOException {
        try (SentTemplates written = open(true)) {
            for (int i = 0; i <= SentTemplates.MOST; i++) {
                written.put(i, "${a}");
            }
            assertThat(written.of(SentTemplates.MOST - 1)).isPresent();
            assertThat(written.of(SentTemplates.MOST)).isEmpty();
        }
    }
}
