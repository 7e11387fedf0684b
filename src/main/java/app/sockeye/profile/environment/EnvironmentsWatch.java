package app.sockeye.profile.environment;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Makes the environments check every two seconds whether their files were changed by others, as the library does. */
public final class EnvironmentsWatch implements AutoCloseable {
    private static final long PERIOD_MILLIS = 2000;

    private final Environments environments;
    private final Consumer<EnvironmentException> onFailure;
    private final Future<?> polling;
    /** Whether the last look failed, so that a lasting failure is reported once. Owned by the polling thread. */
    private boolean failed;

    /** @param onFailure called on the executor's thread when they can't be read, once until they can again */
    public EnvironmentsWatch(
            Environments environments, ScheduledExecutorService executor, Consumer<EnvironmentException> onFailure) {
        this.environments = environments;
        this.onFailure = onFailure;
        this.polling = executor.scheduleWithFixedDelay(this::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            environments.refresh();
            failed = false;
        } catch (EnvironmentException e) {
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
