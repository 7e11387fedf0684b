package app.sockeye.client.wire;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What waits to be sent on one connection: the user's messages in order, bounded in bytes, and pings to answer, which go
 * first and are bounded in number. Adding never waits for the socket. Thread-safe.
 */
final class SendQueue {
    /** Bytes that may wait; one message may be bigger when nothing else waits. */
    static final long MAX_BYTES = 64L << 20;
    /** Beyond it the oldest goes: RFC 6455 section 5.5.3 lets an endpoint answer only the latest pings. */
    static final int MAX_ANSWERS = 256;

    /** Not a monitor: a virtual thread that waits in one holds its carrier before JDK 24. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition something = lock.newCondition();

    /** All below is guarded by the lock. */
    private final Queue<QueuedSend> waiting = new ArrayDeque<>();

    private final ArrayDeque<byte[]> answers = new ArrayDeque<>();
    private long queued;
    /** What is being sent in fragments, and how much of it is out. */
    private QueuedSend inProgress;

    private long progress;
    private long memory;
    /** Why nothing is taken any more; null while it is. */
    private IOException refusal;

    private boolean ended;

    /** Whether what waits before the close has no more time. */
    private volatile boolean hurried;

    /** Takes something at the end of the line, or completes its future with why not. */
    void add(QueuedSend outgoing) {
        IOException refused = locked(() -> {
            if (refusal != null) {
                return refusal;
            }
            if (outgoing.memory() > 0 && memory > 0 && memory + outgoing.memory() > MAX_BYTES) {
                return new SendQueueFullException(memory);
            }
            waiting.add(outgoing);
            queued += outgoing.size();
            memory += outgoing.memory();
            something.signal();
            return null;
        });
        if (refused != null) {
            outgoing.done().completeExceptionally(refused);
        }
    }

    /** Puts a received ping before all messages. */
    void addAnswer(byte[] ping) {
        locked(() -> {
            if (answers.size() == MAX_ANSWERS) {
                answers.removeFirst();
            }
            something.signal();
            return answers.add(ping);
        });
    }

    /** Takes a close behind all that waits, and nothing after it. */
    void addLast(QueuedSend.Close close, IOException why) {
        locked(() -> {
            refusal = refusal == null ? why : refusal;
            something.signal();
            return waiting.add(close);
        });
    }

    /** What waits before the close, or is being sent in fragments, has no more time. */
    void hurry() {
        hurried = true;
    }

    boolean isHurried() {
        return hurried;
    }

    /** The next ping to answer, or null. */
    byte[] pollAnswer() {
        return locked(answers::poll);
    }

    /** The next message, or null. */
    QueuedSend poll() {
        return locked(waiting::poll);
    }

    /** Waits until there is something; false when there never will be. */
    boolean await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!ended && waiting.isEmpty() && answers.isEmpty()) {
                something.await();
            }
            return !ended;
        } finally {
            lock.unlock();
        }
    }

    /** So much more of something polled before was handed to the socket. */
    void progress(QueuedSend outgoing, int bytes) {
        locked(() -> {
            inProgress = outgoing;
            progress += bytes;
            return null;
        });
    }

    /** Something polled before was handed to the socket, or never will be. */
    void release(QueuedSend outgoing) {
        locked(() -> {
            queued -= outgoing.size();
            progress = outgoing == inProgress ? 0 : progress;
            memory -= outgoing.memory();
            return null;
        });
    }

    long queuedBytes() {
        return locked(() -> Math.max(0, queued - progress));
    }

    /** Takes nothing any more, for this reason; what waits is the writer's to give up. */
    void refuse(IOException why) {
        locked(() -> refusal = refusal == null ? why : refusal);
    }

    /** Refuses, and lets the writer go. */
    void end(IOException why) {
        locked(() -> {
            refusal = refusal == null ? why : refusal;
            ended = true;
            something.signal();
            return null;
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
