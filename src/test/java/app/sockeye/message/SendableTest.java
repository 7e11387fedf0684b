package app.sockeye.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SendableTest {

    @Test
    void aWrittenMessageIsOneFrameWithTemplatesUnlessSaidOtherwise() {
        WrittenMessage message = new WrittenMessage(Format.TEXT, "hi");

        assertThat(message.fragmentation()).isEqualTo(Fragmentation.WHOLE);
        assertThat(message.templates()).isTrue();
        assertThat(message.withTemplates(false).templates()).isFalse();
        assertThat(message.withFragmentation(Fragmentation.every(2)).withBody("ho"))
                .isEqualTo(new WrittenMessage(Format.TEXT, "ho", Fragmentation.every(2), true));
    }

    @Test
    void marksAreKeptInOrder() {
        assertThat(Fragmentation.WHOLE.withMarks(List.of(7, 3, 7)).marks()).containsExactly(3, 7);
        assertThatThrownBy(() -> Fragmentation.at(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fragmentsOfNoBytesAndNegativeDelaysAreRefused() {
        assertThatThrownBy(() -> Fragmentation.every(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fragmentation.WHOLE.withDelay(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noCloseIsSentBetweenFragments() {
        assertThatThrownBy(() -> Fragmentation.every(1).withBetween(Optional.of(ControlDraft.close(1000, ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRawFrameTakesEveryValueThatItsHeaderHasBitsFor() {
        RawFrame frame = RawFrame.TEXT.withRsv(7).withOpcode(15).withMask(false, OptionalInt.empty());

        assertThat(RawFrames.of(frame).frames()).containsExactly(frame);
        assertThatThrownBy(() -> frame.withOpcode(16)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> frame.withRsv(8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RawFrames(List.of(), false)).isInstanceOf(IllegalArgumentException.class);
    }
}
