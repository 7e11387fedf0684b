package app.sockeye.ui.log.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.export.output.ExportFormat;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.log.LogPage;
import app.sockeye.ui.log.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Exporting as a user does it; only the file dialog is the test's. */
@ExtendWith(WindowExtension.class)
class ExportPopoverTest {
    private static final String TOKEN = "tok-8f3a91c2";

    @TempDir
    static Path folder;

    private LogPage page;
    private Transcript transcript;
    private Path target;

    @Start
    void start(Stage stage) throws IOException {
        long run = System.nanoTime();
        target = folder.resolve("out" + run);
        transcript = Transcript.create(folder.resolve("session" + run));
        new Recording(transcript)
                .told(
                        EntryKind.HANDSHAKE,
                        Direction.SENT,
                        "GET / HTTP/1.1\r\nCookie: s3cret\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n")
                .many(5, "apple ")
                .many(2, "pear ")
                .told(EntryKind.TEXT, Direction.RECEIVED, "pear 2 " + TOKEN)
                .publish();
        page = new LogPage(stage, 900, 600);
        page.exportTo = Optional.of(target);
        page.model.show(transcript);
    }

    @AfterEach
    void close(FxRobot robot) {
        // One that is left open would be found by the next test.
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide));
        page.close();
        transcript.close();
    }

    @Test
    void allIsExportedWithoutSecrets(FxRobot robot) throws IOException {
        page.awaitRows(9);
        robot.clickOn("#log-more").clickOn("#log-export");
        assertThat(radio(robot, "all").getText()).isEqualTo("All (9)");
        assertThat(radio(robot, "all").isSelected()).isTrue();
        assertThat(radio(robot, "filtered").isDisabled()).isTrue();
        assertThat(radio(robot, "selected").isDisabled()).isTrue();
        press(robot, "#export-run");
        awaitToast("Exported 9 entries to " + target + ".");
        assertThat(page.commands.get(0)).matches("export Trade-feed-\\d{8}-\\d{6}\\.ndjson");
        assertThat(Files.readString(target))
                .contains("(redacted)", "apple 4", "pear 2")
                .doesNotContain("s3cret")
                .as("what an earlier run's handshake shows is no secret of this run")
                .doesNotContain(TOKEN);
        assertThat(status().isVisible()).isFalse();
    }

    @Test
    void whatTheFilterShowsIsExportedInTheChosenFormat(FxRobot robot) throws IOException {
        robot.clickOn("#log-filter").write("pear");
        page.awaitRows(3);
        robot.clickOn("#log-more").clickOn("#log-export");
        assertThat(radio(robot, "filtered").getText()).isEqualTo("Filtered (3)");
        assertThat(radio(robot, "filtered").isSelected()).isTrue();
        choose(robot, ExportFormat.CSV);
        press(robot, "#export-run");
        awaitToast("Exported 3 entries to " + target + ".");
        assertThat(Files.readAllLines(target))
                .hasSize(4)
                .last()
                .asString()
                .contains("\"pear 2 **")
                .doesNotContain(TOKEN);
    }

    @Test
    void selectedRowsAreExported(FxRobot robot) throws IOException {
        page.awaitRows(9);
        robot.interact(() -> {
            page.rows().requestFocus();
            page.rows().select(1);
        });
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.clickOn("#log-more").clickOn("#log-export");
        assertThat(radio(robot, "selected").getText()).isEqualTo("Selected (2)");
        assertThat(radio(robot, "selected").isSelected()).isTrue();
        choose(robot, ExportFormat.TEXT);
        press(robot, "#export-run");
        awaitToast("Exported 2 entries to " + target + ".");
        assertThat(Files.readString(target)).contains("apple 0", "apple 1").doesNotContain("apple 2");
    }

    @Test
    void secretsAreExportedWhenAskedForAndOnlyOnce(FxRobot robot) throws IOException {
        page.awaitRows(9);
        robot.clickOn("#log-more").clickOn("#log-export");
        press(robot, "#export-secrets");
        press(robot, "#export-run");
        awaitToast("Exported 9 entries to " + target + ".");
        assertThat(Files.readString(target)).contains("s3cret");
        robot.clickOn("#log-more").clickOn("#log-export");
        assertThat(robot.lookup("#export-secrets").queryAs(CheckBox.class).isSelected())
                .isFalse();
    }

    @Test
    void noFileChosenExportsNothing(FxRobot robot) {
        page.awaitRows(9);
        page.exportTo = Optional.empty();
        robot.clickOn("#log-more").clickOn("#log-export");
        press(robot, "#export-run");
        page.await(() -> page.commands.size() == 1);
        assertThat(status().isVisible()).isFalse();
        assertThat(target).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenIsToldWithWhatToDo(FxRobot robot) throws IOException {
        Files.createDirectory(target);
        page.awaitRows(9);
        robot.clickOn("#log-more").clickOn("#log-export");
        press(robot, "#export-run");
        page.await(() -> page.commands.size() == 2);
        assertThat(page.commands.get(1))
                .startsWith("Nothing was exported to " + target)
                .endsWith("is a folder. Choose another place.");
    }

    /** Presses a button of the popover, which may still be on its way to its place. */
    private static void press(FxRobot robot, String button) {
        robot.interact(robot.lookup(button).queryAs(ButtonBase.class)::fire);
    }

    private void awaitToast(String sentence) {
        page.await(() -> page.commands.contains(sentence));
    }

    private Node status() {
        return page.find("#export-status");
    }

    private static RadioButton radio(FxRobot robot, String scope) {
        return robot.lookup("#export-" + scope).queryAs(RadioButton.class);
    }

    private static void choose(FxRobot robot, ExportFormat format) {
        @SuppressWarnings("unchecked")
        ComboBox<ExportFormat> formats =
                (ComboBox<ExportFormat>) robot.lookup("#export-format").queryAs(ComboBox.class);
        robot.interact(() -> formats.setValue(format));
    }
}
