package app.sockeye.ui.access.atspi;

import app.sockeye.ui.common.pulse.UiPulse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.errors.Timeout;
import org.freedesktop.dbus.exceptions.DBusExecutionException;

/**
 * Has questions answered on the JavaFX thread, for which it waits a limited time: a busy window makes clients wait, not
 * the other way round.
 */
final class FxAnswers {
    private final Duration patience;

    FxAnswers(Duration patience) {
        this.patience = patience;
    }

    /** The answer; a question given up is not asked any more. Any thread but that of JavaFX. */
    Object ask(Callable<?> question) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        UiPulse.later(() -> {
            if (!answer.isDone()) {
                try {
                    answer.complete(question.call());
                } catch (Exception | LinkageError e) {
                    answer.completeExceptionally(e);
                }
            }
        });
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(false);
            throw new Timeout("The window is busy.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Timeout("The program ends.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DBusExecutionException told
                    ? told
                    : new DBusExecutionException("The object cannot answer.", e.getCause());
        }
    }
}
