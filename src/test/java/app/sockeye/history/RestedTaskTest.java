package app.sockeye.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RestedTaskTest {
    @Test
    void whatIsAskedForWhileItRunsIsDoneOnceMore() throws Exception {
        ExecutorService background = Executors.newSingleThreadExecutor();
        CountDownLatch go = new CountDownLatch(1);
        Semaphore runs = new Semaphore(0);
        RestedTask task = new RestedTask(
                () -> {
                    await(go);
                    runs.release();
                },
                background);
        for (int i = 0; i < 100; i++) {
            task.request();
        }
        go.countDown();

        // The requests that came before it began to run are in its first run.
        runs.acquire();
        task.request();
        runs.acquire();
        background.shutdown();
        assertThat(runs.availablePermits()).isLessThan(2);
    }

    @Test
    void aFailureIsNotTheLastRun() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        Semaphore later = new Semaphore(0);
        RestedTask task = new RestedTask(
                () -> {
                    if (runs.incrementAndGet() == 1) {
                        throw new IllegalStateException("failed");
                    }
                    later.release();
                },
                Runnable::run);

        assertThatThrownBy(task::request).hasMessage("failed");
        task.request();

        assertThat(later.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whenItWasClosedItRunsNoMore() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        ExecutorService background = Executors.newCachedThreadPool();
        RestedTask task = new RestedTask(
                () -> {
                    running.countDown();
                    await(go);
                    ended.incrementAndGet();
                },
                background);
        task.request();
        running.await();
        task.request();

        Future<Integer> atClose = background.submit(() -> {
            task.close();
            return ended.get();
        });
        go.countDown();

        assertThat(atClose.get()).isEqualTo(1);
        task.request();
        background.shutdown();
        assertThat(background.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(ended).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
