package app.sockeye.transcript.search;

import static app.sockeye.transcript.SampleEntries.text;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.SampleEntries;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.write.Appender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each connection of a window has cursors that follow it: they take memory for what they read, not for the most. */
class EntryCursorTest {
    @TempDir
    Path folder;

    private Transcript transcript;
    private Appender appender;

    @BeforeEach
    void create() throws IOException {
        transcript = Transcript.create(folder);
        appender = transcript.appender();
    }

    @AfterEach
    void close() {
        transcript.close();
    }

    @Test
    void entriesOfAllSizesAreReadOneAfterTheOther() {
        EntryCursor cursor = new EntryCursor(transcript, Filter.ALL, 0, () -> false);
        List<String> sent = new ArrayList<>();
        List<String> read = new ArrayList<>();
        List<Long> sizes = new ArrayList<>();
        for (int size : new int[] {1, 3_000, 0, 250_000, 7, 300_000, 900_000, 2, 40_000}) {
            sent.add("x".repeat(size));
            text(appender, sent.get(sent.size() - 1));
            if (size != 7) {
                appender.publish();
            }
            while (cursor.next(transcript.count())) {
                sizes.add(cursor.size());
                read.add(SampleEntries.string(cursor.entry()));
            }
        }

        assertThat(read).isEqualTo(sent);
        assertThat(sizes)
                .isEqualTo(sent.stream().map(text -> (long) text.length()).toList());
    }

    @Test
    void aBlockOfManyEntriesIsReadAfterOneOfFew() throws IOException {
        IndexBlock block = new IndexBlock(transcript.index());
        int most = IndexBlock.CAPACITY + 1;
        for (int i = 0; i < most; i++) {
            text(appender, "");
        }
        appender.publish();

        for (int count : new int[] {1, 65, 64, 5_000, most}) {
            block.loadFrom(0, count);
            assertThat(block.count()).isEqualTo(Math.min(count, IndexBlock.CAPACITY));
            assertThat(block.location(block.count() - 1))
                    .isGreaterThan(block.count() == 1 ? 0 : block.location(block.count() - 2));
            assertThat(block.nanos(block.count() - 1)).isGreaterThanOrEqualTo(block.nanos(0));
        }
    }

    @Test
    void theWindowIsAsLargeAsWhatItHolds() throws IOException {
        text(appender, "short");
        text(appender, "long".repeat(10_000));
        appender.publish();
        IndexBlock block = new IndexBlock(transcript.index());
        block.loadFrom(0, 2);
        RecordWindow window = new RecordWindow(transcript.segments());

        window.hold(block.location(0), 40, 40);
        assertThat(window.bytes().capacity()).isLessThan(100);

        window.hold(block.location(1), 40_000, 40_000);
        assertThat(window.bytes().capacity()).isBetween(40_000, 80_000);
    }
}
