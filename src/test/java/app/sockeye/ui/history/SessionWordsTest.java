package app.sockeye.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.history.SessionSummary;
import app.sockeye.protocol.Direction;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SessionWordsTest {
    @Test
    void aRecordingIsLiveUntilItsConnectionHasEnded() {
        assertThat(SessionWords.end(recording(OptionalInt.empty()))).isEqualTo("Live");
        assertThat(SessionWords.end(recording(OptionalInt.of(1011))))
                .isEqualTo("Closed by server · 1011 Internal Error");
    }

    private static SessionSummary recording(OptionalInt closeCode) {
        return new SessionSummary(
                SessionSummary.State.RECORDING,
                7,
                0,
                0,
                1,
                closeCode.isPresent() ? Optional.of(Direction.RECEIVED) : Optional.empty(),
                closeCode,
                "");
    }
}
