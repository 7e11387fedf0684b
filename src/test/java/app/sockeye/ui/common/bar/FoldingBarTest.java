package app.sockeye.ui.common.bar;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.WindowExtension;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class FoldingBarTest {
    private final AtomicInteger pressed = new AtomicInteger();
    private FoldingBar bar;
    private SegmentedBar<String> choice;
    private IconButton button;
    private Chip chip;
    private TextField field;

    @Start
    void start(Stage stage) {
        bar = new FoldingBar("bar");
        field = new TextField();
        choice = new SegmentedBar<>("choice", "Choice", List.of("All", "Sent", "Received"), s -> s);
        button = new IconButton("button", Feather.SAVE, "Save", pressed::incrementAndGet);
        chip = new Chip("Ctrl+Enter", Chip.Tone.NEUTRAL);
        bar.addGrowing(field, 200);
        bar.addChoice(choice, Room.SMALL);
        bar.addOptional(chip, Room.SMALL);
        bar.addFolding(button, Room.MEDIUM);
        Scene scene = RegionShot.show(stage, new StackPane(bar), Theme.LIGHT, 700, 100);
        scene.getRoot().layout();
    }

    @Test
    void everythingIsInTheBarWhereThereIsRoom(FxRobot robot) {
        assertThat(List.of(choice, chip, button)).allMatch(FoldingBarTest::isSeen);
        assertThat(isSeen(robot.lookup("#bar-more").query())).isFalse();
        assertThat(field.getWidth()).isGreaterThan(200);
    }

    @Test
    void whatIsNotWantedYetIsInNoScene(FxRobot robot) {
        Button late = new Button("Late");
        Chip last = new Chip("Last", Chip.Tone.NEUTRAL);
        robot.interact(() -> {
            bar.clear();
            Visibility.set(late, false);
            bar.add(field);
            bar.add(late);
            bar.add(last);
            bar.layout();
        });
        assertThat(late.getScene()).isNull();
        robot.interact(() -> {
            Visibility.set(late, true);
            bar.layout();
        });
        assertThat(isSeen(late)).isTrue();
        assertThat(late.getWidth()).isEqualTo(Math.ceil(late.prefWidth(-1)));
        double left = late.localToScene(0, 0).getX();
        assertThat(left)
                .isBetween(
                        field.localToScene(0, 0).getX(), last.localToScene(0, 0).getX());
        // The focus walks from left to right.
        List<Node> places = bar.getChildrenUnmodifiable();
        assertThat(places.indexOf(late.getParent()))
                .isBetween(places.indexOf(field.getParent()) + 1, places.indexOf(last.getParent()) - 1);
        robot.interact(() -> {
            Visibility.set(late, false);
            bar.layout();
        });
        assertThat(isSeen(late)).isFalse();
    }

    @Test
    void whatIsMissedLeastFoldsFirst(FxRobot robot) {
        resize(robot, 470);
        assertThat(isSeen(chip)).isFalse();
        assertThat(isSeen(choice)).isTrue();
        resize(robot, 380);
        assertThat(isSeen(choice)).isFalse();
        assertThat(isSeen(robot.lookup("#choice-menu").query())).isTrue();
        assertThat(isSeen(button)).isTrue();
        resize(robot, 285);
        assertThat(isSeen(button)).isFalse();
        assertThat(field.getWidth()).isGreaterThan(150);
        resize(robot, 700);
        assertThat(List.of(choice, chip, button)).allMatch(FoldingBarTest::isSeen);
    }

    @Test
    void foldedButtonsArePressedInTheMenu(FxRobot robot) {
        robot.interact(() -> {
            bar.setMenu(List.of(new MenuItem("Find")));
            bar.setRoom(Room.SMALL);
            bar.layout();
        });
        assertThat(isSeen(button)).isFalse();
        robot.clickOn("#bar-more");
        robot.clickOn("#button-item");
        assertThat(pressed).hasValue(1);
    }

    @Test
    void foldedChoiceKeepsItsValue(FxRobot robot) {
        resize(robot, 380);
        robot.clickOn("#choice-menu");
        robot.clickOn("#choice-menu-received");
        assertThat(choice.valueProperty().get()).isEqualTo("Received");
    }

    private void resize(FxRobot robot, double width) {
        robot.interact(() -> {
            bar.setMaxWidth(width);
            bar.getParent().layout();
        });
    }

    private static boolean isSeen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
