package app.sockeye.session.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RuleBudgetTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final RuleBudget budget = new RuleBudget(now::get);

    private int taken() {
        int taken = 0;
        while (budget.take()) {
            taken++;
        }
        return taken;
    }

    @Test
    void twentyMessagesMayBeSentWithinASecond() {
        assertThat(taken()).isEqualTo(20);
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(999));
        assertThat(taken()).isZero();
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
        assertThat(taken()).isEqualTo(20);
    }

    @Test
    void theSecondMoves() {
        for (int i = 0; i < 20; i++) {
            assertThat(budget.take()).isTrue();
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertThat(budget.take()).isFalse();
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(800));
        assertThat(budget.take()).isTrue();
        assertThat(budget.take()).isFalse();
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(10));
        assertThat(budget.take()).isTrue();
    }
}
