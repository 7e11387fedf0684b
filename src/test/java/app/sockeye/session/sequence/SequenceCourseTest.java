package app.sockeye.session.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequenceCourseTest {
    private static final Step PING = Step.of(new SequenceAction.Ping(""));

    @TempDir
    private Path folder;

    private static Step repeat(int from, int times) {
        return Step.of(new SequenceAction.Repeat(from, times, ""));
    }

    private static Step rows(int from) {
        return Step.of(new SequenceAction.Repeat(from, 1, "rows.csv"));
    }

    private List<String> course(Step... steps) throws IOException {
        List<String> course = new ArrayList<>();
        try (SequenceCourse going = new SequenceCourse(new Sequence("s", List.of(steps)), folder)) {
            for (OptionalInt at = going.next(); at.isPresent(); at = going.next()) {
                Map<String, String> row = going.row();
                course.add(at.getAsInt() + 1 + (row.isEmpty() ? "" : row.toString()));
            }
        }
        return course;
    }

    private void rows(String csv) throws IOException {
        Files.writeString(folder.resolve("rows.csv"), csv);
    }

    @Test
    void stepsAreRunInTheirOrderAndThoseThatAreOffNot() throws IOException {
        assertThat(course(PING, PING.withOn(false), PING)).containsExactly("1", "3");
        assertThat(course(PING.withOn(false))).isEmpty();
    }

    @Test
    void stepsAreRepeated() throws IOException {
        assertThat(course(PING, PING, repeat(2, 3), PING)).containsExactly("1", "2", "3", "2", "3", "2", "3", "4");
        assertThat(course(PING, repeat(1, 1), PING)).containsExactly("1", "2", "3");
        assertThat(course(PING, repeat(1, 5).withOn(false))).containsExactly("1");
    }

    @Test
    void repetitionsInRepetitionsBeginAgain() throws IOException {
        assertThat(course(PING, PING, repeat(2, 2), repeat(1, 2)))
                .containsExactly("1", "2", "3", "2", "3", "4", "1", "2", "3", "2", "3", "4");
        assertThat(course(PING, repeat(1, 2), repeat(1, 2)))
                .containsExactly("1", "2", "1", "2", "3", "1", "2", "1", "2", "3");
    }

    @Test
    void eachRowIsARoundWithItsValues() throws IOException {
        rows("symbol,note\r\nBTC,\"a, \"\"b\"\"\"\r\n\r\nETH\r\n");
        assertThat(course(PING, PING, rows(2), PING))
                .containsExactly(
                        "1",
                        "2{symbol=BTC, note=a, \"b\"}",
                        "3{symbol=BTC, note=a, \"b\"}",
                        "2{symbol=ETH, note=}",
                        "3{symbol=ETH, note=}",
                        "4");
    }

    @Test
    void aFileWithoutRowsIsNoRound() throws IOException {
        rows("symbol\n");
        assertThat(course(PING, PING, rows(2), PING)).containsExactly("1", "4");
    }

    @Test
    void aFileThatCantBeReadIsSaid() throws IOException {
        assertThatThrownBy(() -> course(PING, rows(1))).isInstanceOf(IOException.class);
        rows("");
        assertThatThrownBy(() -> course(PING, rows(1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("names of columns");
        Files.write(folder.resolve("rows.csv"), new byte[] {'a', '\n', (byte) 0xFF});
        assertThatThrownBy(() -> course(PING, rows(1))).hasMessageContaining("not UTF-8");
    }

    @Test
    void theRoundIsCounted() throws IOException {
        try (SequenceCourse going = new SequenceCourse(new Sequence("s", List.of(PING, repeat(1, 2))), folder)) {
            going.next();
            assertThat(going.round()).isEqualTo(1);
            assertThat(going.roundOf(1)).contains(1L);
            going.next();
            going.next();
            assertThat(going.round()).isEqualTo(2);
            assertThat(going.roundOf(1)).contains(2L);
        }
    }
}
