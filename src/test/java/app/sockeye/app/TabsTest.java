package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class TabsTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void tabsKeepTheirLogsInTheBackground() {
        journey.connect("${playground}/ticker?rate=50");
        journey.await(SessionState.OPEN);
        journey.awaitRow("\"price\"");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.TAB);
        journey.await("Echo in front", () -> url().equals("${playground}/echo"));
        assertThat(journey.log().count()).isEqualTo(4);
        journey.compose("to the echo");
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.await("its answer", () -> journey.text("#status-received").equals("▼ 1"));
        journey.press(KeyCode.SHORTCUT, KeyCode.TAB);
        journey.await("the ticks that came meanwhile", () -> journey.log().count() > 10);
        assertThat(journey.words("#log-rows")).doesNotContain("to the echo");
    }

    @Test
    void closedTabComesBackConnected() {
        journey.connect("${playground}/echo?again");
        journey.await(SessionState.OPEN);
        journey.compose("kept words");
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(url()).isEqualTo("${playground}/echo");
        journey.click("#toast-action");
        assertThat(url()).isEqualTo("${playground}/echo?again");
        journey.await(SessionState.OPEN);
        journey.awaitWords("#composer", "kept words");
    }

    @Test
    void lastTabClosedLeavesAHint() {
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(journey.words(".empty-window")).contains("No connection is open");
        journey.click("#empty-new-tab");
        assertThat(journey.find("#url").isFocused()).isTrue();
    }

    @Test
    void disconnectsWithACodeAndReason() {
        journey.await(SessionState.OPEN);
        journey.click("#close-with");
        journey.robot.clickOn("#close-code").eraseText(4).write("1005");
        journey.robot.clickOn("#close-send");
        assertThat(journey.text("#state")).isEqualTo("Connected");
        journey.robot.clickOn("#close-code").eraseText(4).write("4321");
        journey.robot.clickOn("#close-reason").write("enough");
        journey.robot.clickOn("#close-send");
        journey.await("closed", () -> journey.text("#state").equals("Closed 4321"));
        journey.awaitRow("enough");
    }

    @Test
    void lostConnectionIsTold() {
        journey.connect("${playground}/misbehave/cut");
        journey.await(SessionState.CLOSED);
        assertThat(journey.text("#state")).isEqualTo("Lost 1006");
        assertThat(journey.words("#log-rows")).contains("1006");
    }

    /** The address in front as it is kept: the playground's port is another at each start. */
    private String url() {
        return ((TextField) journey.find("#url"))
                .getText()
                .replaceFirst("ws://127\\.0\\.0\\.1:\\d+/(?=echo|ticker)", "\\${playground}/");
    }
}
