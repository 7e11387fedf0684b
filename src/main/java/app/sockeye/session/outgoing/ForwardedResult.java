package app.sockeye.session.outgoing;

import app.sockeye.client.wire.PendingSend;
import app.sockeye.files.Reason;
import java.util.concurrent.CompletableFuture;

/** Ties two futures of one message, where the caller got one before the other was there. Thread-safe. */
public final class ForwardedResult {
    private ForwardedResult() {}

    /** Completes {@code to} as {@code from} is; cancelling {@code to}, also beforehand, cancels {@code from}. */
    public static <T> void forward(CompletableFuture<T> from, CompletableFuture<T> to) {
        from.whenComplete((result, failure) -> {
            if (failure == null) {
                if (to instanceof PendingSend sent) {
                    sent.recordedAs(from);
                }
                to.complete(result);
            } else {
                to.completeExceptionally(Reason.cause(failure));
            }
        });
        cancelWith(to, from);
    }

    /** Cancels {@code source} when the other is cancelled. */
    static void cancelWith(CompletableFuture<?> cancelled, CompletableFuture<?> source) {
        cancelled.whenComplete((result, failure) -> {
            if (cancelled.isCancelled()) {
                source.cancel(false);
            }
        });
    }
}
