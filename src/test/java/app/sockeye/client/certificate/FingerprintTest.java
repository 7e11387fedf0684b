package app.sockeye.client.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final String HEX = "00ff".repeat(16);

    @Test
    void colonsAndCaseDoNotMatter() {
        Fingerprint plain = Fingerprint.parse(HEX);
        assertThat(Fingerprint.parse(HEX.toUpperCase(Locale.ROOT))).isEqualTo(plain);
        assertThat(plain.withColons()).startsWith("00:FF:00:FF").hasSize(95);
        assertThat(Fingerprint.parse(plain.withColons())).isEqualTo(plain).hasToString(HEX);
    }

    @Test
    void aSha1IsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.parse("ab".repeat(20)));
        assertThatIllegalArgumentException().isThrownBy(() -> Fingerprint.parse("xy".repeat(32)));
    }
}
