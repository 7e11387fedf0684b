package app.sockeye.session.repeat;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * How a message is repeated.
 *
 * @param perSecond messages per second, at most {@link #MOST_PER_SECOND}; {@link #AS_FAST_AS_POSSIBLE} for no limit
 * @param rising the time over which the rate rises from 0; zero for none, and without a rate
 * @param stopWhenLost whether it stops when the connection ends, rather than go on once it is open again
 * @param stopOnError whether it stops soon after a reply counts as an error
 */
public record RepeatPlan(
        RepeatGoal goal, double perSecond, Duration rising, boolean stopWhenLost, boolean stopOnError) {
    /** The highest rate that can be held exactly. */
    public static final double MOST_PER_SECOND = 10_000_000;
    /** The lowest rate: one message a day. */
    public static final double LEAST_PER_SECOND = 1.0 / Duration.ofDays(1).toSeconds();

    public static final double AS_FAST_AS_POSSIBLE = Double.POSITIVE_INFINITY;

    private static final double NANOS = 1e9;

    public RepeatPlan {
        Objects.requireNonNull(goal);
        boolean known = perSecond >= LEAST_PER_SECOND && perSecond <= MOST_PER_SECOND;
        if (!known && perSecond != AS_FAST_AS_POSSIBLE || rising.isNegative()) {
            throw new IllegalArgumentException("per second " + perSecond + ", rising over " + rising);
        }
    }

    /** Whether there is a rate to hold. */
    public boolean hasRate() {
        return perSecond != AS_FAST_AS_POSSIBLE;
    }

    /** How many messages it comes to; empty where that isn't known beforehand. */
    public OptionalLong total() {
        if (goal instanceof RepeatGoal.Times times) {
            return OptionalLong.of(times.count());
        } else if (goal instanceof RepeatGoal.Lasting lasting && hasRate()) {
            long nanos = lasting.time().toNanos();
            return OptionalLong.of((long) Math.ceil(Pacing.integral(perSecond / NANOS, rising.toNanos(), 0, nanos)));
        }
        return OptionalLong.empty();
    }
}
