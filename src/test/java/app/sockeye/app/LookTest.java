package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class LookTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.await("the echo", () -> journey.log().count() == 6);
        journey.select(5);
        journey.awaitWords("#inspector", "BTC-USD");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        List<String> nameless = new ArrayList<>(nameless());
        for (String kind : List.of("text", "binary", "control")) {
            journey.click("#composer-kind-" + kind);
            nameless.addAll(nameless());
        }
        for (String aspect : List.of("text", "hex", "frames")) {
            journey.click("#inspector-aspect-" + aspect);
            nameless.addAll(nameless());
        }
        journey.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        nameless.addAll(nameless());
        journey.press(KeyCode.ESCAPE);
        journey.click("#settings");
        nameless.addAll(nameless());
        assertThat(nameless).isEmpty();
    }

    @Test
    void theFolderOfTheConnectionsShowsItsEnd() {
        journey.click("#settings");
        Label folder = (Label) journey.robot.lookup("#workspace").query();
        journey.await("its end", () -> {
            String shown = ((Text) folder.lookup(".text")).getText();
            return shown.length() < folder.getText().length() && shown.matches("(…|\\.\\.\\.).*config.workspace");
        });
    }

    @Test
    void bothThemesLookRight() {
        Journey.run(() -> RegionShot.shoot(journey.stage().getScene(), "journey-one"));
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        journey.press(KeyCode.SHORTCUT, KeyCode.B);
        Journey.run(() -> RegionShot.shoot(journey.stage().getScene(), "journey-other"));
        assertThat(journey.shows("#library-tree")).isFalse();
    }

    @Test
    void listOfShortcutsFitsIntoTheSmallestWindow() {
        Journey.run(() -> {
            journey.stage().setWidth(800);
            journey.stage().setHeight(520);
        });
        journey.press(KeyCode.F1);
        Journey.run(() -> RegionShot.shoot(journey.stage().getScene(), "journey-small"));
        Region sheet = (Region) journey.find("#shortcuts");
        assertThat(sheet.getLayoutY()).isNotNegative();
        assertThat(sheet.getLayoutY() + sheet.getHeight())
                .isLessThanOrEqualTo(journey.stage().getScene().getHeight());
    }

    private static List<String> nameless() {
        return Journey.onFx(() -> Window.getWindows().stream()
                .flatMap(window -> Journey.everyNode(window.getScene().getRoot()))
                .filter(node -> node.isFocusTraversable() && Journey.isShown(node) && isNameless(node))
                .map(Node::toString)
                .toList());
    }

    private static boolean isNameless(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : null;
        return (text == null || text.isBlank())
                && (node.getAccessibleText() == null || node.getAccessibleText().isBlank());
    }
}
