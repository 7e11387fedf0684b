package app.sockeye.session.repeat;

import app.sockeye.client.wire.MessageBatch;
import app.sockeye.protocol.Outgoing;
import java.util.concurrent.CompletableFuture;

/** Where a repeat hands its messages over. Any thread; returns at once. */
interface RepeatChannel {

    /** Whether a connection is open. */
    boolean isOpen();

    /** Sends all of a batch. */
    void send(MessageBatch batch);

    /** Sends what doesn't fit in a batch. */
    CompletableFuture<Void> send(Outgoing message);
}
