package app.sockeye.ui.tab.session;

import app.sockeye.message.ControlDraft;
import app.sockeye.message.FormMessage;
import app.sockeye.message.Sendable;
import app.sockeye.message.WrittenMessage;
import app.sockeye.session.outgoing.ForwardedResult;
import app.sockeye.session.outgoing.Sender;
import app.sockeye.session.outgoing.SentMessage;
import app.sockeye.template.TemplateValues;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Sends what the user sends in the order of the commands; what may take long to fill in or to encode is prepared in the
 * background. JavaFX thread.
 */
final class OrderedSending {
    /** Most chars of a message that is encoded at once. */
    private static final int SHORT = 1 << 14;

    private final Executor background;
    /** Completed when all that was sent before has been handed over. */
    private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);

    OrderedSending(Executor background) {
        this.background = background;
    }

    CompletableFuture<SentMessage> send(Sender sender, Sendable what, TemplateValues values) {
        if (before.isDone() && isShort(what)) {
            return sender.send(what, values);
        }
        CompletableFuture<SentMessage> result = new CompletableFuture<>();
        CompletableFuture<Void> handedOver = before.thenRunAsync(
                () -> {
                    if (!result.isCancelled()) {
                        ForwardedResult.forward(sender.send(what, values), result);
                    }
                },
                background);
        before = handedOver.handle((nothing, failure) -> {
            if (failure != null) {
                result.completeExceptionally(failure.getCause());
            }
            return null;
        });
        return result;
    }

    private static boolean isShort(Sendable what) {
        if (what instanceof ControlDraft draft) {
            return !hasReferences(draft.payload()) && !hasReferences(draft.reason());
        }
        if (what instanceof FormMessage form) {
            return form.values().values().stream()
                    .noneMatch(value -> value.length() > SHORT
                            || value.contains("file:")
                            || value.strip().startsWith("as ")
                            || hasReferences(value));
        }
        return !(what instanceof WrittenMessage message)
                || message.body().length() <= SHORT && !hasReferences(message.body());
    }

    private static boolean hasReferences(String text) {
        return text.contains("${");
    }
}
