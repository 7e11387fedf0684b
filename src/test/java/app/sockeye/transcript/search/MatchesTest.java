package app.sockeye.transcript.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchesTest {
    private static final Filter TENS = FilteredViewTest.filter(new TextPattern("0$", true, false));

    @TempDir
    Path folder;

    @Test
    void hitsComeOldestFirstAcrossBlocks() throws IOException {
        try (Transcript transcript = filled(IndexBlock.CAPACITY + 100)) {
            List<Long> found = new ArrayList<>();
            matches(transcript, 5, transcript.count()).forEachRemaining((long i) -> found.add(i));
            assertThat(found).hasSize((IndexBlock.CAPACITY + 100 + 9) / 10 - 1).isSorted();
            assertThat(found.get(0)).isEqualTo(10);
            assertThat(found).allMatch(i -> i % 10 == 0);
        }
    }

    @Test
    void onlyTheRangeIsLookedAt() throws IOException {
        try (Transcript transcript = filled(50)) {
            assertThat(matches(transcript, 11, 20).hasNext()).isFalse();
            assertThat(matches(transcript, 10, 21).nextLong()).isEqualTo(10);
            assertThatThrownBy(() -> matches(transcript, 50, 50).nextLong()).isInstanceOf(NoSuchElementException.class);
        }
    }

    private static Matches matches(Transcript transcript, long first, long end) {
        return new Matches(transcript, TENS, first, end, () -> false);
    }

    private Transcript filled(int count) throws IOException {
        Transcript transcript = Transcript.create(folder);
        for (int i = 0; i < count; i++) {
            SampleEntries.text(transcript.appender(), "message " + i);
        }
        transcript.appender().publish();
        return transcript;
    }
}
