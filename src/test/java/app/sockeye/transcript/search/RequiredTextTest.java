package app.sockeye.transcript.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredTextTest {

    @ParameterizedTest
    @CsvSource({
        "trade, trade",
        "tra[d]e, tra",
        "^order \\d+ done$, 'order '",
        "colou?r, colo",
        "abcd*efg, abc",
        "abc+de, abc",
        "(one|two) three, ' three'",
        "\\$\\.type, $.type",
        "(?:abcdef)?ghi, ghi",
    })
    void theLongestRunThatMustBeThereIsFound(String expression, String required) {
        assertThat(of(expression, false)).contains(required);
    }

    @ParameterizedTest
    @CsvSource({
        "abc|def",
        "abc{0}",
        "[a-z]+",
        "ab",
        "(?i)trade",
        "\\Qtrade",
        "\\x41bcd",
        "\\pLabc",
        "[[:alpha:]]abc",
        "ééé"
    })
    void whatIsNotUnderstoodAtAGlanceRequiresNothing(String expression) {
        assertThat(of(expression, false)).isEmpty();
    }

    @Test
    void lettersWithAnotherCaseBeyondAsciiAreLeftOutWhereCaseIsIgnored() {
        assertThat(of("abcked", true)).contains("abc");
        assertThat(of("abcked", false)).contains("abcked");
    }

    @Test
    void aSubstringIsNoExpression() {
        assertThat(RequiredText.of(new TextPattern("trade", false, false))).isEmpty();
    }

    @Property(seed = "6455", tries = 5000)
    void whatMatchesHoldsTheRequiredText(
            @ForAll("expressions") String expression, @ForAll("texts") String text, @ForAll boolean ignoreCase) {
        Assume.that(isValid(expression));
        TextPattern pattern = new TextPattern(expression, true, ignoreCase);
        Optional<TextPattern> required = RequiredText.of(pattern);
        if (required.isPresent() && pattern.compile().matcher(text).find()) {
            assertThat(required.get().compile().matcher(text).find()).isTrue();
        }
    }

    @Provide
    Arbitrary<String> expressions() {
        return joined(
                "abc", "cab", "k", "K", "s", "(", "(?:", ")", "|", "*", "+", "?", ".", "^", "$", "[ab]", "[^c]", "\\d",
                "\\.");
    }

    @Provide
    Arbitrary<String> texts() {
        return joined("abc", "cab", "ABC", "k", "K", "\u212A", "\u017F", "a", "1", ".");
    }

    private static Arbitrary<String> joined(String... parts) {
        return Arbitraries.of(List.of(parts)).list().ofMaxSize(6).map(p -> String.join("", p));
    }

    private static boolean isValid(String expression) {
        try {
            new TextPattern(expression, true, false);
            return true;
        } catch (InvalidPatternException e) {
            return false;
        }
    }

    private static Optional<String> of(String expression, boolean ignoreCase) {
        return RequiredText.of(new TextPattern(expression, true, ignoreCase)).map(TextPattern::text);
    }
}
