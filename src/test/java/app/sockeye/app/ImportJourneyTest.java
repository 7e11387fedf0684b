package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.history.HistoryView;
import java.io.IOException;
import java.io.InputStream;
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

/** Files with several connections, as they are dropped on the window. */
@ExtendWith(WindowExtension.class)
class ImportJourneyTest {
    private Journey journey;
    private Path home;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path folder) {
        home = folder;
        journey = new Journey(robot, home);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void aCaptureShowsEachConnectionWithItsEnd() throws IOException {
        Path capture = home.resolve("ends.pcap");
        try (InputStream in = HistoryView.class.getResourceAsStream("/app/sockeye/export/network/ends.pcap")) {
            Files.copy(in, capture);
        }
        drop(capture);
        journey.awaitWords("#toast", "in 6 sessions from ends.pcap");
        journey.await("a day and six sessions", () -> list().getItems().size() == 7);
        assertThat(journey.words("#history-imported")).contains("Only sessions from ends.pcap");
        assertThat(journey.words("#history-list"))
                .contains("· 1001", "· 4000", "no close", "end unknown", "example.org/reset (ends.pcap)");
        journey.await("the first in front", () -> journey.shows("#kept-address"));

        open("/closed-by-client");
        journey.awaitWords("#kept-facts", "Closed here · 4000");
        assertThat(journey.shows("#kept-notice")).isFalse();
        open("/reset");
        journey.awaitWords("#kept-facts", "Connection lost (1006 Abnormal Closure)");
        open("/open");
        journey.awaitWords("#kept-facts", "End not recorded");
        journey.awaitWords("#kept-notice", "does not show how that ended");
        journey.click("#history-imported-all");
        journey.await("all sessions", () -> !journey.shows("#history-imported"));
        assertThat(list().getItems().toString()).contains("/echo");
    }

    @Test
    void anArchiveShowsEachConnection() throws IOException {
        String entry = "{\"startedDateTime\": \"2026-11-22T14:27:25Z\", \"request\": {\"url\": \"ws://a.test/%s\"},"
                + " \"_webSocketMessages\": [{\"type\": \"receive\", \"time\": 1795357646, \"data\": \"%s\"}]}";
        drop(Files.writeString(
                home.resolve("two.har"),
                "{\"log\": {\"entries\": [" + entry.replace("%s", "one") + "," + entry.replace("%s", "two") + "]}}"));
        journey.await("a day and two sessions", () -> list().getItems().size() == 3);
        journey.awaitRow("one");
        open("/two");
        journey.awaitRow("two");
        journey.awaitWords("#kept-notice", "does not show how that ended");
    }

    private void drop(Path file) {
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        HistoryView history = (HistoryView) journey.find("#history");
        Journey.run(() -> history.importFile(file));
    }

    private void open(String path) {
        Journey.run(() -> {
            for (int i = 0; i < list().getItems().size(); i++) {
                if (list().getItems().get(i).toString().contains("example.org" + path)
                        || list().getItems().get(i).toString().contains("a.test" + path)) {
                    list().getSelectionModel().select(i);
                }
            }
            list().requestFocus();
        });
        journey.press(KeyCode.ENTER);
        journey.await(
                "its tab",
                () -> journey.shows("#kept-address")
                        && ((TextField) journey.find("#kept-address")).getText().endsWith(path));
    }

    private ListView<?> list() {
        return (ListView<?>) journey.find("#history-list");
    }
}
