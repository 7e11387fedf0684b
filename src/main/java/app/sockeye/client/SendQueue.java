package app.sockeye.client;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * What waits to be sent on one connection: the user's messages in order, bounded in bytes, and the answers of the engine
 * (pongs, a close), which go first and are bounded in number. Adding never blocks. Thread-safe.
 */
final class SendQueue {
    /** Bytes that may wait; one message may be bigger when nothing else waits. */
    static final long MAX_BYTES = 64L << 20;
    /** Beyond it the oldest goes: RFC 6455 section 5.5.3 allows to answer only the latest pings. */
    private static final int MAX_ANSWERS = 256;

    /** All fields are guarded by this. */
    private final Queue<Outgoing> waiting = new ArrayDeque<>();

    private final ArrayDeque<byte[]> answers = new ArrayDeque<>();
    private long queued;
    private long memory;
    /** Why nothing is taken any more; null while it is. */
    private IOException refusal;

    private boolean ended;

    /** Takes something at the end of the line, or completes its future with why not. */
    void add(Outgoing outgoing) {
        IOException refused;
        synchronized (this) {
            refused = refusalOf(outgoing);
            if (refused == null) {
                waiting.add(outgoing);
                queued += outgoing.size();
                memory += outgoing.memory();
                notifyAll();
                return;
            }
        }
        outgoing.done().completeExceptionally(refused);
    }

    private IOException refusalOf(Outgoing outgoing) {
        if (refusal != null) {
            return refusal;
        }
        return memory > 0 && memory + outgoing.memory() > MAX_BYTES ? new SendQueueFullException(memory) : null;
    }

    /** Puts an engine's frame before all messages. */
    synchronized void addAnswer(byte[] frame) {
        if (answers.size() == MAX_ANSWERS) {
            answers.removeFirst();
        }
        answers.add(frame);
        notifyAll();
    }

    /** The next answer, or null. */
    synchronized byte[] pollAnswer() {
        return answers.poll();
    }

    /** The next message, or null. */
    synchronized Outgoing poll() {
        return waiting.poll();
    }

    /** Waits until there is something; false when there never will be. */
    synchronized boolean await() throws InterruptedException {
        while (!ended && waiting.isEmpty() && answers.isEmpty()) {
            wait();
        }
        return !ended;
    }

    /** Something polled before was handed to the socket, or never will be. */
    synchronized void release(Outgoing outgoing) {
        queued -= outgoing.size();
        memory -= outgoing.memory();
    }

    synchronized long queuedBytes() {
        return queued;
    }

    /** Takes nothing any more, and fails what waits, saying why. */
    void refuse(IOException why) {
        List<CompletableFuture<Void>> failing = new ArrayList<>();
        synchronized (this) {
            if (refusal == null) {
                refusal = why;
            }
            waiting.forEach(o -> failing.add(o.done()));
            waiting.forEach(this::release);
            waiting.clear();
        }
        failing.forEach(done -> done.completeExceptionally(why));
    }

    /** Wakes the writer for the last time. */
    void end(IOException why) {
        refuse(why);
        synchronized (this) {
            ended = true;
            notifyAll();
        }
    }
}
