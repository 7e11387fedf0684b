package app.sockeye.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Checks that a flood's messages come one after the other without a gap. Fed by one thread, awaited by another. */
final class FloodOrder {
    /** Digits that each message of a flood begins with. */
    static final int DIGITS = 12;

    private static final int PATIENCE_SECONDS = 120;

    private final long expected;
    private final CountDownLatch ended = new CountDownLatch(1);
    /** This and the times are owned by the feeding thread until {@link #ended}. */
    private long next;

    private long firstNanos;
    private long lastNanos;

    FloodOrder(long expected) {
        this.expected = expected;
    }

    void accept(byte[] payload, int offset) {
        long number = 0;
        for (int i = offset; i < offset + DIGITS; i++) {
            number = 10 * number + payload[i] - '0';
        }
        accept(number);
    }

    void accept(CharSequence text) {
        long number = 0;
        for (int i = 0; i < DIGITS; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        accept(number);
    }

    private void accept(long number) {
        if (next == 0) {
            firstNanos = System.nanoTime();
        }
        if (number == next) {
            next++;
        } else {
            System.err.println("Message " + number + " came instead of " + next + ".");
            ended.countDown();
        }
        if (next == expected) {
            lastNanos = System.nanoTime();
            ended.countDown();
        }
    }

    /** Waits for the last message. */
    Receiver.Received awaitEnd() throws InterruptedException {
        ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return new Receiver.Received(lastNanos - firstNanos, missing());
    }

    /** How many messages have not come in order, as the feeding thread sees it. */
    long missing() {
        return expected - next;
    }
}
