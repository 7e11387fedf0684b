package app.sockeye.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.WindowExtension;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class SizedSplitTest {
    private final Region main = part(200);
    private final Region left = part(100);
    private final Region right = part(100);
    private final DoubleProperty leftSize = new SimpleDoubleProperty(240);
    private final DoubleProperty rightSize = new SimpleDoubleProperty(360);
    private final BooleanProperty leftShown = new SimpleBooleanProperty(true);
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        SizedSplit split = new SizedSplit(Orientation.HORIZONTAL, main);
        split.addSide(left, true, leftSize, leftShown);
        split.addSide(right, false, rightSize, new SimpleBooleanProperty(true));
        stage.setScene(new Scene(split, 1000, 300));
        // Tests share the stage, and another may have given it a size.
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void sidesHaveTheirSizesAndTheMainPartTheRest() {
        assertWidths(240, 400, 360);
        assertThat(main.getLayoutX()).isEqualTo(240);
        assertThat(right.getLayoutX()).isEqualTo(640);
    }

    @Test
    void sidesGiveWayInASmallWindowAndComeBack(FxRobot robot) {
        robot.interact(() -> stage.setWidth(600));
        assertWidths(240, 200, 160);
        robot.interact(() -> stage.setWidth(450));
        assertWidths(150, 200, 100);
        robot.interact(() -> stage.setWidth(1000));
        assertWidths(240, 400, 360);
    }

    @Test
    void aSideGrowsByTheKeyboardAsFarAsThereIsRoom(FxRobot robot) {
        robot.interact(() -> SizedSplit.grow(left, 24));
        assertWidths(264, 376, 360);
        robot.interact(() -> SizedSplit.grow(right, -24));
        assertWidths(264, 400, 336);
        robot.interact(() -> SizedSplit.grow(left, 1000));
        assertWidths(464, 200, 336);
        robot.interact(() -> SizedSplit.grow(left, -1000));
        assertWidths(100, 564, 336);
        robot.interact(() -> SizedSplit.grow(main, 24));
        assertWidths(100, 564, 336);
    }

    @Test
    void edgesAreDraggedAsFarAsThereIsRoom(FxRobot robot) {
        drag(robot, 240, 300);
        assertWidths(300, 340, 360);
        drag(robot, 640, 700);
        assertWidths(300, 400, 300);
        drag(robot, 300, 900);
        assertWidths(500, 200, 300);
        drag(robot, 500, 10);
        assertWidths(100, 600, 300);
        assertThat(leftSize.get()).isEqualTo(100);
        assertThat(rightSize.get()).isEqualTo(300);
    }

    @Test
    void hiddenSideLeavesItsRoom(FxRobot robot) {
        robot.interact(() -> leftShown.set(false));
        assertThat(main.getWidth()).isEqualTo(640);
        robot.interact(() -> leftShown.set(true));
        assertWidths(240, 400, 360);
    }

    private void drag(FxRobot robot, double from, double to) {
        double y = stage.getScene().getWindow().getY() + stage.getScene().getY() + 100;
        double x = stage.getScene().getWindow().getX() + stage.getScene().getX();
        robot.moveTo(x + from, y).press(MouseButton.PRIMARY).moveTo(x + to, y).release(MouseButton.PRIMARY);
    }

    private void assertWidths(double leftWidth, double mainWidth, double rightWidth) {
        assertThat(left.getWidth()).as("left").isEqualTo(leftWidth);
        assertThat(main.getWidth()).as("main").isEqualTo(mainWidth);
        assertThat(right.getWidth()).as("right").isEqualTo(rightWidth);
    }

    private static Region part(double least) {
        Region region = new Region();
        region.setMinWidth(least);
        return region;
    }
}
