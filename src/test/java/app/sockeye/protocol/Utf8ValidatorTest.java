package app.sockeye.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ValidatorTest {
    private final Utf8Validator validator = new Utf8Validator();

    @Test
    void textOfEveryLengthOfCodePointIsValid() {
        byte[] text = "plain ASCII first, then ß, € and 𝄞".getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8Validator.isValid(text, 0, text.length)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C080",
                "C1BF",
                "E09F",
                "F08F", // overlong
                "EDA0", // surrogate
                "F490",
                "F5",
                "FF", // over U+10FFFF
                "80",
                "BF", // continuation without lead
                "C341",
                "E28241" // lead without continuation
            })
    void illegalSequenceIsRefusedAtItsLastByte(String sequence) {
        byte[] bytes = HexFormat.of().parseHex(sequence);
        int refused = sequence.startsWith("C0") || sequence.startsWith("C1") ? 0 : bytes.length - 1;
        assertThat(validator.accept(bytes, 0, refused)).isTrue();
        assertThat(validator.accept(bytes, refused, 1)).isFalse();
        assertThat(validator.accepted()).isEqualTo(refused);
    }

    @Test
    void codePointSplitBetweenPiecesIsValid() {
        byte[] euro = "€".getBytes(StandardCharsets.UTF_8);
        assertThat(validator.accept(euro, 0, 1)).isTrue();
        assertThat(validator.isComplete()).isFalse();
        assertThat(validator.accept(euro, 1, 2)).isTrue();
        assertThat(validator.isComplete()).isTrue();
    }

    @Test
    void textThatEndsInsideACodePointIsInvalid() {
        assertThat(Utf8Validator.isValid(new byte[] {'a', (byte) 0xE2, (byte) 0x82}, 0, 3))
                .isFalse();
    }

    @Test
    void refusalStaysUntilReset() {
        assertThat(validator.accept(new byte[] {'a', (byte) 0xFF, 'b'}, 0, 3)).isFalse();
        assertThat(validator.accept(new byte[] {'a'}, 0, 1)).isFalse();
        assertThat(validator.isComplete()).isFalse();
        validator.reset();
        assertThat(validator.accept(new byte[] {'a'}, 0, 1)).isTrue();
        assertThat(validator.isComplete()).isTrue();
    }

    @Test
    void resetForgetsABegunCodePoint() {
        validator.accept(new byte[] {(byte) 0xED}, 0, 1);
        validator.reset();
        byte[] kana = "ア".getBytes(StandardCharsets.UTF_8);
        assertThat(validator.accept(kana, 0, kana.length)).isTrue();
        assertThat(validator.accept(new byte[] {(byte) 0xC3, (byte) 0xBF}, 0, 2))
                .isTrue();
    }
}
