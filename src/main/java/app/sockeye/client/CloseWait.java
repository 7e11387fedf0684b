package app.sockeye.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Limits how long a closing connection waits for the server. Thread-safe. */
final class CloseWait {
    /** What the server gets to close the TCP connection when there is nothing more to say. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    private final SocketGuard guard;
    private final SendQueue queue;
    private final ClosingHandshake closing;
    private final Duration closeTimeout;
    /** Guarded by this. */
    private Future<?> deadline = CompletableFuture.completedFuture(null);
    /** Guarded by this; once waiting for the end, nothing else is waited for. */
    private boolean lingering;

    CloseWait(SocketGuard guard, SendQueue queue, ClosingHandshake closing, Duration closeTimeout) {
        this.guard = guard;
        this.queue = queue;
        this.closing = closing;
        this.closeTimeout = closeTimeout;
    }

    /** Waits for the server's close frame, and before, for as long as something moves, until ours can be sent. */
    synchronized void forAnswer() {
        if (!lingering) {
            long queued = queue.queuedBytes();
            arm(closeTimeout, () -> answerMissing(queued));
        }
    }

    private void answerMissing(long queuedBefore) {
        if (!closing.isSent() && queue.queuedBytes() < queuedBefore) {
            forAnswer();
            return;
        }
        closing.because(FailureWording.noCloseAnswer(closing.isSent(), closeTimeout));
        guard.cut(SocketGuard.Cut.EXPIRED);
    }

    /** Waits for the server to close the TCP connection (RFC 6455 section 7.1.1). */
    synchronized void forEnd() {
        lingering = true;
        arm(LINGER, () -> guard.cut(SocketGuard.Cut.EXPIRED));
    }

    synchronized void over() {
        lingering = true;
        deadline.cancel(false);
    }

    private void arm(Duration time, Runnable action) {
        deadline.cancel(false);
        deadline = guard.after(time, action);
    }
}
