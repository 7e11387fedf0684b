package app.sockeye.ui.access.tree;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.access.tree.TextPart.Granularity;
import org.junit.jupiter.api.Test;

class TextPartTest {
    private static final String TEXT = "Say \ud83d\udc1f now.\nThen go.\n";

    @Test
    void placesAreThoseOfCharactersNotOfTheirHalves() {
        assertThat(TextPart.at(TEXT, 4, Granularity.CHARACTER)).isEqualTo(new TextPart("\ud83d\udc1f", 4, 5));
        assertThat(TextPart.at(TEXT, 6, Granularity.WORD)).isEqualTo(new TextPart("now", 6, 9));
    }

    @Test
    void aLineHasItsBreakAndTheLastOneMayBeEmpty() {
        assertThat(TextPart.at(TEXT, 0, Granularity.LINE)).isEqualTo(new TextPart("Say \ud83d\udc1f now.\n", 0, 11));
        assertThat(TextPart.at(TEXT, 11, Granularity.LINE)).isEqualTo(new TextPart("Then go.\n", 11, 20));
        assertThat(TextPart.at(TEXT, 20, Granularity.LINE)).isEqualTo(new TextPart("", 20, 20));
    }

    @Test
    void thereIsNothingOutside() {
        assertThat(TextPart.at(TEXT, 21, Granularity.WORD)).isEqualTo(new TextPart("", -1, -1));
        assertThat(TextPart.at(TEXT, -1, Granularity.SENTENCE)).isEqualTo(new TextPart("", -1, -1));
        assertThat(TextPart.at(TEXT, 20, Granularity.CHARACTER)).isEqualTo(new TextPart("", 20, 20));
    }
}
