package app.sockeye.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageTallyTest {
    private static final byte[] KEEP_ALIVE = {1};

    private final MessageTally tally = new MessageTally();

    @Test
    void aPingOfTheConnectionBeforeIsNotAnsweredInThisOne() {
        tally.connecting();
        tally.pingSent(KEEP_ALIVE, 0);
        tally.connecting();
        tally.pingSent(KEEP_ALIVE, 60_000);
        tally.pongReceived(KEEP_ALIVE, 60_020);
        assertThat(tally.counters().rttNanos()).isEqualTo(20);
        tally.pingSent(KEEP_ALIVE, 90_000);
        tally.pongReceived(KEEP_ALIVE, 90_015);
        assertThat(tally.counters().rttNanos()).isEqualTo(15);
    }
}
