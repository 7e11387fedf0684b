package app.sockeye.session.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.dialect.duty.DutyChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DutyTimersTest {
    private final DutyTimers timers = new DutyTimers();
    private final List<String> done = new ArrayList<>();

    private DutyChannel.Timer after(long millis, String what) {
        return timers.after(Duration.ofMillis(millis), 0, () -> done.add(what));
    }

    @Test
    void whatIsDueHappensInItsOrder() {
        after(2, "b");
        after(1, "a");
        after(3, "c");

        assertThat(timers.next()).hasValue(1_000_000);
        timers.run(2_000_000);

        assertThat(done).containsExactly("a", "b");
        assertThat(timers.next()).hasValue(3_000_000);
    }

    @Test
    void whatWasCancelledOrClearedNeverHappens() {
        after(1, "a").cancel();
        timers.run(2_000_000);
        after(1, "b");
        timers.clear();
        timers.run(2_000_000);

        assertThat(done).isEmpty();
        assertThat(timers.next()).isEmpty();
    }
}
