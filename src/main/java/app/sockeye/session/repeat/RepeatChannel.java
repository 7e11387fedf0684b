package app.sockeye.session.repeat;

import app.sockeye.client.wire.MessageBatch;
import app.sockeye.protocol.Outgoing;
import java.util.concurrent.CompletableFuture;

/** Where a repeat hands its messages over. Any thread; returns at once. */
interface RepeatChannel {

    /** Whether a connection is open. */
    boolean isOpen();

    /** Sends all of a batch but for what is held back, which the batch counts. */
    void send(MessageBatch batch);

    /**
     * Sends what doesn't fit in a batch.
     *
     * @return completes with whether it was sent: false where it was held back
     */
    CompletableFuture<Boolean> send(Outgoing message);
}
