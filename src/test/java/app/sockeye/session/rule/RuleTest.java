package app.sockeye.session.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleTest {
    private static final RuleAction STAR = new RuleAction.GiveStar();

    @Test
    void whatIsWrongIsSaid() {
        assertThat(Rule.of("kind:text", STAR).problem()).isEmpty();
        assertThat(Rule.of("json:$.a ==", STAR).problem()).isPresent();
        assertThat(Rule.of("kind:text").problem()).isPresent();
        assertThat(new Rule("kind:text", List.of(STAR), 0, true).problem()).isPresent();
        assertThat(Rule.of("kind:text", new RuleAction.SetNote(" ")).problem()).isPresent();
        assertThat(Rule.of("kind:text", new RuleAction.SetNote("x".repeat(1001)))
                        .problem())
                .isPresent();
        assertThat(Rule.of("kind:text", new RuleAction.ColourRow("pink")).problem())
                .isPresent();
        assertThat(Rule.of("kind:text", new RuleAction.SavePayload("")).problem())
                .isPresent();
        assertThat(Rule.of("kind:text", new RuleAction.SendSaved("")).problem()).isPresent();
        assertThat(Rule.of("kind:text", new RuleAction.CloseConnection(1006, ""))
                        .problem())
                .isPresent();
    }

    @Test
    void anOpeningHasNoMessageToMark() {
        assertThat(Rule.of("", STAR).problem().orElseThrow()).contains("no message");
        assertThat(Rule.of("", new RuleAction.SendMessage(new WrittenMessage(Format.TEXT, "hi")))
                        .problem())
                .isEmpty();
    }

    @Test
    void aRuleDoesAFewThingsOnly() {
        List<RuleAction> many = Collections.nCopies(21, STAR);
        assertThatThrownBy(() -> new Rule("kind:text", many, 1, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleIsWorded() {
        Rule rule = Rule.of("json:$.qty > 1", STAR, new RuleAction.ColourRow("yellow"));
        assertThat(RuleWording.when(rule)).isEqualTo("json:$.qty > 1");
        assertThat(RuleWording.actions(rule)).isEqualTo("give a star, colour it yellow");
        assertThat(RuleWording.when(Rule.of(""))).isEqualTo("when a connection opens");
    }
}
