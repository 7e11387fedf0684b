package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What pops up over the window is as much larger or smaller as the window. */
@ExtendWith(WindowExtension.class)
class ZoomTest {
    private static final int USUAL = 13;
    /** Looks at a popup that were alike before it counts as laid out. */
    private static final int SETTLED = 5;

    private static final int SMALL = 10;
    /** So that the library still stands beside the log. */
    private static final int LARGE = 17;

    private static final int LARGEST = 26;

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
    void popoversMenusListsAndTooltipsFollow() {
        Map<String, Bounds> usual = popups();
        for (int size : List.of(SMALL, LARGE)) {
            zoomTo(size);
            double factor = size / (double) USUAL;
            Map<String, Bounds> zoomed = popups();
            usual.forEach((name, bounds) -> {
                // Text is as wide as whole pixels let it be.
                assertThat(zoomed.get(name).getWidth() / bounds.getWidth())
                        .as(name + " is as wide at " + size)
                        .isCloseTo(factor, within(0.08));
                assertThat(zoomed.get(name).getHeight() / bounds.getHeight())
                        .as(name + " is as high at " + size)
                        .isCloseTo(factor, within(0.08));
            });
        }
    }

    @Test
    void popoversPointAtTheirButtonAtAnySize() {
        for (int size : List.of(SMALL, USUAL, LARGE)) {
            zoomTo(size);
            journey.click("#close-with");
            Bounds button = onScreen(journey.find("#close-with"));
            Bounds content = popped("#close-content");
            assertThat(content.getMinY()).as("below at " + size).isGreaterThan(button.getMaxY());
            assertThat(content.getMinY() - button.getMaxY())
                    .as("near at " + size)
                    .isLessThan(40);
            assertThat(content.getMinX()).isLessThan(button.getCenterX());
            assertThat(content.getMaxX()).isGreaterThan(button.getMinX());
            journey.press(KeyCode.ESCAPE);
            journey.await("it closed", () -> Window.getWindows().size() == 1);
        }
    }

    @Test
    void aMenuIsAsBeforeAfterTheZoomWasReset() {
        Map<String, Bounds> usual = popups();
        zoomTo(LARGE);
        popups();
        journey.press(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        popups().forEach((name, bounds) -> assertThat(bounds.getHeight())
                .as(name)
                .isCloseTo(usual.get(name).getHeight(), within(1.0)));
    }

    @Test
    void aWindowWithoutRoomForTheLargestZoomScrollsToTheFocus() {
        Journey.run(() -> {
            journey.stage().setWidth(800);
            journey.stage().setHeight(520);
        });
        zoomTo(LARGEST);
        journey.await("a scroll bar", () -> journey.shows("#window-down"));
        for (KeyCode[] keys : List.of(
                new KeyCode[] {KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.J},
                new KeyCode[] {KeyCode.SHORTCUT, KeyCode.L},
                new KeyCode[] {KeyCode.SHORTCUT, KeyCode.F})) {
            journey.press(keys);
            journey.await("the focus in view", () -> {
                Node focused = journey.stage().getScene().getFocusOwner();
                Bounds at = focused.localToScene(focused.getLayoutBounds());
                double room = journey.stage().getScene().getHeight();
                return at.getMinY() > -1 && Math.min(at.getMaxY(), at.getMinY() + room / 2) < room + 1;
            });
        }
        zoomTo(USUAL);
        journey.await("no scroll bar", () -> !journey.shows("#window-down"));
    }

    private void zoomTo(int size) {
        journey.press(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        for (int i = USUAL; i < size; i++) {
            journey.press(KeyCode.SHORTCUT, KeyCode.EQUALS);
        }
        for (int i = USUAL; i > size; i--) {
            journey.press(KeyCode.SHORTCUT, KeyCode.MINUS);
        }
    }

    /** Where one of each kind is on the screen. */
    private Map<String, Bounds> popups() {
        Map<String, Bounds> popups = new TreeMap<>();
        journey.click("#close-with");
        popups.put("popover", popped("#close-content"));
        hide();

        journey.click("#new-connection");
        popups.put("menu", popped(".context-menu"));
        popups.put("item", popped(".menu-item"));
        hide();

        Tooltip tooltip = Journey.onFx(() -> new Tooltip("Settings"));
        Journey.run(() -> tooltip.show(journey.stage()));
        popups.put("tooltip", popped(".tooltip"));
        Journey.run(tooltip::hide);
        journey.click("#composer-kind-control");
        journey.click("#control-kind-close");
        ComboBox<?> codes = (ComboBox<?>) journey.find("#control-code");
        Journey.run(codes::show);
        popups.put("choice", popped(".combo-box-popup .list-cell"));
        Journey.run(codes::hide);
        return popups;
    }

    private void hide() {
        journey.press(KeyCode.ESCAPE);
        journey.await("it closed", () -> Window.getWindows().size() == 1);
    }

    /** Where it is once it is laid out. */
    private Bounds popped(String selector) {
        List<Bounds> seen = new ArrayList<>();
        journey.await(selector, () -> {
            Node node = node(selector);
            if (node != null) {
                seen.add(onScreen(node));
            }
            int last = seen.size() - 1;
            return last > SETTLED && seen.subList(last - SETTLED, last).stream().allMatch(seen.get(last)::equals);
        });
        Bounds found = seen.get(seen.size() - 1);
        Window window = Journey.onFx(() -> node(selector).getScene().getWindow());
        assertThat(found.getMaxX())
                .as(selector + " fits in its window")
                .isLessThan(window.getX() + window.getWidth() + 1);
        assertThat(found.getMaxY())
                .as(selector + " fits in its window")
                .isLessThan(window.getY() + window.getHeight() + 1);
        return found;
    }

    private Node node(String selector) {
        return Window.getWindows().stream()
                .filter(window -> window != journey.stage())
                .map(window -> window.getScene().getRoot().lookup(selector))
                .filter(found -> found != null && Journey.isShown(found))
                .findFirst()
                .orElse(null);
    }

    private static Bounds onScreen(Node node) {
        return Journey.onFx(() -> node.localToScreen(node.getLayoutBounds()));
    }
}
