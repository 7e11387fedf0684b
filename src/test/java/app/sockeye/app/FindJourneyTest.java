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

/** Filtering by a query, saving it, and finding among what it shows, in the whole window. */
@ExtendWith(WindowExtension.class)
class FindJourneyTest {
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
    void aFilterIsSavedForTheNextStartAndHitsAreGoneThrough() {
        journey.connect("${playground}/echo");
        journey.await(SessionState.OPEN);
        for (String type : new String[] {"trade", "quote", "trade"}) {
            journey.compose("{\"type\":\"" + type + "\"}");
            long before = journey.log().count();
            journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
            journey.await("the echo", () -> journey.log().count() == before + 2);
        }
        type("#log-filter", "json:$.type == \"trade\" dir:received");
        journey.await("the trades received", () -> journey.log().count() == 2);
        journey.click("#log-saved-filters");
        inPopover("#saved-filter-name");
        Journey.run(() -> journey.robot
                .lookup("#saved-filter-name")
                .queryTextInputControl()
                .setText("trades"));
        fire("#saved-filter-save");
        journey.await("the saved filter", () -> journey.folders()
                .workspace()
                .resolve(".filters.json")
                .toFile()
                .exists());
        journey.press(KeyCode.ESCAPE);

        journey.press(KeyCode.F3);
        type("#log-find", "trade");
        journey.await("two hits", () -> journey.text("#log-find-count").equals("2 found"));
        journey.press(KeyCode.F3);
        journey.await("the first", () -> journey.text("#log-find-count").equals("1 of 2"));
        assertThat(journey.log().selection().lead()).isZero();
        journey.press(KeyCode.SHIFT, KeyCode.F3);
        journey.await("the last", () -> journey.text("#log-find-count").startsWith("2 of 2"));

        journey.restart();
        journey.click("#log-saved-filters");
        inPopover(".saved-filter");
        fire(".saved-filter");
        assertThat(((TextField) journey.find("#log-filter")).getText()).startsWith("json:$.type");
    }

    private void inPopover(String selector) {
        journey.await(selector, () -> journey.robot.lookup(selector).tryQuery().isPresent());
    }

    private void fire(String button) {
        Journey.run(() -> journey.robot.lookup(button).queryButton().fire());
    }

    private void type(String field, String text) {
        TextField input = (TextField) journey.find(field);
        Journey.run(() -> {
            input.requestFocus();
            input.setText(text);
        });
    }
}
