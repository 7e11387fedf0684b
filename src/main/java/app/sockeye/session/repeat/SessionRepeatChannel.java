package app.sockeye.session.repeat;

import app.sockeye.client.wire.Connection;
import app.sockeye.client.wire.MessageBatch;
import app.sockeye.files.Reason;
import app.sockeye.message.UnsendableException;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.NotOpenException;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import app.sockeye.session.outgoing.Sender;
import app.sockeye.transcript.entry.EntryFlag;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Sends on the open connection of a session. Where a filter sees what the session sends, each message goes through it
 * by itself, one after another.
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
            filtered(batch.messages(), sent -> count(batch, sent)).whenComplete((nothing, failure) -> {
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
    public CompletableFuture<Boolean> send(Outgoing message) {
        if (!session.sender().isFiltered()) {
            return session.sender(EntryFlag.REPEATED).sendPast(message).thenApply(sent -> true);
        }
        AtomicBoolean sent = new AtomicBoolean();
        return filtered(List.of(message), sent::set).thenApply(nothing -> sent.get());
    }

    private static void count(MessageBatch batch, boolean sent) {
        if (sent) {
            batch.took();
        } else {
            batch.heldBackOne();
        }
    }

    /** @param told whether each message was sent or held back, one after another; not those behind one that is lost */
    private synchronized CompletableFuture<Void> filtered(List<Outgoing> messages, Consumer<Boolean> told) {
        CompletableFuture<Void> all = before;
        Sender sender = session.sender(EntryFlag.REPEATED);
        for (Outgoing message : messages) {
            all = all.thenCompose(nothing -> sender.send(message).handle((sent, failure) -> {
                Throwable cause = Reason.cause(failure);
                if (cause != null && !(cause instanceof UnsendableException)) {
                    throw new CompletionException(cause);
                }
                told.accept(cause == null);
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
