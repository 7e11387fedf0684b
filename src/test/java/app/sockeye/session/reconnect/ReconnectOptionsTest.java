package app.sockeye.session.reconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconnectOptionsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void eachWaitIsLongerUpToTheCap() {
        ReconnectOptions options = ReconnectOptions.OFF.withDelays(SECOND, 3, Duration.ofSeconds(20), 0);
        assertThat(options.delay(1, 0)).isEqualTo(SECOND);
        assertThat(options.delay(2, 0)).isEqualTo(Duration.ofSeconds(3));
        assertThat(options.delay(3, 0)).isEqualTo(Duration.ofSeconds(9));
        assertThat(options.delay(4, 0)).isEqualTo(Duration.ofSeconds(20));
        assertThat(options.delay(100_000, 0)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void chanceTakesItsPartOff() {
        ReconnectOptions options = ReconnectOptions.OFF.withDelays(SECOND, 1, SECOND, 0.4);
        assertThat(options.delay(1, 0)).isEqualTo(SECOND);
        assertThat(options.delay(1, 0.5)).isEqualTo(Duration.ofMillis(800));
        assertThat(options.delay(1, 1)).isEqualTo(Duration.ofMillis(600));
    }

    @Test
    void valuesOutOfRangeAreRefusedWithTheRule() {
        assertThatThrownBy(() -> ReconnectOptions.OFF.withAttempts(-1))
                .hasMessage(ReconnectRules.complaintAboutAttempts(-1).orElseThrow());
        assertThatThrownBy(() -> ReconnectOptions.OFF.withDelays(Duration.ZERO, 1, SECOND, 0))
                .hasMessage(ReconnectRules.complaintAboutDelays(Duration.ZERO, SECOND)
                        .orElseThrow());
        assertThatThrownBy(() -> ReconnectOptions.OFF.withDelays(SECOND, 1, Duration.ofMillis(999), 0))
                .hasMessageContaining("must not be less than the first");
        assertThat(ReconnectRules.complaintAboutFactor(0.5)).isPresent();
        assertThat(ReconnectRules.complaintAboutFactor(Double.NaN)).isPresent();
        assertThat(ReconnectRules.complaintAboutJitter(1.1)).isPresent();
        assertThat(ReconnectRules.complaintAboutJitter(Double.NaN)).isPresent();
    }

    @Test
    void codesAndRangesAreRead() {
        CloseCodes codes = CloseCodes.parse("1001,1011 - 1014, 4000-4999");
        assertThat(codes).hasToString("1001, 1011-1014, 4000-4999");
        assertThat(CloseCodes.parse(codes.toString())).isEqualTo(codes);
        assertThat(codes.contains(1001)).isTrue();
        assertThat(codes.contains(1002)).isFalse();
        assertThat(codes.contains(1013)).isTrue();
        assertThat(codes.contains(4999)).isTrue();
        assertThat(CloseCodes.parse(" ").contains(1001)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "999", "5000", "1014-1011", "1001;1002", "1001,"})
    void whatIsNoCodeIsRefused(String text) {
        assertThatThrownBy(() -> CloseCodes.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
