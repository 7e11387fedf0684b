package app.sockeye.session.repeat;

import java.time.Duration;

/** When a repeat is done. */
public sealed interface RepeatGoal {
    /** Never: somebody stops it. */
    RepeatGoal UNTIL_STOPPED = new UntilStopped();

    /**
     * After so many messages.
     *
     * @param count at least 1
     */
    record Times(long count) implements RepeatGoal {
        public Times {
            if (count < 1) {
                throw new IllegalArgumentException("count " + count);
            }
        }
    }

    /**
     * After a time, pauses not counted.
     *
     * @param time positive
     */
    record Lasting(Duration time) implements RepeatGoal {
        public Lasting {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("time " + time);
            }
        }
    }

    /** Never. */
    record UntilStopped() implements RepeatGoal {}
}
