package app.sockeye.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelayedWritesTest {
    private static final long NEVER = 86_400_000;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final List<IOException> failures = new ArrayList<>();
    private final DelayedWrites writes = new DelayedWrites(executor, NEVER, failures::add);

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    void theNewestContentIsWrittenOnClose() {
        Path file = folder.resolve("a");
        put(file, "old");
        put(file, "new");
        assertThat(file).doesNotExist();
        writes.close();
        assertThat(file).hasContent("new");
    }

    @Test
    void whatIsChangedAfterTheEndIsWrittenAtOnce() {
        Path file = folder.resolve("a");
        Path other = folder.resolve("b");
        put(other, "there");
        writes.close();
        executor.shutdownNow();
        put(file, "late");
        writes.delete(other);
        assertThat(file).hasContent("late");
        assertThat(other).doesNotExist();
        assertThat(failures).isEmpty();
    }

    @Test
    void aChangeThatFailsIsMadeWithTheNextOne() throws IOException {
        Path file = folder.resolve("no folder").resolve("a");
        Files.writeString(folder.resolve("no folder"), "a file in its place");
        put(file, "text");
        writes.close();
        assertThat(failures).hasSize(1);
        Files.delete(folder.resolve("no folder"));
        put(folder.resolve("b"), "next");
        assertThat(file).hasContent("text");
    }

    private void put(Path file, String content) {
        writes.put(file, () -> content.getBytes(UTF_8));
    }
}
