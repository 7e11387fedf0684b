package app.sockeye.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FolderWatchTest {
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final BlockingQueue<Integer> looks = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void filesAreReadAgainAndAgain() throws Exception {
        AtomicInteger count = new AtomicInteger();
        Supplier<Optional<String>> reading = () -> {
            looks.add(count.incrementAndGet());
            return Optional.empty();
        };
        try (FolderWatch watch = new FolderWatch(List.of(reading), executor, told::add)) {
            assertThat(looks.poll(20, TimeUnit.SECONDS)).as("%s", watch).isEqualTo(1);
            assertThat(looks.poll(20, TimeUnit.SECONDS)).isEqualTo(2);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aFailureThatLastsIsToldOnceForEachReading() throws Exception {
        AtomicInteger count = new AtomicInteger();
        Supplier<Optional<String>> first = () -> Optional.of("first");
        Supplier<Optional<String>> second = () -> {
            int now = count.incrementAndGet();
            looks.add(now);
            return now == 2 ? Optional.empty() : Optional.of("second " + now);
        };
        try (FolderWatch watch = new FolderWatch(List.of(first, second), executor, told::add)) {
            while (looks.poll(20, TimeUnit.SECONDS) < 4) {
                assertThat(watch).isNotNull();
            }
        }
        assertThat(told).contains("first", "second 1", "second 3").doesNotContain("second 4");
        assertThat(told.stream().filter("first"::equals)).hasSize(1);
    }
}
