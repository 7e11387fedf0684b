package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What other tools write, imported through the window and connected to the playground. */
@ExtendWith(WindowExtension.class)
class ForeignFilesJourneyTest {
    private Journey journey;
    private Path home;
    private String host;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path folder) {
        home = folder;
        journey = new Journey(robot, folder);
        journey.await(SessionState.OPEN);
        host = URI.create(address()).getAuthority();
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void eachFileThatIsPastedInTheLibraryIsImportedAndConnects() throws IOException {
        for (ForeignSample sample : ForeignSample.values()) {
            ClipboardContent content = new ClipboardContent();
            if (sample.isCommand()) {
                content.putString(sample.command(host));
            } else {
                content.putFiles(List.of(sample.write(home, host).toFile()));
            }
            paste("#library-tree", content);
            journey.awaitWords("#toast", "1 connection was imported. 1 item was left out.");
            assertThat(report()).as(sample.name()).contains(sample.leftOut());
            if (!sample.isCommand()) {
                // Those connect from the address below.
                connect(sample);
            }
        }
    }

    @Test
    void eachCommandThatIsPastedInTheAddressConnects() {
        for (ForeignSample sample : Stream.of(ForeignSample.values())
                .filter(ForeignSample::isCommand)
                .toList()) {
            journey.press(KeyCode.SHORTCUT, KeyCode.T);
            ClipboardContent content = new ClipboardContent();
            content.putString(sample.command(host));
            paste("#url", content);
            journey.await("the address", () -> address().equals(sample.address(host)));
            journey.awaitWords("#toast", sample.leftOut());
            journey.press(KeyCode.ENTER);
            journey.await(SessionState.OPEN);
        }
    }

    @Test
    void aTextWithoutConnectionsIsTold() {
        ClipboardContent content = new ClipboardContent();
        content.putString("good morning");
        paste("#library-tree", content);
        journey.awaitWords("#toast", "not of a format with connections");
    }

    private void paste(String selector, ClipboardContent content) {
        Journey.run(() -> {
            Clipboard.getSystemClipboard().setContent(content);
            journey.find(selector).requestFocus();
        });
        journey.press(KeyCode.SHORTCUT, KeyCode.V);
    }

    /** What the report lists, which is closed again. */
    private String report() {
        journey.click("#toast-action");
        TextInputControl area = journey.robot.lookup("#left-out").queryAs(TextInputControl.class);
        journey.await("it to be seen", () -> Journey.isShown(area));
        String text = Journey.onFx(area::getText);
        journey.press(KeyCode.ESCAPE);
        journey.await(
                "it to close",
                () -> journey.robot.lookup("#left-out").queryAll().isEmpty());
        return text;
    }

    /** Finds the connection in the library, and opens it. */
    private void connect(ForeignSample sample) {
        TextField search = (TextField) journey.find("#library-search");
        Journey.run(() -> search.setText("from=" + sample.name()));
        journey.robot.doubleClickOn(row(sample.connection(host)));
        journey.await("the address", () -> address().equals(sample.address(host)));
        journey.await(SessionState.OPEN);
        Journey.run(search::clear);
    }

    private Node row(String name) {
        journey.awaitWords("#library-tree", name);
        return Journey.onFx(() -> Journey.everyNode(journey.find("#library-tree"))
                .filter(Journey::isShown)
                .filter(node -> node instanceof Labeled label && name.equals(label.getText()))
                .findFirst()
                .orElseThrow());
    }

    private String address() {
        TextField url = (TextField) journey.find("#url");
        return Journey.onFx(url::getText);
    }
}
