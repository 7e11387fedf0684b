package app.sockeye.session.repeat;

import app.sockeye.client.wire.Connection;
import app.sockeye.client.wire.MessageBatch;
import app.sockeye.protocol.Outgoing;
import app.sockeye.session.ClientSession;
import app.sockeye.session.NotOpenException;
import app.sockeye.session.SessionState;
import app.sockeye.session.SessionStatus;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Sends on the open connection of a session. */
final class SessionRepeatChannel implements RepeatChannel {
    private final ClientSession session;

    SessionRepeatChannel(ClientSession session) {
        this.session = session;
    }

    @Override
    public boolean isOpen() {
        return open().isPresent();
    }

    @Override
    public void send(MessageBatch batch) {
        open().ifPresentOrElse(connection -> connection.send(batch), () -> batch.done()
                .completeExceptionally(new NotOpenException()));
    }

    @Override
    public CompletableFuture<Void> send(Outgoing message) {
        return session.send(message);
    }

    private Optional<Connection> open() {
        SessionStatus now = session.status();
        return now.state() == SessionState.OPEN ? now.connection() : Optional.empty();
    }
}
