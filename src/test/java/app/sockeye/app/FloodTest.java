package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class FloodTest {
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
    void hundredThousandMessagesAreCountedWhileTheWindowLives() {
        journey.await(SessionState.OPEN);
        Set<Long> counts = new HashSet<>();
        AnimationTimer watch = new AnimationTimer() {
            @Override
            public void handle(long now) {
                counts.add(received());
            }
        };
        journey.connect("${playground}/flood?n=100000&size=100&kind=text&rate=40000");
        Journey.run(watch::start);
        journey.await("the first thousands", () -> journey.log().count() > 1000);
        journey.click("#log-filter");
        journey.robot.write("never");
        assertThat(((TextField) journey.find("#log-filter")).getText()).isEqualTo("never");
        journey.press(KeyCode.ESCAPE);
        journey.await("all", () -> received() == 100_000);
        Journey.run(watch::stop);
        assertThat(counts).as("counts shown meanwhile, one per pulse").hasSizeGreaterThan(10);

        journey.await("all rows", () -> journey.log().count() >= 100_000 + 4);
        journey.click("#log-filter");
        journey.robot.write("000000098765");
        journey.press(KeyCode.ENTER);
        journey.await("one hit", () -> journey.log().count() == 1);
        journey.awaitRow("98765");
    }

    private long received() {
        String digits = journey.text("#status-received").replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
