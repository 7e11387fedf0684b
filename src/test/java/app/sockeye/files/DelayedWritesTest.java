package app.sockeye.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

    @Test
    @Timeout(60)
    void aChangeThatFailsIsToldOnceAndMadeByItselfOnceItCanBe() throws Exception {
        List<Long> delays = new CopyOnWriteArrayList<>();
        CountDownLatch fails = new CountDownLatch(3);
        ScheduledExecutorService eager = new ScheduledThreadPoolExecutor(1) {
            @Override
            public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
                delays.add(unit.toMillis(delay));
                fails.countDown();
                return super.schedule(task, 1, TimeUnit.MILLISECONDS);
            }
        };
        try (DelayedWrites retried = new DelayedWrites(eager, 500, failures::add)) {
            Path file = folder.resolve("no folder").resolve("a");
            Files.writeString(folder.resolve("no folder"), "a file in its place");
            retried.put(file, () -> "text".getBytes(UTF_8));
            fails.await();
            Files.delete(folder.resolve("no folder"));
            while (Files.notExists(file)) {
                Thread.onSpinWait();
            }
            assertThat(delays).startsWith(500L, 10_000L, 10_000L);
            assertThat(failures).hasSize(1);
        } finally {
            eager.shutdownNow();
        }
    }

    private void put(Path file, String content) {
        writes.put(file, () -> content.getBytes(UTF_8));
    }
}
