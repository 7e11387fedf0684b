package app.sockeye.client.wire;

import java.util.Optional;

/** Counts the bytes of what a send queue holds, and how much of it the socket took. Guarded by the queue's lock. */
final class QueuedBytes {
    private long queued;
    private long memory;
    /** What is being sent in fragments; null for none. */
    private QueuedSend inProgress;

    private long progress;
    /** Bytes that the socket took, whatever became of the rest. */
    private long taken;

    void add(QueuedSend outgoing) {
        queued += outgoing.size();
        memory += outgoing.memory();
    }

    /** Something is no longer queued, and nothing of it was sent. */
    void remove(QueuedSend outgoing) {
        queued -= outgoing.size();
        memory -= outgoing.memory();
    }

    /** Bytes of something were written to the socket, and more of it will be. */
    void progress(QueuedSend outgoing, int written) {
        inProgress = outgoing;
        progress += written;
        taken += written;
    }

    /** Something was written to the socket, or will not be. */
    void release(QueuedSend outgoing) {
        taken += outgoing.size();
        remove(outgoing);
        if (outgoing == inProgress) {
            inProgress = null;
            progress = 0;
        }
    }

    /** What the queue holds in memory. */
    long memory() {
        return memory;
    }

    /** A count that grows whenever the socket takes something that was queued. */
    long taken() {
        return taken;
    }

    /** How far the message is that is being sent in fragments; empty for none. */
    Optional<SendProgress> sending() {
        return Optional.ofNullable(inProgress).map(message -> new SendProgress(progress, message.size()));
    }

    /** Bytes that the socket has not taken yet. */
    long left() {
        return Math.max(0, queued - progress);
    }
}
