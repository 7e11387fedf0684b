package app.sockeye.profile;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Makes a library check every two seconds whether its workspace was changed by another instance, by git or by hand. It
 * compares modification times, which works on every file system, including network ones.
 */
public final class LibraryWatch implements AutoCloseable {
    private static final long PERIOD_MILLIS = 2000;

    private final Library library;
    private final Consumer<LibraryException> onFailure;
    private final Future<?> polling;
    /** The last reported failure, so that a lasting one is reported once. Owned by the polling thread. */
    private boolean failed;

    /**
     * @param onFailure called on the executor's thread when the workspace can't be read, once until it can again
     */
    public LibraryWatch(Library library, ScheduledExecutorService executor, Consumer<LibraryException> onFailure) {
        this.library = library;
        this.onFailure = onFailure;
        this.polling = executor.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            library.refresh();
            failed = false;
        } catch (LibraryException e) {
            if (!failed) {
                failed = true;
                onFailure.accept(e);
            }
        }
    }

    @Override
    public void close() {
        polling.cancel(false);
    }
}
