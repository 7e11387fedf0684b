package app.sockeye.files;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Has files read again every two seconds, as another instance, git or the user may have changed them. Whoever reads them
 * compares modification times, which works on every file system, including network ones.
 */
public final class FolderWatch implements AutoCloseable {
    private static final long PERIOD_MILLIS = 2000;

    private final List<Future<?>> polling;

    /**
     * @param readings read files where they were changed, on the executor's thread; they return what prevented it as a
     *     sentence, or nothing
     * @param onFailure called with that sentence on the executor's thread, once until the same files can be read again
     */
    public FolderWatch(
            List<Supplier<Optional<String>>> readings, ScheduledExecutorService executor, Consumer<String> onFailure) {
        polling = readings.stream()
                .<Future<?>>map(reading -> executor.scheduleWithFixedDelay(
                        new Look(reading, onFailure), 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS))
                .toList();
    }

    /** A look at some of the files. */
    private static final class Look implements Runnable {
        private final Supplier<Optional<String>> reading;
        private final Consumer<String> onFailure;
        /** Whether the last look failed. Owned by the executor's thread. */
        private boolean failed;

        Look(Supplier<Optional<String>> reading, Consumer<String> onFailure) {
            this.reading = reading;
            this.onFailure = onFailure;
        }

        @Override
        public void run() {
            Optional<String> failure = reading.get();
            if (!failed) {
                failure.ifPresent(onFailure);
            }
            failed = failure.isPresent();
        }
    }

    @Override
    public void close() {
        polling.forEach(each -> each.cancel(false));
    }
}
