package app.sockeye.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.TextPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterInputTest {
    @Test
    void nothingTypedFiltersNothing() {
        assertThat(FilterInput.parse("", false).pattern()).isEmpty();
        assertThat(FilterInput.parse("", false).error()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOL-USD", "/echo", "/api/users", "a/b/i", "//", "[", " "})
    void whatIsNotBetweenSlashesIsASubstring(String typed) {
        assertThat(FilterInput.parse(typed, false).pattern()).contains(new TextPattern(typed, false, true));
        assertThat(FilterInput.parse(typed, true).pattern()).contains(new TextPattern(typed, false, false));
    }

    @Test
    void whatIsBetweenSlashesIsARegularExpression() {
        assertThat(FilterInput.parse("/a.c/", true).pattern()).contains(new TextPattern("a.c", true, false));
        assertThat(FilterInput.parse("/a/b/", true).pattern()).contains(new TextPattern("a/b", true, false));
    }

    @Test
    void flagsStandBehindTheSlash() {
        assertThat(FilterInput.parse("/a.c/i", true).pattern()).contains(new TextPattern("a.c", true, true));
        assertThat(FilterInput.parse("/a.c/si", true).pattern()).contains(new TextPattern("(?s)a.c", true, true));
    }

    @Test
    void badExpressionIsToldWithItsPlaceInTheField() {
        FilterInput input = FilterInput.parse("/ab(c/", false);
        assertThat(input.pattern()).isEmpty();
        assertThat(input.error()).isEqualTo("Not a regular expression: Unclosed group at character 6.");
        assertThat(FilterInput.parse("/*a/m", false).error())
                .isEqualTo("Not a regular expression: Dangling meta character '*' at character 2.");
    }
}
