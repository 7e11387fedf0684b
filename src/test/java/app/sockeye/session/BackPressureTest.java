package app.sockeye.session;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.wire.ReadTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackPressureTest {
    private static final ReadTime BEFORE = new ReadTime(5_000, 7_000, 100, 0);

    private static BackPressure after(long waited, long busy, long behind, int inSocket) {
        ReadTime now = new ReadTime(BEFORE.waited() + waited, BEFORE.busy() + busy, BEFORE.behind() + behind, inSocket);
        return BackPressure.between(BEFORE, now, Optional.empty());
    }

    @Test
    void aReaderThatMostlyWaitsKeepsUp() {
        assertThat(after(970, 30, 30, 0))
                .isEqualTo(new BackPressure(
                        BackPressure.State.KEEPS_UP, "Sockeye keeps up: reading took 3 % of the last second."));
    }

    @Test
    void aBusyReaderWithNothingWaitingIsNotSlowing() {
        assertThat(after(20, 980, 300, 0).state()).isEqualTo(BackPressure.State.BUSY);
    }

    @Test
    void aBusyReaderWithBytesWaitingIsSlowing() {
        assertThat(after(20, 980, 970, 212_000))
                .isEqualTo(new BackPressure(
                        BackPressure.State.SLOWING,
                        "Sockeye is slowing the server: reading took 98 % of the last second, and 212 kB wait in the"
                                + " socket."));
    }

    @Test
    void aFullDiskSlowsTheServer() {
        ReadTime now = new ReadTime(5_000, 8_000, 100, 0);
        BackPressure told = BackPressure.between(BEFORE, now, Optional.of("The disk is full."));
        assertThat(told)
                .isEqualTo(new BackPressure(
                        BackPressure.State.SLOWING, "Sockeye is slowing the server. The disk is full."));
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(BackPressure.between(BEFORE, BEFORE, Optional.empty()).state())
                .isEqualTo(BackPressure.State.UNKNOWN);
    }
}
