package app.sockeye.transcript.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.transcript.search.TextPattern.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPatternTest {

    @Test
    void spansAreInOrderAndBounded() {
        TextPattern pattern = new TextPattern("a.", false, false);
        assertThat(pattern.spans("a.ab a.", 10)).containsExactly(new Span(0, 2), new Span(5, 7));
        assertThat(pattern.spans("a.ab a.", 1)).containsExactly(new Span(0, 2));
        assertThat(pattern.spans("A.", 10)).isEmpty();
    }

    @Test
    void spansOfAnExpressionAreNeverEmpty() {
        assertThat(new TextPattern("a*", true, false).spans("baac", 10)).containsExactly(new Span(1, 3));
        assertThat(new TextPattern("", false, false).spans("abc", 10)).isEmpty();
    }

    @Test
    void caseIsIgnoredOnDemand() {
        assertThat(new TextPattern("ÄB", false, true).spans("xäb", 10)).containsExactly(new Span(1, 3));
        assertThat(new TextPattern("k", false, true).spans("K\u212A", 10)).containsExactly(new Span(0, 1));
    }

    @Test
    void aBadExpressionIsRefusedWithItsPosition() {
        assertThatThrownBy(() -> new TextPattern("ab(", true, false))
                .isInstanceOfSatisfying(InvalidPatternException.class, e -> assertThat(e.position())
                        .isEqualTo(3));
        assertThat(new TextPattern("ab(", false, false).spans("ab(", 1)).hasSize(1);
    }

    @Test
    void repetitionsWithinRepetitionsThatWouldTakeAllMemoryAreRefused() {
        for (String bad :
                List.of("((a{1000}){1000}){1000}", "(?:(a|b){100,200}){99}", "x{999}[{]{999}(\\(y{9}){999}")) {
            assertThatThrownBy(() -> new TextPattern(bad, true, false))
                    .as(bad)
                    .isInstanceOf(InvalidPatternException.class);
        }
        for (String good :
                List.of("(a{100}){50}", "a{1000}b{1000}", "[(]{1000}(b{1000})", "\\x{10FFFF}{3}", "\\Q({9}\\E{2}")) {
            assertThat(new TextPattern(good, true, false).regex()).as(good).isTrue();
        }
    }
}
