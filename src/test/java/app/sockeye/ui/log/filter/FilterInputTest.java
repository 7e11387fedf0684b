package app.sockeye.ui.log.filter;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.log.filter.FilterInput.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterInputTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t "})
    void nothingTypedFiltersNothing(String typed) {
        assertThat(FilterInput.parse(typed, false).query()).isEmpty();
        assertThat(FilterInput.parse(typed, false).problem()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sol-usd", "/echo", "/api/users", "a/b/i", "//", "[", "ping()", "http://host", "{\"a\":1}"})
    void aWordIsASubstring(String typed) {
        assertThat(highlights(typed, false)).containsExactly(new TextPattern(typed, false, true));
        assertThat(highlights(typed, true)).containsExactly(new TextPattern(typed, false, false));
    }

    @Test
    void anUpperCaseLetterMakesCaseMatter() {
        assertThat(highlights("SOL-usd", false)).containsExactly(new TextPattern("SOL-usd", false, false));
    }

    @Test
    void whatIsBetweenSlashesIsARegularExpression() {
        assertThat(highlights("/a.c/", true)).containsExactly(new TextPattern("a.c", true, false));
        assertThat(highlights("/a/b/", true)).containsExactly(new TextPattern("a/b", true, false));
        assertThat(highlights("/a c/", false)).containsExactly(new TextPattern("a c", true, true));
    }

    @Test
    void flagsStandBehindTheSlash() {
        assertThat(highlights("/a.c/i", true)).containsExactly(new TextPattern("a.c", true, true));
        assertThat(highlights("/a.c/si", true)).containsExactly(new TextPattern("(?s)a.c", true, true));
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceInTheField() {
        FilterInput input = FilterInput.parse("/ab(c/", false);
        assertThat(input.query()).isEmpty();
        assertThat(input.problem())
                .contains(new Problem("Character 6: Invalid regular expression: missing closing ).", 5));
        assertThat(FilterInput.parse("/*a/m", false).problem())
                .contains(new Problem(
                        "Character 2: Invalid regular expression: missing argument to repetition operator.", 1));
        assertThat(FilterInput.parse("a or", false).problem())
                .contains(new Problem("Character 5: Expected a search term at the end.", 4));
    }

    private static List<TextPattern> highlights(String typed, boolean matchCase) {
        return FilterInput.parse(typed, matchCase).query().orElseThrow().highlights();
    }
}
