package app.sockeye.client.wire;

import app.sockeye.client.dial.SocketGuard;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Limits how long a closing connection waits for the server. Thread-safe. */
final class CloseWait {
    /** How long to wait for the server to close the TCP connection after the closing handshake. */
    private static final Duration LINGER = Duration.ofSeconds(1);
    /** How long messages queued before our close frame may take to be sent. */
    private static final Duration QUEUE_TIME = Duration.ofSeconds(1);

    private final SocketGuard guard;
    private final SendQueue queue;
    private final ClosingHandshake closing;
    private final Duration closeTimeout;
    /** Guarded by this. */
    private Future<?> deadline = CompletableFuture.completedFuture(null);
    /** Guarded by this. */
    private State state = State.OPEN;

    private enum State {
        OPEN,
        FOR_ANSWER,
        /** The user has left: the server's close frame does not extend the time limit. */
        LEAVING,
        /** Waiting for the TCP connection to end; no other wait may replace this one. */
        FOR_END,
        OVER
    }

    CloseWait(SocketGuard guard, SendQueue queue, ClosingHandshake closing, Duration closeTimeout) {
        this.guard = guard;
        this.queue = queue;
        this.closing = closing;
        this.closeTimeout = closeTimeout;
    }

    /**
     * Waits for the server's close frame for the close timeout after ours is sent; before, for as long as the queue
     * shrinks. Where the server has closed already, waits as {@link #forEnd}.
     */
    synchronized void forAnswer() {
        if (state == State.OPEN && closing.isReceived()) {
            forEnd();
        } else if (state == State.OPEN) {
            state = State.FOR_ANSWER;
            armForAnswer(closeTimeout);
        }
    }

    /** Waits two seconds in all for the queue to be sent, the server's close frame, and the end of the connection. */
    synchronized void forLeaving() {
        if (state != State.OVER) {
            state = State.LEAVING;
            arm(QUEUE_TIME, () -> hurry(QUEUE_TIME, LINGER, this::leave));
        }
    }

    private void leave(Duration waited) {
        closing.endedHere(LossWording.noCloseAnswer(closing.isSent(), waited));
        guard.cut(SocketGuard.Cut.EXPIRED);
    }

    private void armForAnswer(Duration time) {
        long queued = queue.queuedBytes();
        arm(time, () -> answerMissing(queued));
    }

    private synchronized void answerMissing(long queuedBefore) {
        Duration left = timeLeft(queuedBefore);
        if (state == State.FOR_ANSWER && left.compareTo(Duration.ZERO) > 0) {
            armForAnswer(left);
        } else if (state == State.FOR_ANSWER) {
            closing.endedHere(LossWording.noCloseAnswer(closing.isSent(), closeTimeout));
            guard.cut(SocketGuard.Cut.EXPIRED);
        }
    }

    private Duration timeLeft(long queuedBefore) {
        if (closing.isSent()) {
            return closeTimeout.minusNanos(System.nanoTime() - closing.sentAt());
        }
        return queue.queuedBytes() < queuedBefore ? closeTimeout : Duration.ZERO;
    }

    /** Waits for the server to close the TCP connection (RFC 6455 section 7.1.1). */
    void forEnd() {
        forEnd(LINGER);
    }

    /**
     * Waits for a server that broke the protocol to read our close frame, which may take until it has sent much of its
     * own.
     */
    void forGivingUp() {
        forEnd(closeTimeout);
    }

    private synchronized void forEnd(Duration time) {
        if (state == State.LEAVING) {
            return;
        }
        state = State.FOR_END;
        Duration first = time.compareTo(QUEUE_TIME) < 0 ? time : QUEUE_TIME;
        arm(first, () -> hurry(first, time.minus(first), this::giveUp));
    }

    /** Sends a queued close frame at once, and gives the server some time to read it. */
    private synchronized void hurry(Duration waited, Duration left, Consumer<Duration> atLast) {
        queue.hurry();
        Duration rest = closing.isSent() || left.compareTo(LINGER) > 0 ? left : LINGER;
        arm(rest, () -> atLast.accept(waited.plus(rest)));
    }

    private void giveUp(Duration waited) {
        if (!closing.isSent()) {
            closing.because(LossWording.noCloseAnswer(false, waited));
        }
        guard.cut(SocketGuard.Cut.EXPIRED);
    }

    synchronized void over() {
        state = State.OVER;
        deadline.cancel(false);
    }

    private void arm(Duration time, Runnable action) {
        deadline.cancel(false);
        deadline = guard.after(time, action);
    }
}
