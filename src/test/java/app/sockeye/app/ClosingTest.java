package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.sockeye.protocol.Outgoing;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What servers and users are told when tabs and the window are closed. */
@ExtendWith(WindowExtension.class)
class ClosingTest {
    private static final int TIMES = 7;
    /** More than all buffers on the way hold. */
    private static final int LARGE_BYTES = 48 << 20;

    @TempDir
    Path files;

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
    void serversSeeThatAClosedTabGoesAway() throws Exception {
        try (CloseCodeServer server = new CloseCodeServer(true)) {
            for (int i = 0; i < TIMES; i++) {
                journey.connect(server.url());
                journey.await(SessionState.OPEN);
                journey.press(KeyCode.SHORTCUT, KeyCode.W);
            }
            journey.await("all codes", () -> server.codes.size() == TIMES);
            assertThat(server.codes).isEqualTo(Collections.nCopies(TIMES, 1001));
        }
    }

    @Test
    void serversSeeThatAClosedWindowGoesAway() throws Exception {
        try (CloseCodeServer server = new CloseCodeServer(true)) {
            journey.connect(server.url());
            journey.await(SessionState.OPEN);
            journey.connect(server.url());
            journey.await(SessionState.OPEN);
            Wiring left = journey.wiring();
            journey.restart();
            assertThat(server.codes).isEqualTo(Collections.nCopies(2, 1001));
            // An import that ends late, say, opens no more tabs.
            assertThatCode(() -> left.background().execute(() -> {})).doesNotThrowAnyException();
        }
    }

    @Test
    void aTabThatIsStillSendingClosesWhenItIsDone() throws Exception {
        try (CloseCodeServer server = new CloseCodeServer(false)) {
            sendLarge(server);
            journey.press(KeyCode.SHORTCUT, KeyCode.W);
            assertThat(journey.words("#unsent")).contains("still sending", "MB left", "The tab closes");
            journey.click("#unsent-keep");
            assertThat(journey.shows("#unsent")).isFalse();
            journey.press(KeyCode.SHORTCUT, KeyCode.W);
            server.read();
            journey.await("the tab closed", () -> !url().equals(server.url()));
            journey.await("the code", () -> server.codes.size() == 1);
            assertThat(server.codes).containsExactly(1001);
        }
    }

    @Test
    void aWindowThatIsStillSendingAsksAndATabClosesNowWhereToldSo() throws Exception {
        try (CloseCodeServer server = new CloseCodeServer(false)) {
            sendLarge(server);
            WindowEvent closing = new WindowEvent(journey.stage(), WindowEvent.WINDOW_CLOSE_REQUEST);
            Journey.run(() -> journey.stage().fireEvent(closing));
            assertThat(journey.stage().isShowing()).isTrue();
            assertThat(journey.words("#unsent")).contains("The window closes");
            journey.press(KeyCode.SHORTCUT, KeyCode.W);
            journey.click("#unsent-close");
            assertThat(url()).isNotEqualTo(server.url());
            assertThat(journey.shows("#unsent")).isFalse();
        }
    }

    private void sendLarge(CloseCodeServer server) throws Exception {
        Path file = Files.write(files.resolve("large"), new byte[LARGE_BYTES]);
        journey.connect(server.url());
        journey.await(SessionState.OPEN);
        journey.session().send(Outgoing.binary(file));
        journey.await("something queued", () -> journey.text("#status-queued").contains("queued"));
    }

    private String url() {
        return ((TextField) journey.find("#url")).getText();
    }
}
