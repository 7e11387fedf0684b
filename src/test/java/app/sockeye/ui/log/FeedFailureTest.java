package app.sockeye.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.pairing.ExchangeReader;
import app.sockeye.transcript.query.JsonPathText;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.log.row.FactFeed;
import app.sockeye.ui.log.row.FactReader;
import app.sockeye.ui.log.row.PairFeed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** What rows say when finding out about them fails by a mistake: here, as there are no such entries. */
class FeedFailureTest {
    private static final Logger LOGGER = Logger.getLogger(FeedFailureTest.class.getPackageName());

    @TempDir
    Path folder;

    private Transcript transcript;
    private final List<LogRecord> logged = new ArrayList<>();

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void listen() throws IOException {
        transcript = Transcript.create(folder.resolve("session"));
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOGGER.removeHandler(handler);
        transcript.close();
    }

    @Test
    void valuesThatCouldNotBeWorkedOutSaySoAndAreLoggedOnce() throws Exception {
        JsonPath path = JsonPathText.parse("$.type");
        FactFeed feed =
                new FactFeed(new FactReader(transcript, List.of(path), List.of(), List.of()), Runnable::run, () -> {});
        for (long row = 0; row < 3; row++) {
            feed.of(row);
            feed.poll();
            FxThread.settle();
            assertThat(feed.of(row).values()).containsEntry(path, "could not be determined");
        }
        assertThat(logged).hasSize(1);
        assertThat(logged.get(0).getThrown()).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void repliesThatCouldNotBeWorkedOutAreToldAndLoggedOnce() throws Exception {
        PairFeed feed =
                new PairFeed(new ExchangeReader(transcript, JsonPathText.parse("$.id")), Runnable::run, () -> {});
        for (long count = 1; count < 4; count++) {
            search(feed, count);
        }
        assertThat(feed.hasFailed(3)).isTrue();
        assertThat(feed.of(3)).isEmpty();
        assertThat(logged).hasSize(1);
    }

    /** Polls until the last of the entries was searched for. */
    private static void search(PairFeed feed, long count) {
        do {
            feed.poll(List.of(count), count + 1);
        } while (feed.isWaiting());
        FxThread.settle();
    }
}
