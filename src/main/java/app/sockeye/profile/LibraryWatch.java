package app.sockeye.profile;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Looks every second whether the workspace was changed by another instance, by git or by hand. It compares times, which
 * works on every file system, network ones included.
 */
public final class LibraryWatch implements AutoCloseable {
    private static final long PERIOD_MILLIS = 1000;

    private final Library library;
    private final Runnable onChange;
    private final Consumer<LibraryException> onFailure;
    private final Future<?> polling;
    /** Owned by the polling thread: a lasting failure is told once. */
    private boolean failed;

    /**
     * @param onChange called on the executor's thread after {@link Library#root} changed
     * @param onFailure called there when the workspace can't be read, once until it can again
     */
    public LibraryWatch(
            Library library,
            ScheduledExecutorService executor,
            Runnable onChange,
            Consumer<LibraryException> onFailure) {
        this.library = library;
        this.onChange = onChange;
        this.onFailure = onFailure;
        this.polling = executor.scheduleWithFixedDelay(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            boolean changed = library.refresh();
            failed = false;
            if (changed) {
                onChange.run();
            }
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
