package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A tab in a window of its own, beside the main one. */
@ExtendWith(WindowExtension.class)
class OwnWindowJourneyTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
        journey.connect("${playground}/ticker?rate=50");
        journey.await(SessionState.OPEN);
        Journey.run(() -> {
            journey.stage().setX(20);
            journey.stage().setY(20);
        });
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void aTabIsUsedInAWindowOfItsOwnAndComesBackWithItsConnection() {
        journey.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        journey.await("a window of its own", () -> own().isPresent());
        // Neither lies over the other.
        Journey.run(() -> {
            journey.stage().setHeight(560);
            own().orElseThrow().setY(600);
            own().orElseThrow().setHeight(560);
        });
        assertThat(own().orElseThrow().getTitle()).isEqualTo("Echo - Sockeye");
        assertThat(titles()).hasSize(1).allMatch(title -> title.contains("ticker"));
        assertThat(text(own().orElseThrow(), "#tab-window-name")).isEqualTo("Echo");

        click(own().orElseThrow(), "#composer-send");
        journey.await("the answer", () -> text(own().orElseThrow(), "#status-received")
                .contains("▼ 1"));
        assertThat(text(journey.stage(), "#status-received")).doesNotContain("▼ 1 ");

        journey.press(KeyCode.SHORTCUT, KeyCode.K);
        journey.await("the palette in front", () -> isShown(own().orElseThrow(), "#palette"));
        journey.press(KeyCode.ESCAPE);
        click(journey.stage(), "#log-rows");
        journey.press(KeyCode.F1);
        journey.await("the shortcuts in front", () -> isShown(journey.stage(), "#shortcuts"));
        journey.press(KeyCode.ESCAPE);

        journey.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        journey.await(
                "the window in front",
                () -> Journey.onFx(() -> own().orElseThrow().isFocused()));
        Stage window = own().orElseThrow();
        Journey.run(() -> Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
        journey.await("the tab in the main window", () -> titles().size() == 2);
        assertThat(own()).isEmpty();
        journey.await(
                "the focus in it",
                () -> Journey.onFx(() -> journey.stage().getScene().getFocusOwner() == journey.log()));
        assertThat(Journey.onFx(() -> Journey.everyNode(journey.root())
                        .filter(node -> node.getPseudoClassStates().stream()
                                .anyMatch(state -> state.getPseudoClassName().equals("keyboard-focused")))
                        .count()))
                .isLessThan(2);
        journey.await(SessionState.OPEN);
        journey.await("the same log", () -> journey.previews().size() == 6);
    }

    @Test
    void regionsOfAWindowAreItsOwn() {
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        journey.await("a window of its own", () -> own().isPresent());
        Stage window = own().orElseThrow();
        journey.await("the composer", () -> isShown(window, "#composer-send"));
        journey.press(KeyCode.SHORTCUT, KeyCode.J);
        double folded = height(window);
        assertThat(height(journey.stage())).isGreaterThan(folded + 50);
        Journey.run(() -> window.setWidth(1400));
        journey.press(KeyCode.SHORTCUT, KeyCode.I);
        journey.await("the inspector beside the log", () -> isShown(window, "#inspector"));
        assertThat(isShown(journey.stage(), "#inspector")).isFalse();
        click(window, "#bring-back");
        journey.await("the tab in the main window", () -> titles().size() == 2);
        journey.await("the composer as the main window has it", () -> height(journey.stage()) > folded + 50);
    }

    @Test
    void theMainWindowTellsWhereAllTabsAre() {
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        journey.await("one tab", () -> titles().size() == 1);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        journey.await("a window of its own", () -> own().isPresent());
        journey.awaitWords(".empty-window", "All tabs are in windows of their own");
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        journey.awaitWords(".empty-window", "No connection is open");
    }

    @Test
    void aTabIsDraggedOutAndItsWindowIsThereAgainAfterARestart() {
        journey.drag(journey.tabButton(1), new Point2D(1500, 900));
        journey.await("a window of its own", () -> own().isPresent());
        Rectangle2D first = bounds();
        assertThat(first.contains(1500, 900)).isTrue();
        Journey.run(() -> own().orElseThrow().setWidth(1000));

        journey.restart();
        journey.await("the window", () -> own().isPresent());
        journey.await("its place", () -> bounds().equals(
                        new Rectangle2D(first.getMinX(), first.getMinY(), 1000, first.getHeight())));
        assertThat(titles()).containsExactly("Echo");

        click(own().orElseThrow(), "#log-rows");
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        journey.await("no window", () -> own().isEmpty());
        assertThat(titles()).containsExactly("Echo");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
        journey.await("the tab again", () -> titles().size() == 2);
    }

    /** The window of a tab. */
    private Optional<Stage> own() {
        return Journey.onFx(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window != journey.stage())
                .map(Stage.class::cast)
                .findFirst());
    }

    private Rectangle2D bounds() {
        return Journey.onFx(() -> {
            Stage window = own().orElseThrow();
            return new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight());
        });
    }

    private static Node find(Stage window, String selector) {
        return Journey.onFx(() -> window.getScene().getRoot().lookup(selector));
    }

    private static boolean isShown(Stage window, String selector) {
        return Journey.onFx(
                () -> Optional.ofNullable(window.getScene().getRoot().lookup(selector))
                        .filter(Journey::isShown)
                        .isPresent());
    }

    private static String text(Stage window, String selector) {
        return Journey.onFx(() -> ((Labeled) window.getScene().getRoot().lookup(selector)).getText());
    }

    private static double height(Stage window) {
        return Journey.onFx(() ->
                window.getScene().getRoot().lookup(".bench").getLayoutBounds().getHeight());
    }

    private void click(Stage window, String selector) {
        journey.robot.clickOn(find(window, selector));
    }

    private List<String> titles() {
        return Journey.onFx(() -> journey.root().lookupAll(".tab-button").stream()
                .map(Node::getAccessibleText)
                .toList());
    }
}
