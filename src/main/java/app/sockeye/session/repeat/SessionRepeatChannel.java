package app.sockeye.session.repeat;

import app.sockeye.client.wire.Connection;
import app.sockeye.client.wire.MessageBatch;
import app.sockeye.message.UnsendableException;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.NotOpenException;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Sends on the open connection of a session. Where a filter sees what the session sends, each message goes through it
 * by itself, one after another; one that it holds back counts as handed over.
 */
final class SessionRepeatChannel implements RepeatChannel {
    private final ClientSession session;
    /** Completed when all that was filtered before is sent or failed. Guarded by this. */
    private CompletableFuture<Void> before = CompletableFuture.completedFuture(null);

    SessionRepeatChannel(ClientSession session) {
        this.session = session;
    }

    @Override
    public boolean isOpen() {
        return open().isPresent();
    }

    @Override
    public void send(MessageBatch batch) {
        if (session.sender().isFiltered()) {
            filtered(batch.messages()).whenComplete((nothing, failure) -> {
                if (failure == null) {
                    batch.done().complete(null);
                } else {
                    batch.done().completeExceptionally(failure.getCause());
                }
            });
            return;
        }
        open().ifPresentOrElse(connection -> connection.send(batch), () -> batch.done()
                .completeExceptionally(new NotOpenException()));
    }

    @Override
    public CompletableFuture<Void> send(Outgoing message) {
        return session.sender().isFiltered() ? filtered(List.of(message)) : session.send(message);
    }

    private synchronized CompletableFuture<Void> filtered(List<Outgoing> messages) {
        CompletableFuture<Void> all = before;
        for (Outgoing message : messages) {
            all = all.thenCompose(nothing -> session.sender().send(message).handle((sent, failure) -> {
                Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                if (cause != null && !(cause instanceof UnsendableException)) {
                    throw new CompletionException(cause);
                }
                return null;
            }));
        }
        before = all.handle((nothing, failure) -> null);
        return all;
    }

    private Optional<Connection> open() {
        SessionStatus now = session.status();
        return now.state() == SessionState.OPEN ? now.connection() : Optional.empty();
    }
}
