package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.PATH;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class RestartTest {
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
    void savedConnectionAndItsDraftAreThereAgain() throws IOException {
        journey.click("#new-connection");
        journey.robot.clickOn("#new-connection-item");
        journey.await("the name's field", () -> journey.shows("#library-rename"));
        journey.robot.write("Mine");
        journey.press(KeyCode.ENTER);
        journey.awaitWords(".tab-strip", "Mine");
        journey.robot.write("${playground}/echo?mine=1");
        journey.press(KeyCode.SHORTCUT, KeyCode.S);
        journey.awaitWords("#toast", "Saved Mine.");
        journey.press(KeyCode.ENTER);
        journey.await(SessionState.OPEN);
        journey.compose("half a mess");
        String before = address(journey);

        journey.restart();

        assertThat(journey.words(".library")).contains("Mine");
        assertThat(journey.words(".tab-strip")).contains("Echo", "Mine");
        assertThat(address(journey))
                .matches("ws://127\\.0\\.0\\.1:\\d+/echo\\?mine=1")
                .isNotEqualTo(before);
        try (Stream<Path> files = Files.walk(journey.folders().workspace())) {
            assertThat(files.filter(file -> file.endsWith("Mine.json")))
                    .singleElement(PATH)
                    .content()
                    .contains("\"${playground}/echo?mine=1\"");
        }
        journey.awaitWords("#composer", "half a mess");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.OPEN);
    }

    private static String address(Journey journey) {
        return ((TextField) journey.find("#url")).getText();
    }

    @Test
    void welcomeMessageIsThereAgain() {
        journey.await(SessionState.OPEN);
        journey.restart();
        journey.awaitWords("#composer", "BTC-USD");
    }

    @Test
    void windowIsAsItWasLeft() {
        Journey.run(() -> {
            journey.stage().setWidth(1000);
            journey.stage().setHeight(700);
        });
        journey.press(KeyCode.SHORTCUT, KeyCode.B);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        String theme = javafx.application.Application.getUserAgentStylesheet();
        journey.restart();
        assertThat(journey.stage().getWidth()).isEqualTo(1000);
        assertThat(journey.stage().getHeight()).isEqualTo(700);
        assertThat(journey.shows("#library-tree")).isFalse();
        assertThat(journey.shows("#inspector")).as("an empty inspector").isFalse();
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.OPEN);
        journey.select(0);
        journey.await("the row in the inspector", () -> journey.shows("#inspector"));
        assertThat(javafx.application.Application.getUserAgentStylesheet())
                .isEqualTo(theme)
                .contains("dark");
    }
}
