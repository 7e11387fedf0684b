package app.sockeye.session.outgoing;

import app.sockeye.protocol.CloseReason;
import app.sockeye.protocol.Outgoing;
import java.util.concurrent.CompletableFuture;

/**
 * Where a sender hands over what is encoded. Returns at once; the futures complete when the socket took the last byte,
 * or exceptionally when it never will.
 */
public interface OutgoingChannel {

    /** Sends a message or frames behind all that was sent before. */
    CompletableFuture<Void> send(Outgoing what);

    /** Begins the closing handshake behind all that was sent before; nothing can be sent after it. */
    CompletableFuture<Void> close(CloseReason reason);
}
