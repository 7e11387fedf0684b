package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class HistoryJourneyTest {
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
    void aClosedSessionIsFoundOpenedFilteredDeletedAndBroughtBack() {
        record("a word to remember");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        journey.awaitWords("#history-list", "Today");
        journey.await("both sessions", () -> list().getItems().size() == 3);

        openSession("/echo?kept");
        journey.awaitRow("a word to remember");
        assertThat(journey.words("#kept-facts")).contains("Closed here · 1000", "▲ 1 ▼ 1");
        assertThat(journey.words("#kept-read-only")).contains("nothing can be sent here");
        assertThat(((TextField) journey.find("#kept-address")).getText()).endsWith("/echo?kept");
        journey.press(KeyCode.SHORTCUT, KeyCode.F);
        journey.robot.write("dir:received remember");
        journey.await("the filter", () -> journey.log().count() == 1);

        Journey.run(() -> list().requestFocus());
        journey.press(KeyCode.DELETE);
        journey.await("it gone", () -> list().getItems().size() == 2);
        assertThat(journey.shows("#kept-address")).isFalse();
        journey.click("#toast-action");
        journey.await("it back", () -> list().getItems().size() == 3);
    }

    @Test
    void aWordIsFoundInAllSessionsAndItsEntryShown() {
        record("needle in a haystack");
        record("nothing of the kind");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        journey.click("#history-in-messages");
        journey.robot.write("needle in").push(KeyCode.ENTER);
        journey.awaitWords("#history-status", "2 hits in 1 session");
        journey.awaitWords("#history-list", "needle in a haystack");
        Journey.run(() -> list().getSelectionModel().select(1));
        Journey.run(() -> list().requestFocus());
        journey.press(KeyCode.ENTER);
        journey.await(
                "the two hits",
                () -> journey.shows("#log-rows") && journey.log().count() == 2);
        journey.await("the first selected", () -> journey.log().selection().lead() == 0);
        assertThat(((TextField) journey.find("#log-filter")).getText()).isEqualTo("needle in");
        journey.awaitWords("#inspector", "needle in a haystack");
    }

    @Test
    void aKeptSessionIsRenamedAndConnectedAgain() {
        record("once more");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        openSession("/echo?kept");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        Journey.run(() -> list().requestFocus());
        journey.press(KeyCode.F2);
        journey.robot.write("Before the change").push(KeyCode.ENTER);
        journey.awaitWords("#history-list", "Before the change");
        journey.awaitWords(".tab-strip", "Before the change");
        journey.click("#connect-again");
        journey.await(SessionState.OPEN);
        assertThat(((TextField) journey.find("#url")).getText()).endsWith("/echo?kept");
    }

    @Test
    void lowerLimitDeletesOnlyAfterAYes() throws Exception {
        Path old = journey.folders().sessions().resolve("old").resolve("20250101T000000.000Z");
        try (Transcript transcript = Transcript.create(old)) {
            for (int i = 0; i < 12; i++) {
                transcript.appender().append(EntryKind.TEXT, Direction.SENT, new byte[1_000_000], System.nanoTime());
            }
            transcript.appender().publish();
        }
        journey.click("#settings");
        Slider slider = popped("#kept-in-all", Slider.class);
        Journey.run(() -> slider.setValue(7));
        journey.await(
                "the question",
                () -> popped("#kept-in-all-question", Label.class).getText().contains("the oldest session"));
        assertThat(old).exists();
        journey.robot.clickOn("#kept-in-all-keep");
        assertThat(Journey.onFx(slider::getValue)).isEqualTo(10);
        Journey.run(() -> slider.setValue(7));
        journey.await("the question", () -> Journey.isShown(popped("#kept-in-all-delete", Button.class)));
        journey.robot.clickOn("#kept-in-all-delete");
        journey.await("it gone", () -> Files.notExists(old));
        journey.awaitWords("#toast", "1 old session was removed");
    }

    private <T extends Node> T popped(String selector, Class<T> type) {
        return journey.robot.lookup(selector).queryAs(type);
    }

    /** Connects, sends, and closes the tab. */
    private void record(String text) {
        journey.connect("${playground}/echo?kept");
        journey.await(SessionState.OPEN);
        journey.compose(text);
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.await("its answer", () -> journey.text("#status-received").equals("▼ 1"));
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.CLOSED);
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
    }

    private void openSession(String title) {
        journey.await("the sessions", () -> list().getItems().toString().contains(title));
        Journey.run(() -> {
            List<?> rows = list().getItems();
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).toString().contains(title)) {
                    list().getSelectionModel().select(i);
                }
            }
            list().requestFocus();
        });
        journey.press(KeyCode.ENTER);
        journey.await("the tab", () -> journey.shows("#kept-address"));
    }

    private Node search() {
        return journey.find("#history-search");
    }

    private ListView<?> list() {
        return (ListView<?>) journey.find("#history-list");
    }
}
