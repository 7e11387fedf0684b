package app.sockeye.client.wire;

import app.sockeye.client.dial.SocketGuard;
import app.sockeye.client.options.AnswerOptions;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/** Answers pings and the server's close frame as the options say. Thread-safe; all fields are guarded by this. */
final class AutomaticAnswers {
    private final AnswerOptions options;
    private final SocketGuard guard;
    private final SendQueue queue;
    private final LongSupplier clock;
    /** Pings whose delay is not over, oldest first. */
    private final ArrayDeque<Delayed> delayed = new ArrayDeque<>();

    private Future<?> nextPong = CompletableFuture.completedFuture(null);
    private Future<?> close = CompletableFuture.completedFuture(null);
    private boolean over;

    private record Delayed(byte[] ping, long due) {}

    AutomaticAnswers(AnswerOptions options, SocketGuard guard, SendQueue queue, LongSupplier clock) {
        this.options = options;
        this.guard = guard;
        this.queue = queue;
        this.clock = clock;
    }

    /** A ping came; answers it at once, later, or never. As many wait at most as may wait in the send queue. */
    synchronized void ping(byte[] frame) {
        Optional<Duration> after = options.pong();
        if (after.isEmpty() || over) {
            return;
        }
        if (after.get().isZero()) {
            queue.addAnswer(frame);
            return;
        }
        if (delayed.size() == SendQueue.MAX_ANSWERS) {
            delayed.removeFirst();
        }
        delayed.add(new Delayed(frame, clock.getAsLong() + after.get().toNanos()));
        if (delayed.size() == 1) {
            nextPong = guard.after(after.get(), this::answerDue);
        }
    }

    private synchronized void answerDue() {
        long now = clock.getAsLong();
        while (!delayed.isEmpty() && delayed.peek().due() - now <= 0) {
            queue.addAnswer(delayed.remove().ping());
        }
        if (!delayed.isEmpty()) {
            nextPong = guard.after(Duration.ofNanos(delayed.peek().due() - now), this::answerDue);
        }
    }

    /**
     * The server closed first; returns whether that was answered at once.
     *
     * @param answering sends our close frame
     */
    synchronized boolean close(Runnable answering) {
        boolean atOnce = options.close().filter(Duration::isZero).isPresent();
        if (atOnce) {
            answering.run();
        } else {
            options.close().ifPresent(after -> close = guard.after(after, answering));
        }
        return atOnce;
    }

    /** Answers nothing more. */
    synchronized void over() {
        over = true;
        delayed.clear();
        nextPong.cancel(false);
        close.cancel(false);
    }
}
