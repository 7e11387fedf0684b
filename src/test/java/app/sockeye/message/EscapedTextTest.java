package app.sockeye.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapedTextTest {
    @Property
    void whatIsWrittenIsReadAgainAndAllOfItIsSeen(@ForAll @CharRange(from = 0, to = '\ud7ff') String text) {
        String written = EscapedText.write(text);
        assertThat(EscapedText.read(written)).isEqualTo(new EscapedText(text, java.util.Optional.empty()));
        assertThat(EscapedText.isPlain(written)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a\\, 1",
        "\\q, 0",
        "ab\\x1, 2",
        "\\u12g4, 0",
        "\\x\u0661\u0662, 0",
        "x\\ud83d, 1",
        "x\\ud83d\\u0041, 1",
        "\\udc1f, 0"
    })
    void aWrongEscapeIsPlaced(String written, int position) {
        assertThat(EscapedText.read(written).error())
                .hasValueSatisfying(e -> assertThat(e.position()).isEqualTo(position));
    }

    @Test
    void aPairOfSurrogatesIsOneCharacter() {
        assertThat(EscapedText.read("\\ud83d\\udc1f").text()).isEqualTo("\ud83d\udc1f");
    }

    @Test
    void aTextThatAnEditorWouldChangeIsEditedWithEscapes() {
        assertThat(WrittenMessage.text("a\r\nb\t")).isEqualTo(new WrittenMessage(Format.TEXT, "a\r\nb\t"));
        assertThat(WrittenMessage.text("a\rb\nc")).isEqualTo(new WrittenMessage(Format.ESCAPED, "a\\rb\nc"));
        assertThat(WrittenMessage.text("a\0\\")).isEqualTo(new WrittenMessage(Format.ESCAPED, "a\\0\\\\"));
    }
}
