package app.sockeye.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScriptLimitsTest {
    @Test
    void usuallyACallHas200MillisecondsAnd64Mebibytes() {
        assertThat(ScriptLimits.USUAL.call()).isEqualTo(Duration.ofMillis(200));
        assertThat(ScriptLimits.USUAL.memory()).isEqualTo(67_108_864);
    }

    @Test
    void aScriptNeedsSomeTimeAndMemory() {
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new ScriptLimits(Duration.ZERO, second, 8 << 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScriptLimits(second, second.negated(), 8 << 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new ScriptLimits(second, second, 1 << 20));
    }
}
