package app.sockeye.ui.log.merged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.merged.MergedOrder;
import app.sockeye.transcript.merged.MergedSearch;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.transcript.search.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedWorkTest {
    @TempDir
    Path folder;

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private Transcript transcript;
    private MergedOrder order;

    @BeforeEach
    void record() throws IOException {
        transcript = Transcript.create(folder.resolve("one"));
        byte[] text = "ab".getBytes(UTF_8);
        transcript.appender().append(EntryKind.TEXT, Direction.RECEIVED, text, System.nanoTime());
        transcript.appender().publish();
        order = new MergedOrder(List.of(transcript));
    }

    @AfterEach
    void close() {
        background.shutdownNow();
        transcript.close();
    }

    @Test
    void anErrorIsToldAndTheNextSearchIsMade() throws Exception {
        MergedWork work = new MergedWork(background, () -> {});
        work.set(order, List.of(search(() -> {
            throw new OutOfMemoryError("of the test");
        })));
        settle();
        assertThat(work.isRunning()).isFalse();
        assertThat(work.trouble()).isEqualTo(MergedTexts.FAILED);
        MergedSearch next = search(() -> false);
        work.set(order, List.of(next));
        settle();
        assertThat(work.trouble()).isEmpty();
        assertThat(next.hits().size()).isEqualTo(1);
    }

    /** Returns when all that was asked for is done. */
    private void settle() throws Exception {
        background.submit(() -> {}).get(1, TimeUnit.MINUTES);
    }

    private MergedSearch search(BooleanSupplier stopped) throws QuerySyntaxException {
        Filter filter = Query.parse("ab").filter(Filter.ALL.directions(), Filter.ALL.kinds());
        return new MergedSearch(order, filter, Set.of(), stopped);
    }
}
