package app.sockeye.transcript.mark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.SmallDisk;
import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionMarksTest {
    private static final Mark STAR = new Mark(true, "");
    private static final Mark NOTE = new Mark(false, "why \"twice\"?\n\\ ü 😀");

    @TempDir
    Path root;

    private Path folder() {
        return root.resolve("session");
    }

    private Path file() {
        return folder().resolve(SessionMarks.NAME);
    }

    @Test
    void marksAreThereAtOnceAndAfterReopening() throws IOException {
        try (Transcript live = live(3)) {
            assertThat(live.entry(1).mark()).isEqualTo(Mark.NONE);
            assertThat(file()).doesNotExist();
            live.marks().put(1, STAR);
            live.marks().put(2, NOTE);
            assertThat(live.entry(1).mark()).isEqualTo(STAR);
            assertThat(live.entry(2).mark()).isEqualTo(NOTE);
            assertThat(live.marks().count()).isEqualTo(2);
        }
        try (Transcript kept = Transcript.open(folder())) {
            assertThat(kept.recovery()).isEmpty();
            assertThat(kept.entry(1).mark()).isEqualTo(STAR);
            assertThat(kept.entry(2).mark()).isEqualTo(NOTE);
        }
    }

    @Test
    void aKeptSessionCanBeMarkedAndTheLastMarkCounts() throws IOException {
        live(2).close();
        try (Transcript kept = Transcript.open(folder())) {
            long version = kept.marks().version();
            kept.marks().put(Map.of(0L, STAR, 1L, STAR));
            kept.marks().put(0, STAR.withNote(" later "));
            kept.marks().put(1, Mark.NONE);
            assertThat(kept.marks().version()).isNotEqualTo(version);
        }
        try (Transcript kept = Transcript.open(folder())) {
            assertThat(kept.entry(0).mark()).isEqualTo(new Mark(true, "later"));
            assertThat(kept.entry(1).mark()).isEqualTo(Mark.NONE);
            assertThat(kept.marks().count()).isEqualTo(1);
        }
    }

    @Test
    void whereverTheLastLineIsTornThoseBeforeAndBehindItStay() throws IOException {
        try (Transcript live = live(9)) {
            live.marks().put(1, STAR);
            live.marks().put(2, NOTE);
        }
        byte[] whole = Files.readAllBytes(file());
        int second = new String(whole, UTF_8).indexOf('\n') + 1;
        for (int length = second; length < whole.length - 1; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            try (Transcript kept = Transcript.open(folder())) {
                assertThat(kept.entry(1).mark()).isEqualTo(STAR);
                assertThat(kept.entry(2).mark()).isEqualTo(Mark.NONE);
                kept.marks().put(3, STAR);
            }
            try (Transcript kept = Transcript.open(folder())) {
                assertThat(marked(kept)).containsExactly(1L, 3L);
            }
        }
    }

    @Test
    void aDamagedLineIsLeftOutAlone() throws IOException {
        try (Transcript live = live(3)) {
            live.marks().put(0, STAR);
            live.marks().put(1, NOTE);
            live.marks().put(2, STAR);
        }
        List<String> lines = Files.readAllLines(file());
        Files.write(file(), List.of(lines.get(0), lines.get(1).replace("twice", "thrice"), "", lines.get(2)));
        try (Transcript kept = Transcript.open(folder())) {
            assertThat(marked(kept)).containsExactly(0L, 2L);
        }
    }

    @Test
    void anyBytesAreReadAsMarksOrAsNone() throws IOException {
        live(1).close();
        Files.write(file(), SampleEntries.random(6455, 10_000));
        try (Transcript kept = Transcript.open(folder())) {
            assertThat(kept.marks().count()).isZero();
            kept.marks().put(0, STAR);
        }
        try (Transcript kept = Transcript.open(folder())) {
            assertThat(kept.entry(0).mark()).isEqualTo(STAR);
        }
    }

    @Test
    void aFullDiskChangesNothing() throws IOException {
        SmallDisk disk = new SmallDisk();
        try (Transcript live = disk.createTranscript(folder())) {
            live.marks().put(0, STAR);
            disk.leave(5);
            assertThatThrownBy(() -> live.marks().put(Map.of(0L, NOTE, 1L, STAR)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space");
            assertThat(live.marks().of(0)).isEqualTo(STAR);
            assertThat(live.marks().of(1)).isEqualTo(Mark.NONE);
            disk.leave(Long.MAX_VALUE);
            live.marks().put(1, NOTE);
        }
        try (Transcript kept = Transcript.open(folder())) {
            assertThat(kept.marks().of(0)).isEqualTo(STAR);
            assertThat(kept.marks().of(1)).isEqualTo(NOTE);
        }
    }

    @Test
    void aSessionThatIsOpenElsewhereCanNotBeMarkedButIsReadWithItsMarks() throws IOException {
        try (Transcript live = live(1)) {
            live.marks().put(0, STAR);
            try (Transcript other = Transcript.open(folder())) {
                assertThat(other.entry(0).mark()).isEqualTo(STAR);
                assertThatThrownBy(() -> other.marks().put(0, Mark.NONE))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("open elsewhere");
            }
        }
    }

    @Test
    void marksAreBoundedInNumberAndNotesInLength() throws IOException {
        try (Transcript live = live(1)) {
            Map<Long, Mark> most = new TreeMap<>();
            for (long index = 0; index < SessionMarks.MOST; index++) {
                most.put(index, STAR);
            }
            live.marks().put(most);
            assertThatThrownBy(() -> live.marks().put(SessionMarks.MOST, STAR)).hasMessageContaining("100,000");
            live.marks().put(0, NOTE);
        }
        assertThatThrownBy(() -> new Mark(false, "x".repeat(Mark.LONGEST_NOTE + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Transcript live(int entries) throws IOException {
        Transcript transcript = Transcript.create(folder());
        for (int i = 0; i < entries; i++) {
            SampleEntries.text(transcript.appender(), "message " + i);
        }
        transcript.appender().publish();
        return transcript;
    }

    private static List<Long> marked(Transcript transcript) {
        return LongStream.range(0, transcript.count())
                .filter(i -> !transcript.marks().of(i).isNone())
                .boxed()
                .toList();
    }
}
