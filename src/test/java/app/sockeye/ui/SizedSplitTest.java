package app.sockeye.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SizedSplitTest {
    private final DoubleProperty leftSize = new SimpleDoubleProperty(200);
    private final DoubleProperty rightSize = new SimpleDoubleProperty(150);
    private final BooleanProperty leftShown = new SimpleBooleanProperty(true);
    private Stage stage;
    private Region left;
    private Region right;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        left = new Region();
        right = new Region();
        SizedSplit split = new SizedSplit(Orientation.HORIZONTAL, new Region());
        split.addSide(left, true, leftSize, leftShown);
        split.addSide(right, false, rightSize, new SimpleBooleanProperty(true));
        RegionShot.show(stage, split, Theme.LIGHT, 800, 300);
    }

    @Test
    void sidesHaveTheirSizesAndKeepThemWhenTheWindowGrows(FxRobot robot) {
        assertSizes(200, 150);
        robot.interact(() -> stage.setWidth(1100));
        WaitForAsyncUtils.waitForFxEvents();
        assertSizes(200, 150);
    }

    @Test
    void hiddenSideComesBackAsLargeAsItWas(FxRobot robot) {
        robot.interact(() -> leftShown.set(false));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(right.getWidth()).isCloseTo(150, within(6.0));
        robot.interact(() -> leftShown.set(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertSizes(200, 150);
    }

    @Test
    void draggedDividerChangesTheSize(FxRobot robot) {
        var divider = robot.lookup(".split-pane-divider").nth(0).query();
        robot.drag(divider).moveBy(60, 0).drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(leftSize.get()).isCloseTo(260, within(8.0));
        assertThat(rightSize.get()).isCloseTo(150, within(6.0));
    }

    private void assertSizes(double leftWidth, double rightWidth) {
        assertThat(left.getWidth()).isCloseTo(leftWidth, within(6.0));
        assertThat(right.getWidth()).isCloseTo(rightWidth, within(6.0));
    }
}
