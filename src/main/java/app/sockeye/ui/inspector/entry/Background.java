package app.sockeye.ui.inspector.entry;

import app.sockeye.ui.common.pulse.ErrorLog;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Runs what may take long off the JavaFX thread, and delivers results that are still wanted on that thread. */
public final class Background {
    private final ErrorLog errors = new ErrorLog(Background.class);
    private final Executor executor;

    /** @param executor runs the jobs */
    public Background(Executor executor) {
        this.executor = executor;
    }

    /**
     * Runs a job unless its ticket is stale by then.
     *
     * @param done given the result on the JavaFX thread, unless the ticket is stale
     * @param failed given the failure, likewise, even if it was in {@code done}, as showing a result takes memory too.
     *     Its message is worded to follow a colon
     */
    public <T> void run(Ticket ticket, Callable<T> job, Consumer<T> done, Consumer<Exception> failed) {
        executor.execute(() -> {
            if (ticket.isStale()) {
                return;
            }
            try {
                T result = job.call();
                deliver(ticket, () -> done.accept(result), failed);
            } catch (Exception | Error e) {
                fail(ticket, e, failed);
            }
        });
    }

    private void deliver(Ticket ticket, Runnable delivery, Consumer<Exception> failed) {
        UiPulse.later(() -> {
            if (!ticket.isStale()) {
                try {
                    delivery.run();
                } catch (RuntimeException | Error e) {
                    fail(ticket, e, failed);
                }
            }
        });
    }

    private void fail(Ticket ticket, Throwable error, Consumer<Exception> failed) {
        Exception told = told(error);
        UiPulse.later(() -> {
            if (!ticket.isStale()) {
                failed.accept(told);
            }
        });
    }

    private Exception told(Throwable error) {
        if (error instanceof VirtualMachineError) {
            return new IllegalStateException(InspectorTexts.NOT_ENOUGH_MEMORY, error);
        }
        boolean expected = error instanceof UncheckedIOException || error instanceof CancellationException;
        if (error instanceof Exception e && (expected || !(e instanceof RuntimeException))) {
            return e;
        }
        errors.report("Something could not be shown in the inspector", error);
        return isMistake(error) ? new IllegalStateException(InspectorTexts.INTERNAL_ERROR, error) : (Exception) error;
    }

    /** Whether the error is a bug, whose message would mean nothing to the user. */
    private static boolean isMistake(Throwable error) {
        boolean worded = error instanceof IllegalArgumentException || error instanceof IllegalStateException;
        return error instanceof Error || !worded && error.getClass().getName().startsWith("java.lang.");
    }
}
