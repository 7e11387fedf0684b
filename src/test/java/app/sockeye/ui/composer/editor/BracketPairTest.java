package app.sockeye.ui.composer.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BracketPairTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[1, {2}] ~ 0 ~ 0 ~ 7",
                "[1, {2}] ~ 1 ~ 0 ~ 7",
                "[1, {2}] ~ 8 ~ 0 ~ 7",
                "[1, {2}] ~ 7 ~ 4 ~ 6",
                "[1, {2}] ~ 4 ~ 4 ~ 6",
                "[\"]\", 'it]', /* ] */ 1] ~ 0 ~ 0 ~ 22",
                "[\"\\\"]\"] ~ 1 ~ 0 ~ 6",
            })
    void theBracketAtTheCaretHasItsCounterpart(String text, int caret, int open, int close) {
        assertThat(BracketPair.at(text, caret)).contains(new BracketPair(open, close));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {"[1, 2} ~ 0", "[1 ~ 0", "1] ~ 2", "[1, 2] ~ 3", "[\"[\", 1] ~ 3"})
    void otherwiseNothingIsMarked(String text, int caret) {
        assertThat(BracketPair.at(text, caret)).isEmpty();
    }

    @Test
    void bracketsInCommentsAreNone() {
        assertThat(BracketPair.at("// [\n1]", 3)).isEmpty();
    }

    @Test
    void veryLongTextsAreNotLookedAt() {
        assertThat(BracketPair.at("[" + " ".repeat(BracketPair.LONGEST) + "]", 0))
                .isEmpty();
    }
}
