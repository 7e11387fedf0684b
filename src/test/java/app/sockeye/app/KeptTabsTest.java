package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What a restart, or a kill, leaves of the window and its tabs, and how the history leads on from there. */
@ExtendWith(WindowExtension.class)
class KeptTabsTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void earlierMessagesAreOneClickAwayAfterARestart() {
        journey.compose("from before");
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.awaitRow("from before");
        journey.restart();
        journey.await("where they are", () -> journey.shows("#earlier"));
        assertThat(journey.words("#earlier")).contains("in the history");
        journey.click("#earlier-show");
        journey.awaitRow("from before");

        journey.restart();
        journey.await("the recorded session again", () -> journey.shows("#kept-address"));
        journey.awaitRow("from before");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.TAB);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.OPEN);
        assertThat(journey.shows("#earlier")).isFalse();
    }

    @Test
    void allAddressesOfATabAreNamedInTheHistory() {
        journey.connect("${playground}/echo?first");
        journey.await(SessionState.OPEN);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.CLOSED);
        TextField address = (TextField) journey.find("#url");
        Journey.run(() -> address.setText("${playground}/ticker?second"));
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.OPEN);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        journey.awaitWords("#history-list", "/echo, 127.0.0.1");
        assertThat(journey.words("#history-list")).contains("/ticker");
    }

    @Test
    void aHitSelectsItsRowInALiveTabAndLeavesTheFilterAlone() {
        journey.compose("look for this");
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.awaitRow("look for this");
        TextField filter = (TextField) journey.find("#log-filter");
        Journey.run(() -> filter.setText("kind:text"));
        journey.await("the filter", () -> journey.log().count() == 2);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        journey.click("#history-in-messages");
        journey.robot.write("look");
        ListView<?> list = (ListView<?>) journey.find("#history-list");
        journey.await("its session and two hits", () -> list.getItems().size() == 3);
        Journey.run(() -> list.getSelectionModel().select(2));
        Journey.run(list::requestFocus);
        journey.press(KeyCode.ENTER);
        journey.await("the row", () -> journey.log().selection().lead() >= 0);
        assertThat(filter.getText()).isEqualTo("kind:text");
        assertThat(journey.log().count()).isEqualTo(2);
    }

    /** A kill asks nobody: what is on disk by then has to do. */
    @Test
    void theWindowsSizeIsOnDiskSoonAfterItChanged() throws Exception {
        // The screen of a test without a display takes one change at a time.
        Journey.run(() -> journey.stage().setHeight(777));
        Path settings = journey.folders().settings();
        journey.await("the size on disk", () -> {
            String text = Files.exists(settings) ? Files.readString(settings) : "";
            return text.contains("\"height\": 777.0");
        });
    }
}
