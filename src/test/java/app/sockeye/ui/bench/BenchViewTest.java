package app.sockeye.ui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class BenchViewTest {
    private BenchView bench;
    private BenchTab message;
    private BenchTab sequence;
    private BenchTab rules;
    private StackPane root;
    private Scene scene;

    @Start
    void start(Stage stage) {
        bench = new BenchView();
        message = tab("message", "Subscribe to all trades of this market", 100);
        sequence = tab("sequence", "Sequence", 150);
        rules = tab("rules", "Rules", 50);
        root = new StackPane(bench);
        sequence.runningProperty().set(true);
        rules.badgeProperty().set("3");
        sequence.dock(rules);
        List.of(message, sequence, rules).forEach(bench::add);
        scene = RegionShot.show(stage, root, Theme.LIGHT, 800, 240);
    }

    @Test
    void theChosenTabShowsItsContentAndWhatStandsRight(FxRobot robot) {
        assertThat(shown(message.content().main())).isTrue();
        assertThat(shown(message.content().aside())).isTrue();
        robot.clickOn("#bench-tab-sequence");
        assertThat(bench.chosenProperty().get()).isSameAs(sequence);
        assertThat(shown(sequence.content().main())).isTrue();
        assertThat(shown(sequence.content().aside())).isTrue();
        assertThat(shown(message.content().main())).isFalse();
        assertThat(shown(message.content().aside())).isFalse();
        assertThat(scene.getFocusOwner().getId()).isEqualTo("bench-tab-sequence");
        robot.interact(() -> RegionShot.shoot(scene, "bench-light"));
        robot.interact(Theme.DARK::apply);
        robot.interact(() -> RegionShot.shoot(scene, "bench-dark"));
    }

    @Test
    void whatATabShowsIsMadeWhenItIsChosen(FxRobot robot) {
        List<String> made = new ArrayList<>();
        robot.interact(() -> bench.add(new BenchTab("late", "Late", () -> {
            made.add("late");
            return new BenchContent(new StackPane(), () -> {}, new HBox());
        })));
        assertThat(made).isEmpty();
        robot.clickOn("#bench-tab-late").clickOn("#bench-tab-message").clickOn("#bench-tab-late");
        assertThat(made).containsExactly("late");
    }

    @Test
    void arrowKeysGoToTheOtherTabsAndTabIntoTheContent(FxRobot robot) {
        robot.interact(() -> bench.lookup("#bench-tab-message").requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(bench.chosenProperty().get()).isSameAs(sequence);
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertThat(bench.chosenProperty().get()).isSameAs(rules);
        assertThat(scene.getFocusOwner().getId()).isEqualTo("bench-tab-rules");
        robot.push(KeyCode.TAB);
        assertThat(scene.getFocusOwner().getId()).isEqualTo("aside-rules");
        robot.push(KeyCode.TAB);
        assertThat(scene.getFocusOwner().getId()).isEqualTo("field-rules");
    }

    @Test
    void foldedOnlyTheLineIsShownUntilATabIsChosen(FxRobot robot) {
        robot.interact(() -> bench.unfoldedProperty().set(false));
        assertThat(bench.minHeight(-1)).isEqualTo(BenchView.LINE_HEIGHT);
        assertThat(bench.maxHeight(-1)).isEqualTo(BenchView.LINE_HEIGHT);
        assertThat(message.content().main().isVisible()
                        && message.content().main().getParent().isVisible())
                .isFalse();
        robot.interact(bench::focusChosen);
        assertThat(scene.getFocusOwner().getId()).isEqualTo("bench-tab-message");
        robot.push(KeyCode.RIGHT);
        assertThat(bench.unfoldedProperty().get()).as("arrow keys don't unfold").isFalse();
        robot.clickOn("#bench-tab-sequence");
        assertThat(bench.unfoldedProperty().get()).isTrue();
        robot.interact(bench::focusChosen);
        assertThat(scene.getFocusOwner().getId()).isEqualTo("field-sequence");
    }

    @Test
    void aContentsMinimumHeightIsTheBenchs(FxRobot robot) {
        assertThat(bench.minHeight(-1)).isEqualTo(BenchView.LINE_HEIGHT + 100);
        robot.interact(() -> bench.choose(rules));
        assertThat(bench.minHeight(-1)).isEqualTo(BenchView.LINE_HEIGHT + 50);
    }

    @Test
    void aDockedTabIsShownBesideAnotherWhereTheBenchIsWide(FxRobot robot) {
        robot.interact(() -> bench.choose(sequence));
        assertThat(shown(rules.content().main())).isFalse();
        robot.interact(() -> root.getScene().getWindow().setWidth(1100));
        assertThat(shown(rules.content().main())).isTrue();
        assertThat(shown(sequence.content().main())).isTrue();
        robot.interact(() -> bench.choose(rules));
        assertThat(shown(rules.content().main())).isTrue();
        assertThat(shown(sequence.content().main())).isFalse();
    }

    @Test
    void whatStandsRightKeepsItsRoomAndLongHeadingsAreCut(FxRobot robot) {
        robot.interact(() -> root.getScene().getWindow().setWidth(380));
        Node aside = message.content().aside();
        assertThat(aside.getLayoutX() + aside.getBoundsInParent().getWidth()).isLessThanOrEqualTo(380);
        assertThat(aside.getBoundsInParent().getWidth()).isGreaterThanOrEqualTo(80);
    }

    private boolean shown(Node node) {
        return node.getScene() != null && node.isVisible();
    }

    private static BenchTab tab(String id, String heading, double height) {
        TextField field = new TextField();
        field.setId("field-" + id);
        VBox content = new VBox(new Label("content of " + id), field);
        content.setMinHeight(height);
        Button button = new Button("Run " + id);
        button.setId("aside-" + id);
        HBox aside = new HBox(button);
        aside.setMinWidth(80);
        return new BenchTab(id, heading, () -> new BenchContent(content, field::requestFocus, aside));
    }
}
