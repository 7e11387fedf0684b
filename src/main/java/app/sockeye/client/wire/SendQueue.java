package app.sockeye.client.wire;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The send queue of one connection: the user's messages in order, bounded in bytes, and pings to answer, which are sent
 * first and are bounded in number. Adding never waits for the socket. Thread-safe.
 */
final class SendQueue {
    /** The most bytes that may be queued; a single message may be larger where nothing else is queued. */
    static final long MAX_BYTES = 64L << 20;
    /**
     * The most pings to answer; beyond it the oldest is dropped, as RFC 6455 section 5.5.3 allows answering only the
     * latest.
     */
    static final int MAX_ANSWERS = 256;

    /** A lock, not a monitor: before JDK 24 a virtual thread that waits in a monitor pins its carrier thread. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition something = lock.newCondition();

    /** This field and those below are guarded by the lock. */
    private final Queue<QueuedSend> waiting = new ArrayDeque<>();

    private final ArrayDeque<byte[]> answers = new ArrayDeque<>();
    private QueuedSend.Control ping;
    private final QueuedBytes bytes = new QueuedBytes();
    /** Why nothing more is accepted; null while the queue accepts. */
    private IOException refusal;

    private boolean ended;
    /** Starts a writer, as the one before has left; null while there is one. */
    private Runnable starter;

    /** Whether the close may wait no longer for what is queued before it. */
    private volatile boolean hurried;
    /** Written under the lock. */
    private volatile boolean urgent;

    /** Appends something, or completes its future with the reason it was refused. */
    void add(QueuedSend outgoing) {
        IOException refused = locked(() -> {
            if (refusal != null) {
                return refusal;
            }
            if (outgoing.memory() > 0 && bytes.memory() > 0 && bytes.memory() + outgoing.memory() > MAX_BYTES) {
                return new SendQueueFullException(bytes.memory());
            }
            waiting.add(outgoing);
            bytes.add(outgoing);
            signal();
            return null;
        });
        if (refused != null) {
            outgoing.done().completeExceptionally(refused);
        }
    }

    /** Whether {@link #pollAnswer} or {@link #pollPing} may have something; spares the lock for each message. */
    boolean isUrgent() {
        return urgent;
    }

    /** Adds a ping to answer; answers go before all messages. */
    void addAnswer(byte[] ping) {
        locked(() -> {
            if (answers.size() == MAX_ANSWERS) {
                answers.removeFirst();
            }
            signal();
            urgent = true;
            return answers.add(ping);
        });
    }

    /**
     * Adds a ping that goes before all messages; false where nothing more is accepted, or the one before is still
     * waiting.
     */
    boolean addPing(QueuedSend.Control next) {
        return locked(() -> {
            if (refusal != null || ping != null) {
                return false;
            }
            ping = next;
            urgent = true;
            bytes.add(next);
            signal();
            return true;
        });
    }

    /** Appends a close and refuses everything after it. */
    void addLast(QueuedSend.Close close, IOException why) {
        locked(() -> {
            refusal = refusal == null ? why : refusal;
            signal();
            return waiting.add(close);
        });
    }

    /** Tells the writer to send the close at once and give up what is queued or being sent in fragments before it. */
    void hurry() {
        locked(() -> {
            hurried = true;
            signal();
            return null;
        });
    }

    boolean isHurried() {
        return hurried;
    }

    /** The next ping to answer, or null. */
    byte[] pollAnswer() {
        return locked(answers::poll);
    }

    /** The ping to send before any message, or null. */
    QueuedSend.Control pollPing() {
        return locked(() -> {
            QueuedSend.Control next = ping;
            ping = null;
            urgent = !answers.isEmpty();
            return next;
        });
    }

    /** The next message, or null. */
    QueuedSend poll() {
        return locked(waiting::poll);
    }

    /** Takes out all that waits to be sent, except a close; nothing of it was sent. */
    List<QueuedSend> drop() {
        return locked(() -> {
            List<QueuedSend> dropped = new ArrayList<>(waiting);
            dropped.removeIf(QueuedSend.Close.class::isInstance);
            waiting.removeIf(outgoing -> !(outgoing instanceof QueuedSend.Close));
            dropped.forEach(bytes::remove);
            return dropped;
        });
    }

    /** What a writer does next. */
    enum Turn {
        /** Something is queued. */
        SEND,
        /** Another one is started when there is something to do. */
        LEAVE,
        /** Nothing will ever be queued. */
        END
    }

    /**
     * Waits until something is queued.
     *
     * @param most how long, in ns
     * @param start starts the next writer where this one leaves; called by whoever has something for it, must not wait
     */
    Turn await(long most, Runnable start) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = most;
            while (!ended && isEmpty() && left > 0) {
                left = something.awaitNanos(left);
            }
            if (!ended && isEmpty()) {
                starter = start;
                return Turn.LEAVE;
            }
            return ended ? Turn.END : Turn.SEND;
        } finally {
            lock.unlock();
        }
    }

    /** Guarded by the lock. */
    private boolean isEmpty() {
        return waiting.isEmpty() && answers.isEmpty() && ping == null;
    }

    /** Wakes the writer, or starts one. Guarded by the lock. */
    private void signal() {
        something.signal();
        if (starter != null) {
            starter.run();
            // Not before: where no thread can be started, the next caller tries again.
            starter = null;
        }
    }

    /**
     * Waits until a ping is to be answered or to be sent; false where the time is over, the message being sent was
     * cancelled, the close can wait no longer, or nothing more can be sent.
     */
    boolean awaitUrgent(QueuedSend sending, long untilNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = untilNanos - System.nanoTime();
            while (left > 0 && !isOver(sending) && answers.isEmpty() && ping == null) {
                left = something.awaitNanos(left);
            }
            return left > 0 && !isOver(sending);
        } finally {
            lock.unlock();
        }
    }

    /** Guarded by the lock. */
    private boolean isOver(QueuedSend sending) {
        return ended || hurried || sending.done().isDone();
    }

    /** Ends a wait for something that was cancelled. */
    void wake() {
        locked(() -> {
            signal();
            return null;
        });
    }

    /** Counts bytes of something polled before as written to the socket. */
    void progress(QueuedSend outgoing, int written) {
        locked(() -> {
            bytes.progress(outgoing, written);
            return null;
        });
    }

    /** Something polled before was written to the socket, or will not be. */
    void release(QueuedSend outgoing) {
        release(List.of(outgoing));
    }

    /** As above, for all of them. */
    void release(List<QueuedSend> all) {
        locked(() -> {
            all.forEach(bytes::release);
            return null;
        });
    }

    /** A count that grows whenever the socket takes something that was queued. */
    long taken() {
        return locked(bytes::taken);
    }

    /** How far the message is that is being sent in fragments; empty for none. */
    Optional<SendProgress> sending() {
        return locked(bytes::sending);
    }

    long queuedBytes() {
        return locked(bytes::left);
    }

    /** Accepts nothing more, for this reason; what is queued is left to the writer. */
    void refuse(IOException why) {
        locked(() -> refusal = refusal == null ? why : refusal);
    }

    /** As {@link #refuse}, and ends the writer's wait. */
    void end(IOException why) {
        locked(() -> {
            refusal = refusal == null ? why : refusal;
            ended = true;
            signal();
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
