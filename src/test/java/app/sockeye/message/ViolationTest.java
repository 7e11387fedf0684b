package app.sockeye.message;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.ProtocolError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ViolationTest {
    @ParameterizedTest
    @FieldSource("app.sockeye.message.Violation#ALL")
    void eachBreaksTheRuleThatItNames(Violation violation) {
        ProtocolError breach = RawFrameRules.breach(violation.frames()).orElseThrow();

        assertThat(breach.section()).isEqualTo(violation.section());
        if (violation.answer().contains("10") && !violation.answer().contains("1009")) {
            assertThat(violation.answer()).contains(String.valueOf(breach.closeCode()));
        }
    }

    @Test
    void framesThatKeepToTheRulesBreakNone() {
        assertThat(RawFrameRules.breach(
                        RawFrames.of(RawFrame.of(1, "he").withFin(false), RawFrame.of(9, "p"), RawFrame.of(0, "llo"))))
                .isEmpty();
        assertThat(RawFrameRules.breach(RawFrames.of(RawFrame.ofHex(8, "03 e8"))))
                .isEmpty();
    }
}
