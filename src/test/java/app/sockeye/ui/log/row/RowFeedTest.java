package app.sockeye.ui.log.row;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.Transcript;
import app.sockeye.ui.log.filter.Rows;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.log.look.ShownColumns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowFeedTest {
    @TempDir
    Path folder;

    @Test
    void waitsForNothingOnceNoLogIsShown() throws IOException {
        LogLayout layout = new LogLayout();
        RowFeed feed = new RowFeed(layout, new ShownColumns(layout), work -> {}, () -> {});
        try (Transcript transcript = Transcript.create(folder.resolve("a"))) {
            feed.show(Rows.all(transcript, 0, 0), transcript, List.of());
            feed.show(Rows.NONE, null, List.of());
            assertThat(feed.isWaiting()).isFalse();
            assertThat(feed.poll(0, 10)).isFalse();
        }
    }
}
