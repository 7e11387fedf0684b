package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class LostConnectionJourneyTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
    }

    @AfterEach
    void close() {
        Journey.run(Theme.LIGHT::apply);
        journey.close();
    }

    @Test
    void aLostConnectionIsToldInTheTabAndAboveTheLogAndConnectedAgainByItsKey() {
        journey.connect("${playground}/misbehave/end");
        journey.await(SessionState.CLOSED);
        journey.awaitWords(".tab-strip", "misbehave/end · lost");
        journey.awaitWords("#end-bar", "Connection lost");
        assertThat(journey.words("#end-bar")).contains("1006", "after ", "without a close frame", "Ctrl+Shift+Enter");
        shoot("lost");
        journey.awaitRow("Connection lost");
        long before = journey.log().count();
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.await("another handshake", () -> journey.log().count() > before + 2);
        journey.await("a second loss", () -> {
            List<String> rows = journey.previews();
            return rows.get(rows.size() - 1).contains("Connection lost");
        });
    }

    @Test
    void aRefusalStandsInTheFailureAndLeadsToItsRow() {
        journey.connect("${playground}/misbehave/refuse");
        journey.await(SessionState.FAILED);
        assertThat(journey.words("#connection-notice")).contains("This endpoint refuses everybody.");
        shoot("refused");
        journey.awaitRow("403 Forbidden");
        journey.click("#connection-notice-link");
        journey.awaitWords("#inspector", "This endpoint refuses everybody.");
    }

    private void shoot(String name) {
        for (Theme theme : Theme.values()) {
            for (int width : new int[] {1280, 800}) {
                Journey.run(() -> {
                    theme.apply();
                    journey.stage().setWidth(width);
                    journey.stage().setHeight(width * 5 / 8 + (width == 800 ? 20 : 0));
                });
                Journey.run(() -> RegionShot.shoot(
                        journey.stage().getScene(), "journey-" + name + "-" + width + "-" + theme.ordinal()));
            }
        }
    }
}
