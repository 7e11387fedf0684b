package app.sockeye.ui.inspector;

import app.sockeye.ui.common.UiPulse;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Does what may take long away from the JavaFX thread and brings back what is still wanted. */
record Background(Executor executor) {
    /**
     * Runs a job unless its ticket is stale by then.
     *
     * @param done given the result on the JavaFX thread, unless the ticket is stale
     * @param failed given what the job raised, likewise
     */
    <T> void run(Ticket ticket, Callable<T> job, Consumer<T> done, Consumer<Exception> failed) {
        executor.execute(() -> {
            if (ticket.isStale()) {
                return;
            }
            try {
                T result = job.call();
                deliver(ticket, () -> done.accept(result));
            } catch (Exception e) {
                deliver(ticket, () -> failed.accept(e));
            } catch (VirtualMachineError e) {
                Exception tooMuch = new IllegalStateException("there is not enough memory for it", e);
                deliver(ticket, () -> failed.accept(tooMuch));
            }
        });
    }

    private static void deliver(Ticket ticket, Runnable delivery) {
        UiPulse.later(() -> {
            if (!ticket.isStale()) {
                delivery.run();
            }
        });
    }
}
