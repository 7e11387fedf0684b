package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.client.RawServer;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A server that dies and comes back, as its client's user sees it. */
@ExtendWith(WindowExtension.class)
class ReconnectJourneyTest {
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
    void theWaitIsToldAndCutShortAndTheGapStandsInTheLog() throws Exception {
        int port;
        try (RawServer first = echo(0)) {
            port = first.port();
            journey.connect(first.uri().toString());
            journey.await(SessionState.OPEN);
            journey.press(KeyCode.SHORTCUT, KeyCode.COMMA);
            journey.click("#section-reconnect");
            set("#reconnect-attempts-field", "5");
            set("#reconnect-first-field", "600000");
            set("#reconnect-cap-field", "600000");
            journey.click("#options-connect");
            journey.click("#switchover-agree");
            journey.await(
                    "the new connection",
                    () -> journey.previews().stream()
                                    .filter(row -> row.contains("Connected to"))
                                    .count()
                            == 2);
        }
        journey.awaitWords("#end-bar", "Connection lost");
        assertThat(journey.words("#end-bar"))
                .contains("1006", "Reconnecting in ", "(1 of 5).", "Reconnect now", "Stop");
        assertThat(journey.text("#connect")).isEqualTo("Cancel");
        assertThat(journey.words(".tab-strip")).contains("· lost");
        journey.awaitWords("#log-lost", "Nothing received since ");
        shoot("reconnect-waiting");

        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.ENTER);
        journey.awaitWords("#end-bar", "refused the connection");
        assertThat(journey.words("#end-bar")).contains("Connection lost", "(2 of 5).");
        assertThat(journey.shows("#end-waiting")).isFalse();
        journey.compose("dropped again");
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.awaitWords("#end-bar", "1 waiting");
        journey.click("#end-drop");
        journey.await("nothing to wait", () -> !journey.shows("#end-waiting"));
        journey.compose("while away");
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.awaitWords("#end-bar", "1 waiting");
        assertThat(journey.previews()).noneMatch(row -> row.contains("while away"));
        shoot("reconnect-queued");

        try (RawServer second = echo(port)) {
            journey.click("#reconnect");
            journey.await(SessionState.OPEN);
            assertThat(second.port()).isEqualTo(port);
            assertThat(journey.shows("#end-bar")).isFalse();
            assertThat(journey.shows("#log-lost")).isFalse();
            journey.await(
                    "the focus in the message",
                    () -> journey.stage().getScene().getFocusOwner()
                            == journey.root().lookup("#composer-text"));
            journey.awaitRow("Gap of ");
            journey.awaitRow("reconnected at attempt 2");
            journey.awaitRow("while away");
            journey.await(
                    "its echo",
                    () -> journey.previews().stream()
                                    .filter(row -> row.contains("while away"))
                                    .count()
                            == 2);
            shoot("reconnected");
        }
    }

    private void set(String field, String text) {
        Node node = journey.find(field);
        TextInputControl input =
                (TextInputControl) (node instanceof TextInputControl ? node : node.lookup(".text-field"));
        Journey.run(() -> input.setText(text));
    }

    /** A server at a port; 0 for any. */
    private static RawServer echo(int port) throws IOException {
        return RawServer.of(
                new ServerSocketFactory() {
                    @Override
                    public ServerSocket createServerSocket(int any, int backlog, InetAddress at) throws IOException {
                        return new ServerSocket(port, backlog, at);
                    }

                    @Override
                    public ServerSocket createServerSocket(int any) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public ServerSocket createServerSocket(int any, int backlog) {
                        throw new UnsupportedOperationException();
                    }
                },
                "ws",
                peer -> {
                    peer.shakeHands();
                    peer.echo();
                });
    }

    private void shoot(String name) {
        for (Theme theme : Theme.values()) {
            Journey.run(theme::apply);
            Journey.run(() -> RegionShot.shoot(journey.stage().getScene(), "journey-" + name + "-" + theme.ordinal()));
        }
    }
}
