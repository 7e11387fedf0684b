package app.sockeye.transcript.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WaitingPingsTest {
    private final WaitingPings pings = new WaitingPings();

    private void sent(String payload, long nanos) {
        pings.sent(payload.getBytes(StandardCharsets.UTF_8), nanos);
    }

    private OptionalLong answered(String payload, long nanos) {
        return pings.answered(payload.getBytes(StandardCharsets.UTF_8), nanos);
    }

    @Test
    void pingsAreAnsweredInTheirOrder() {
        for (int i = 0; i < 50; i++) {
            sent("same", i);
        }
        for (int i = 0; i < 50; i++) {
            assertThat(answered("same", 1000 + 2 * i)).hasValue(1000 + i);
        }
        assertThat(answered("same", 2000)).isEmpty();
    }

    @Test
    void aPongOfALaterPingLeavesTheEarlierOnesUnanswered() {
        sent("a", 1);
        sent("b", 2);
        assertThat(answered("unknown", 3)).isEmpty();
        assertThat(answered("b", 12)).hasValue(10);
        assertThat(answered("a", 13)).isEmpty();
    }

    @Test
    void nothingIsAnsweredOnceTheConnectionIsOver() {
        sent("keep-alive", 1);
        pings.clear();
        sent("keep-alive", 100);
        assertThat(answered("keep-alive", 107)).hasValue(7);
    }

    @Test
    void theNumberThatWaitIsBounded() {
        for (int i = 0; i < 5000; i++) {
            sent(String.valueOf(i), i);
        }
        assertThat(answered("0", 5000)).isEmpty();
        assertThat(answered("4999", 5000)).hasValue(1);
    }
}
