package app.sockeye.ui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.rule.Rule;
import app.sockeye.session.rule.RuleStatus;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.pulse.UiPulse;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class RulesViewTest {
    private final RuleModel model = new RuleModel(new NoCommands());

    @Start
    void start(Stage stage) {
        RegionShot.show(stage, new RulesView(model, new UiPulse()), Theme.LIGHT, 400, 400);
    }

    @Test
    void rulesBeyondTheMostAreTold(FxRobot robot) {
        Label told = robot.lookup("#too-many-rules").queryAs(Label.class);
        InheritedRule inherited = new InheritedRule(0, "the workspace", Rule.of("kind:text"), true);
        List<Rule> most = Collections.nCopies(Rule.MOST_RULES, Rule.of("kind:text"));
        robot.interact(() -> model.show(most, List.of()));
        assertThat(FxThread.call(told::isVisible)).isFalse();
        robot.interact(() -> model.show(most, List.of(inherited, inherited)));
        assertThat(FxThread.call(told::isVisible)).isTrue();
        assertThat(told.getText()).isEqualTo("Only the first 100 of these 102 rules are checked.");
    }

    private static final class NoCommands implements RuleCommands {
        @Override
        public void set(List<Rule> rules) {}

        @Override
        public void setOn(InheritedRule rule, boolean on) {}

        @Override
        public void edit(InheritedRule rule, Rule changed) {}

        @Override
        public void remove(InheritedRule rule) {}

        @Override
        public void resume() {}

        @Override
        public RuleStatus status() {
            return new RuleStatus(List.of(), Optional.empty());
        }

        @Override
        public void goTo(long entry) {}
    }
}
