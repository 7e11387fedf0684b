package app.sockeye.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.bar.SegmentedBar;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class ControlsTest {
    private SegmentedBar<String> bar;
    private Notice notice;
    private Scene scene;

    @Start
    void start(Stage stage) {
        bar = new SegmentedBar<>("kind", "Kind", List.of("Text", "JSON", "Binary"), s -> s);
        notice = new Notice("notice");
        VBox box = new VBox(
                12,
                notice,
                new HBox(
                        8,
                        bar,
                        new IconButton("send", Feather.SEND, "Send (Ctrl+Enter)", () -> {}),
                        new Chip("Connected", Chip.Tone.GOOD),
                        new Chip("TLS 1.3", Chip.Tone.NEUTRAL),
                        new Chip("not verified", Chip.Tone.WARNING),
                        new StatusDot()));
        scene = RegionShot.show(stage, box, Theme.LIGHT, 700, 300);
    }

    @Test
    void segmentedBarAlwaysHasOneValue(FxRobot robot) {
        robot.clickOn("#kind-json");
        assertThat(bar.valueProperty().get()).isEqualTo("JSON");
        robot.clickOn("#kind-json");
        assertThat(bar.valueProperty().get()).isEqualTo("JSON");
    }

    @Test
    void noticeFoldsItsDetails(FxRobot robot) {
        robot.interact(() -> notice.show("The server refused the connection.", "connect: ECONNREFUSED"));
        assertThat(notice.text()).isEqualTo("The server refused the connection.");
        robot.clickOn("Details");
        assertThat(robot.lookup(".text-area").query().isVisible()).isTrue();
        robot.interact(() -> RegionShot.shoot(scene, "controls"));
    }
}
