package app.sockeye.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.hamcrest.CoreMatchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxRobotException;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class WindowExtensionTest {
    private static final Predicate<Node> PLACED = PlacedButton.class::isInstance;

    private PlacedButton button;

    @Start
    void start(Stage stage) {
        button = new PlacedButton();
        stage.setScene(new Scene(new StackPane(button), 300, 200));
        stage.show();
    }

    @ParameterizedTest
    @MethodSource
    void aPlaceIsWorkedOutOnTheJavaFxThread(Gesture gesture, FxRobot robot) {
        gesture.of(robot, button);
        assertThat(button.askedOn).containsExactly("JavaFX Application Thread");
        robot.release(new MouseButton[0]);
    }

    static Stream<Gesture> aPlaceIsWorkedOutOnTheJavaFxThread() {
        return Stream.of(
                (robot, node) -> robot.clickOn("#placed"),
                (robot, node) -> robot.clickOn(node),
                (robot, node) -> robot.clickOn(PLACED),
                (robot, node) -> robot.clickOn(CoreMatchers.<Node>sameInstance(node)),
                (robot, node) -> robot.clickOn(robot.offset(node, 1, 1)),
                (robot, node) -> robot.doubleClickOn("#placed"),
                (robot, node) -> robot.rightClickOn("#placed"),
                (robot, node) -> robot.moveTo("#placed"),
                (robot, node) -> robot.moveTo(node),
                (robot, node) -> robot.drag("#placed").dropTo("#placed"),
                (robot, node) -> robot.drag(node).dropTo(node),
                (robot, node) -> robot.point("#placed").query(),
                (robot, node) -> robot.bounds(node).query());
    }

    @Test
    void aNodeIsLookedUpOnTheJavaFxThread(FxRobot robot) {
        Set<String> askedOn = ConcurrentHashMap.newKeySet();
        Predicate<Node> noting = node -> askedOn.add(Thread.currentThread().getName()) || true;
        robot.lookup(noting).match(noting).queryAll();
        robot.from(button).match(noting).tryQuery();
        assertThat(askedOn).containsExactly("JavaFX Application Thread");
    }

    @Test
    void aDoubleClickIsOneHoweverLongTheWindowTakes(FxRobot robot) {
        AtomicInteger clicks = new AtomicInteger();
        button.setOnMousePressed(press -> letTheTimeOfADoubleClickPass());
        button.setOnMouseClicked(click -> clicks.set(click.getClickCount()));
        robot.doubleClickOn(button);
        assertThat(clicks).hasValue(2);
        robot.doubleClickOn(MouseButton.PRIMARY);
        assertThat(clicks.get()).isEven();
    }

    private static void letTheTimeOfADoubleClickPass() {
        long end = System.nanoTime() + Duration.ofMillis(700).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aMissingNodeIsToldWithTheLineOfTheTest(FxRobot robot) {
        assertThatThrownBy(() -> robot.clickOn("#missing"))
                .isInstanceOf(FxRobotException.class)
                .hasMessageContaining("#missing");
        assertThatThrownBy(() -> robot.lookup("#missing").query())
                .hasStackTraceContaining(getClass().getSimpleName() + ".java");
    }

    /** What a test does with a robot and a node. */
    @FunctionalInterface
    interface Gesture {
        void of(FxRobot robot, Node node);
    }

    /** Notes the threads on which its place is asked for. */
    private static final class PlacedButton extends Button {
        final Set<String> askedOn = ConcurrentHashMap.newKeySet();

        PlacedButton() {
            super("Placed");
            setId("placed");
        }

        @Override
        public Bounds localToScene(Bounds bounds) {
            askedOn.add(Thread.currentThread().getName());
            return super.localToScene(bounds);
        }
    }
}
