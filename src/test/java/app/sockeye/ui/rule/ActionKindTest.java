package app.sockeye.ui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.session.rule.RuleAction;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionKindTest {
    @Test
    void anActionIsMadeOfItsText() {
        List<RuleAction> actions = List.of(
                new RuleAction.SendMessage(new WrittenMessage(Format.JSON, "{\"op\":\"pong\"}")),
                new RuleAction.SendMessage(new WrittenMessage(Format.TEXT, "pong")),
                new RuleAction.SendSaved("Log in"),
                new RuleAction.GiveStar(),
                new RuleAction.SetNote("look"),
                new RuleAction.ColourRow("red"),
                new RuleAction.NotifyDesktop("hi"),
                new RuleAction.PauseLog(),
                new RuleAction.SavePayload("folder"),
                new RuleAction.StopSending(),
                new RuleAction.CloseConnection(4000, "no more"));
        assertThat(actions)
                .allSatisfy(action -> assertThat(ActionKind.of(action).create(ActionKind.text(action)))
                        .isEqualTo(action));
    }

    @Test
    void aCodeThatIsNoneIsNotGuessed() {
        assertThat(ActionKind.CLOSE.create("later").problem()).isPresent();
    }
}
