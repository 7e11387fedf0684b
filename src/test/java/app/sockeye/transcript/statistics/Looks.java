package app.sockeye.transcript.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.Transcript;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waits for figures. */
final class Looks {
    private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private Looks() {}

    /** The figures of all that is published now. */
    static <F> F whole(Statistics<F> statistics, Transcript transcript) {
        long count = transcript.count();
        return await(statistics, look -> look.looked() >= count).figures();
    }

    static <F> Statistics.Look<F> await(Statistics<F> statistics, Predicate<Statistics.Look<F>> condition) {
        long end = System.nanoTime() + TIMEOUT_NANOS;
        Statistics.Look<F> look = statistics.look();
        while (!condition.test(look)) {
            assertThat(System.nanoTime()).as("waited in vain at %s", look).isLessThan(end);
            Thread.onSpinWait();
            look = statistics.look();
        }
        return look;
    }
}
