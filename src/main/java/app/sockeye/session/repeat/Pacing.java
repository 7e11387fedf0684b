package app.sockeye.session.repeat;

import java.util.concurrent.TimeUnit;

/**
 * A token bucket: tells how many messages are due. What could not be sent in time is made up for, but only as much as
 * came due within {@link #MOST_DEBT_NANOS}: a server that takes less than the rate is not flooded later. Times are
 * active nanoseconds since the start. Belongs to one thread.
 */
final class Pacing {
    static final long MOST_DEBT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final double NANOS = 1e9;
    /** The first message is due at once, and at the end of a whole number of periods none. */
    private static final double FIRST = 0.999999;
    /** While the rate rises, the next message is looked for in steps of this part of the time. */
    private static final int RISING_STEPS = 500;

    /** Messages per ns; infinite for no limit. */
    private double rate;

    private long rising;
    private double tokens = FIRST;
    private long at;

    /** @param risingNanos time over which the rate rises from 0 */
    Pacing(double perSecond, long risingNanos) {
        change(perSecond, risingNanos);
    }

    /** Sets another rate from now on; what is due already stays so. */
    void change(double perSecond, long risingNanos) {
        rate = perSecond / NANOS;
        rising = risingNanos;
    }

    /** How many messages are due at a time. */
    long due(long now) {
        if (rate == Double.POSITIVE_INFINITY) {
            return Long.MAX_VALUE;
        }
        if (now > at) {
            double most = Math.max(1, rate * MOST_DEBT_NANOS);
            tokens = Math.min(tokens + integral(rate, rising, at, now), Math.max(most, tokens));
            at = now;
        }
        return (long) tokens;
    }

    /** How long ago a message came due that is due now, in ns; the oldest has index 0. */
    long lateness(long index) {
        return rate == Double.POSITIVE_INFINITY ? 0 : (long) Math.max(0, (tokens - 1 - index) / now());
    }

    /** So many of the messages due were sent. */
    void take(long count) {
        if (rate != Double.POSITIVE_INFINITY) {
            tokens -= count;
        }
    }

    /** How long it takes until one more is due, or until this should be asked again, in ns. */
    long untilNext() {
        double missing = 1 - tokens;
        if (missing <= 0) {
            return 0;
        }
        long wait = (long) Math.ceil(missing / now());
        return isRising() ? Math.min(wait, rising / RISING_STEPS) : wait;
    }

    /** The rate of this moment; never 0, by which nothing could be told. */
    private double now() {
        return isRising() ? rate * Math.max(at, rising / (double) RISING_STEPS) / rising : rate;
    }

    private boolean isRising() {
        return at < rising;
    }

    /** The messages that come due between two times. */
    static double integral(double rate, long rising, long from, long to) {
        return rate * (area(rising, to) - area(rising, from));
    }

    /** The time until then, each moment weighted by the part of the rate that holds in it. */
    private static double area(long rising, long time) {
        if (rising <= 0) {
            return time;
        }
        double risen = Math.min(time, rising);
        return risen * risen / (2.0 * rising) + Math.max(0, time - rising);
    }
}
