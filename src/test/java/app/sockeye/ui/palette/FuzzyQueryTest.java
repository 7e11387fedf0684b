package app.sockeye.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.transcript.search.TextPattern.Span;
import app.sockeye.ui.common.keyboard.Shortcut;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyQueryTest {
    @Test
    void lettersMayBeLeftOut() {
        assertThat(marked("ntab", "New tab")).isEqualTo("[N]ew [tab]");
        assertThat(marked("cot", "Close other tabs")).isEqualTo("[C]lose [ot]her tabs");
        assertThat(marked("xyz", "New tab")).isEqualTo("none");
        assertThat(marked("bat", "New tab")).isEqualTo("none");
    }

    @Test
    void lettersThatFollowEachOtherAreMarkedRatherThanScatteredOnes() {
        assertThat(marked("sub", "Send us a subscription")).isEqualTo("Send us a [sub]scription");
        assertThat(marked("sub", "Unsubscribe")).isEqualTo("Un[sub]scribe");
    }

    @ParameterizedTest
    @CsvSource({
        "theme, THEME",
        "dark, THEME",
        "zoom, LARGER",
        "split, SPLIT",
        "send, SEND",
        "filter, FILTER",
        "star, STAR",
        "note, NOTE",
        "compare, COMPARE",
        "statistics, STATISTICS",
        "shortcuts, HELP",
        "next tab, NEXT_TAB",
        "reopen, REOPEN_TAB",
        "own window, OWN_WINDOW"
    })
    void commandIsTheFirstThatTheWordForItFinds(String typed, Shortcut command) {
        Shortcut best = Stream.of(Shortcut.values())
                .max(Comparator.<Shortcut>comparingInt(one -> found(typed, one.meaning()))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        assertThat(best).isEqualTo(command);
    }

    private static int found(String typed, String name) {
        return new FuzzyQuery(typed).in(name, "").map(FuzzyQuery.Match::score).orElse(Integer.MIN_VALUE);
    }

    @Test
    void theBeginningOfAWordCountsMore() {
        assertThat(score("sub", "Subscribe")).isGreaterThan(score("sub", "All subscriptions"));
        assertThat(score("sub", "All subscriptions")).isGreaterThan(score("sub", "Unsubscribe"));
        assertThat(score("sub", "Unsubscribe")).isGreaterThan(score("sub", "Sound board"));
        assertThat(score("fb", "FooBar")).isGreaterThan(score("fb", "foobar"));
        assertThat(score("echo", "Echo")).isGreaterThan(score("echo", "Echo of all"));
    }

    @Test
    void aNameOverWhichTheLettersAreScatteredIsNotMeant() {
        assertThat(marked("tra", "Edit the environment's values")).isEqualTo("none");
        assertThat(marked("tra", "Show or hide the library")).isEqualTo("Show or hide [t]he lib[ra]ry");
    }

    @Test
    void eachWordMustBeThereInAnyOrder() {
        assertThat(marked("tab new", "New tab")).isEqualTo("[New] [tab]");
        assertThat(marked("tab old", "New tab")).isEqualTo("none");
    }

    @Test
    void aWordMayBeInTheDetailButWhole() {
        FuzzyQuery.Match match =
                new FuzzyQuery("echo local").in("Echo", "ws://LOCALHOST/echo").orElseThrow();
        assertThat(match.inDetail()).containsExactly(new Span(5, 10));
        assertThat(new FuzzyQuery("echo lclhst").in("Echo", "ws://localhost/echo"))
                .isEmpty();
    }

    @Test
    void lettersOfTwoUnitsAndSpecialOnesBreakNothing() {
        assertThat(marked("ß", "Straße")).isEqualTo("Stra[ß]e");
        assertThat(marked("😀", "a 😀 b")).isEqualTo("a [😀] b");
        assertThat(marked("ИЗ", "из")).isEqualTo("[из]");
        assertThat(new FuzzyQuery("a").in("İİİ", "İa")).isPresent();
    }

    @Test
    void namesAndQueriesHaveLimits() {
        assertThat(new FuzzyQuery("z").in("a".repeat(10_000) + "z", "")).isEmpty();
        assertThat(new FuzzyQuery("a".repeat(10_000)).in("a".repeat(10_000), ""))
                .isPresent();
    }

    @Property(seed = "21")
    void whatIsMarkedIsWhatWasTyped(@ForAll("names") String name, @ForAll("words") String word) {
        Optional<FuzzyQuery.Match> match = new FuzzyQuery(word).in(name, "");
        match.ifPresent(found -> assertThat(found.inName().stream()
                        .map(span -> name.substring(span.start(), span.end()))
                        .collect(Collectors.joining()))
                .isEqualToIgnoringCase(word));
    }

    @Property(seed = "22")
    void aPartOfAWordIsFoundAsAWhole(
            @ForAll("longWords") String name,
            @ForAll @IntRange(max = 30) int from,
            @ForAll @IntRange(max = 30) int to) {
        int start = Math.min(Math.min(from, to), name.length());
        int end = Math.min(Math.max(from, to), name.length());
        String part = name.substring(start, end);
        if (!part.isEmpty()) {
            FuzzyQuery.Match match = new FuzzyQuery(part).in(name, "").orElseThrow();
            assertThat(match.inName()).hasSize(1);
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("abcAB 1-").ofMaxLength(30);
    }

    @Provide
    Arbitrary<String> longWords() {
        return Arbitraries.strings().withChars("abc").ofMaxLength(30);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abc1").ofMinLength(1).ofMaxLength(5);
    }

    private static int score(String query, String name) {
        return new FuzzyQuery(query).in(name, "").orElseThrow().score();
    }

    private static String marked(String query, String name) {
        Optional<FuzzyQuery.Match> match = new FuzzyQuery(query).in(name, "");
        if (match.isEmpty()) {
            return "none";
        }
        List<Span> spans = match.get().inName();
        StringBuilder shown = new StringBuilder(name);
        for (int i = spans.size() - 1; i >= 0; i--) {
            shown.insert(spans.get(i).end(), ']').insert(spans.get(i).start(), '[');
        }
        return shown.toString();
    }
}
