package app.sockeye.client.wire;

import app.sockeye.client.dial.SocketGuard;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Limits how long a closing connection waits for the server. Thread-safe. */
final class CloseWait {
    /** What the server gets to close the TCP connection when there is nothing more to say. */
    private static final Duration LINGER = Duration.ofSeconds(1);
    /** What messages queued before our close frame get to go before it. */
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
        /** The user is gone: the server's close frame makes the time no longer. */
        LEAVING,
        /** Nothing else is waited for from here on. */
        FOR_END,
        OVER
    }

    CloseWait(SocketGuard guard, SendQueue queue, ClosingHandshake closing, Duration closeTimeout) {
        this.guard = guard;
        this.queue = queue;
        this.closing = closing;
        this.closeTimeout = closeTimeout;
    }

    /** Waits for the server's close frame once ours is sent, and before, for as long as something moves. */
    synchronized void forAnswer() {
        if (state == State.OPEN) {
            state = State.FOR_ANSWER;
            armForAnswer(closeTimeout);
        }
    }

    /** Waits two seconds in all, for the queue, the answer and the end. */
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

    /** Waits for a server that broke the protocol to see our close frame, which may be behind much of its own. */
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

    /** A close frame that still waits goes at once, and the server gets a moment to see it. */
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
