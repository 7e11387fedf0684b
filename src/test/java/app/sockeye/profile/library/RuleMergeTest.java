package app.sockeye.profile.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleAction;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleMergeTest {
    private static final Rule A = Rule.of("a", new RuleAction.GiveStar());
    private static final Rule B = Rule.of("b", new RuleAction.PauseLog());
    private static final Rule C = Rule.of("c", new RuleAction.StopSending());
    private static final List<Rule> BASE = List.of(A, B);

    private static Rule asking(Rule rule, String query) {
        return new Rule(query, rule.actions(), rule.most(), rule.on());
    }

    @Test
    void whatOnlyOneChangedIsTaken() {
        assertThat(RuleMerge.of(BASE, List.of(B), BASE)).containsExactly(B);
        assertThat(RuleMerge.of(BASE, BASE, List.of(C))).containsExactly(C);
    }

    @Test
    void aRuleThatTheyAddedIsKeptWhereOneWasSwitchedOff() {
        assertThat(RuleMerge.of(BASE, List.of(A, B.withOn(false)), List.of(A, B, C)))
                .containsExactly(A, B.withOn(false), C);
    }

    @Test
    void rulesThatBothAddedAreAllThereAndEqualOnesOnce() {
        assertThat(RuleMerge.of(List.of(), List.of(A, B), List.of(B, C))).containsExactly(A, B, C);
    }

    @Test
    void whatEitherDeletedIsGoneUnlessTheOtherEditedIt() {
        assertThat(RuleMerge.of(BASE, List.of(A, B, C), List.of(A))).containsExactly(A, C);
        assertThat(RuleMerge.of(BASE, List.of(A), List.of(A, B, C))).containsExactly(A, C);
        assertThat(RuleMerge.of(BASE, List.of(A, asking(B, "x")), List.of(A))).containsExactly(A, asking(B, "x"));
        assertThat(RuleMerge.of(BASE, List.of(A), List.of(A, asking(B, "x")))).containsExactly(A, asking(B, "x"));
    }

    @Test
    void editsOfTwoPartsOfARuleAreBothTaken() {
        assertThat(RuleMerge.of(BASE, List.of(A, B.withOn(false)), List.of(A, asking(B, "x"))))
                .containsExactly(A, asking(B, "x").withOn(false));
    }

    @Test
    void aRuleThatBothEditedDifferentlyIsKeptTwice() {
        assertThat(RuleMerge.of(BASE, List.of(A, asking(B, "x")), List.of(A, asking(B, "y"))))
                .containsExactly(A, asking(B, "x"), asking(B, "y"));
    }
}
