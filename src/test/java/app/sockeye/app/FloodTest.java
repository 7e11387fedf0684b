package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
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
        AtomicLong pulses = new AtomicLong();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.incrementAndGet();
            }
        };
        journey.await(SessionState.OPEN);
        Journey.run(timer::start);
        journey.connect("${playground}/flood?n=100000&size=100&kind=text&rate=40000");
        journey.await("the first thousands", () -> journey.log().count() > 1000);
        long before = pulses.get();
        // The window draws, scrolls and answers while the flood comes.
        journey.press(KeyCode.SHORTCUT, KeyCode.F);
        journey.robot.write("never");
        assertThat(((TextField) journey.find("#log-filter")).getText()).isEqualTo("never");
        journey.press(KeyCode.ESCAPE);
        assertThat(received()).as("still coming").isLessThan(100_000);
        assertThat(pulses.get() - before).isGreaterThan(10);
        journey.await("all", () -> received() == 100_000);
        Journey.run(timer::stop);

        journey.await("all rows", () -> journey.log().count() >= 100_000 + 4);
        journey.press(KeyCode.SHORTCUT, KeyCode.F);
        journey.robot.write("000000098765");
        journey.press(KeyCode.ENTER);
        journey.await("one hit", () -> journey.log().count() == 1);
        journey.awaitRow("98765");
    }

    private long received() {
        return Long.parseLong(journey.text("#status-received").replaceAll("\\D", ""));
    }
}
