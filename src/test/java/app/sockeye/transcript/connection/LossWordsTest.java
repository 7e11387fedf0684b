package app.sockeye.transcript.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.SendLoss;
import org.junit.jupiter.api.Test;

class LossWordsTest {
    @Test
    void whatWentOutIsCounted() {
        assertThat(LossWords.sentence(new SendLoss(SendLoss.Kind.FILE, "a.bin", 3, 16, 196_608, 1_000_000)))
                .isEqualTo("The file a.bin was not sent to the end:"
                        + " 3 of 16 whole frames and 196,608 of 1,000,000 bytes went out");
        assertThat(LossWords.sentence(new SendLoss(SendLoss.Kind.MESSAGE, "", 0, 1, 1, 1)))
                .isEqualTo("A message was not sent to the end: 0 of 1 whole frame and 1 of 1 byte went out");
        assertThat(LossWords.sentence(new SendLoss(SendLoss.Kind.RAW, "", 0, 2, 0, 12)))
                .isEqualTo("Raw frames were not sent: none of 2 frames, 12 bytes");
        assertThat(LossWords.sentence(new SendLoss(SendLoss.Kind.FILE, "gone", 0, -1, 0, -1)))
                .isEqualTo("The file gone was not sent");
    }
}
