package app.sockeye.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class TipTest {
    private static final int FAR = 150;

    private Label label;

    @Start
    void start(Stage stage) {
        label = new Label("Send");
        StackPane root = new StackPane(label);
        root.setPadding(new Insets(FAR));
        stage.setScene(new Scene(root));
        stage.show();
    }

    @Test
    void isMadeWhenTheMouseComesAndFollowsItsText(FxRobot robot) throws Exception {
        SimpleStringProperty text = new SimpleStringProperty("");
        robot.interact(() -> Tip.follow(label, text));
        assertThat(label.getAccessibleHelp()).isNull();
        robot.moveTo(label);
        robot.interact(() -> text.set("Sends it"));
        robot.moveBy(1, 0);
        await("Sends it");
        robot.interact(() -> text.set("Connect first"));
        await("Connect first");
        assertThat(label.getAccessibleHelp()).isEqualTo("Connect first");
        assertThat(Tip.of(label)).isEqualTo("Connect first");
        robot.moveBy(FAR, FAR);
        robot.interact(() -> Tip.set(label, null));
        assertThat(label.getAccessibleHelp()).isNull();
        assertThat(Tip.of(label)).isEmpty();
    }

    private static void await(String text) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(() -> Window.getWindows().stream()
                                .anyMatch(window -> window instanceof Tooltip tip
                                        && tip.getText().equals(text)))
                        .get());
    }
}
