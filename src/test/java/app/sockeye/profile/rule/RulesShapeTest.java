package app.sockeye.profile.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.BrokenFileException;
import app.sockeye.files.JsonFile;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleAction;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesShapeTest {
    private static final Rule ALL = new Rule(
            "kind:text",
            List.of(
                    new RuleAction.SendMessage(new WrittenMessage(Format.JSON, "{\"op\":\"pong\"}")),
                    new RuleAction.SendSaved("Log in"),
                    new RuleAction.GiveStar(),
                    new RuleAction.SetNote("look"),
                    new RuleAction.ColourRow("yellow"),
                    new RuleAction.NotifyDesktop(""),
                    new RuleAction.PauseLog(),
                    new RuleAction.SavePayload("payloads"),
                    new RuleAction.StopSending(),
                    new RuleAction.CloseConnection(4000, "done")),
            7,
            false);
    private static final Rule ON_OPEN = Rule.of("", new RuleAction.SendSaved("Log in"));

    private static ObjectNode parse(String json) throws BrokenFileException {
        return JsonFile.parse(json.getBytes(UTF_8));
    }

    @Test
    void rulesAreReadAsTheyWereWritten() throws BrokenFileException {
        ObjectNode tree = JsonFile.newObject();
        RulesShape.print(List.of(ALL, ON_OPEN), tree);
        assertThat(RulesShape.read(tree)).isEqualTo(new SavedRules(List.of(ALL, ON_OPEN), List.of()));
        RulesShape.print(List.of(), tree);
        assertThat(tree.toString()).isEqualTo("{}");
    }

    @Test
    void unknownKeysAreKeptAlsoOfARuleThatIsSwitchedOff() throws BrokenFileException {
        ObjectNode tree = parse("{\"rules\":[{\"when\":\"a\",\"do\":[{\"action\":\"star\"}],\"new\":1}]}");
        Rule rule = RulesShape.read(tree).rules().get(0);
        RulesShape.print(List.of(ON_OPEN, rule.withOn(false)), tree);
        assertThat(tree.toString())
                .isEqualTo("{\"rules\":[{\"do\":[{\"action\":\"send\",\"saved\":\"Log in\"}]},"
                        + "{\"when\":\"a\",\"do\":[{\"action\":\"star\"}],\"off\":true,\"new\":1}]}");
    }

    @Test
    void oneThatCantBeReadStaysAsItIs() throws BrokenFileException {
        String broken = "{\"rules\":[{\"do\":[{\"action\":\"fly\"}]},7]}";
        ObjectNode tree = parse(broken);
        assertThat(RulesShape.read(tree).rules()).isEmpty();
        assertThat(RulesShape.read(tree).broken()).hasSize(2);
        RulesShape.print(List.of(), tree);
        assertThat(tree.toString()).isEqualTo(broken);
    }

    @Test
    void unknownKeysAreKeptOfARuleThatIsEditedAndOfItsActions() throws BrokenFileException {
        ObjectNode tree = parse("{\"rules\":[{\"do\":[{\"action\":\"send\",\"saved\":\"Log in\"}]},"
                + "{\"when\":\"a\",\"do\":[{\"action\":\"star\",\"hint\":2}],\"new\":1}]}");
        Rule edited = Rule.of("b", new RuleAction.PauseLog(), new RuleAction.GiveStar());
        RulesShape.print(List.of(edited, ON_OPEN), tree);
        assertThat(tree.toString())
                .isEqualTo("{\"rules\":[{\"when\":\"b\",\"do\":[{\"action\":\"pause\"},"
                        + "{\"action\":\"star\",\"hint\":2}],\"new\":1},"
                        + "{\"do\":[{\"action\":\"send\",\"saved\":\"Log in\"}]}]}");
    }

    @Test
    void thoseBeyondTheMostAreKeptThoughTheyAreNotRead() throws BrokenFileException {
        ObjectNode tree = JsonFile.newObject();
        for (int i = 0; i < Rule.MOST_RULES + 2; i++) {
            ObjectNode rule = tree.withArray("/rules").addObject().put("when", "r" + i);
            rule.putArray("do").addObject().put("action", "star");
        }
        SavedRules read = RulesShape.read(tree);
        assertThat(read.rules()).hasSize(Rule.MOST_RULES);
        assertThat(read.broken()).hasSize(2);
        ObjectNode before = tree.deepCopy();
        RulesShape.print(read.rules(), tree);
        assertThat(tree).isEqualTo(before);
    }
}
