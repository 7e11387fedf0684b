package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.BarePopover;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The keyboard's focus: that one sees it, and that it goes where it is of use. */
@ExtendWith(ApplicationExtension.class)
class FocusTest {
    /** Of the pixels around a control, by how many more are in the accent's colour when it has the focus. */
    private static final double RING = 0.4;

    private static final int REACH = 3;
    private static final int MOST_STOPS = 60;

    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
        journey.select(1);
        journey.await("the inspector", () -> journey.shows("#inspector"));
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void focusIsSeenOnEveryControlInBothThemes() {
        List<String> unseen = new ArrayList<>(unseen("one theme"));
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        unseen.addAll(unseen("the other"));
        assertThat(unseen).isEmpty();
    }

    @Test
    void focusIsSeenOnEveryControlOfPopoversInBothThemes() {
        List<String> unseen = new ArrayList<>(unseenInPopovers("one theme"));
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        unseen.addAll(unseenInPopovers("the other"));
        assertThat(unseen).isEmpty();
    }

    private List<String> unseenInPopovers(String theme) {
        List<String> unseen = new ArrayList<>();
        for (String opener : List.of("#options", "#settings")) {
            journey.click(opener);
            journey.await(opener, () -> popover().isPresent());
            Scene scene = Journey.onFx(() -> popover().orElseThrow().getScene());
            Set<Node> seen = new LinkedHashSet<>();
            journey.press(KeyCode.TAB);
            for (int i = 0; i < MOST_STOPS && scene.getFocusOwner() != null && seen.add(scene.getFocusOwner()); i++) {
                Node focused = scene.getFocusOwner();
                if (ring(focused) < RING) {
                    unseen.add(theme + ", " + opener + ": " + focused + " " + ring(focused));
                }
                journey.press(KeyCode.TAB);
            }
            assertThat(seen).as(opener).hasSizeGreaterThan(5);
            Journey.run(() -> popover().orElseThrow().hide());
        }
        return unseen;
    }

    private static Optional<BarePopover> popover() {
        return Window.getWindows().stream()
                .filter(BarePopover.class::isInstance)
                .map(BarePopover.class::cast)
                .findFirst();
    }

    @Test
    void focusIsSeenWhereAShortcutPutsIt() {
        journey.press(KeyCode.SHORTCUT, KeyCode.L);
        for (int i = 0; i < 5; i++) {
            journey.press(KeyCode.F6);
            Node focused = focused();
            assertThat(ring(focused)).as(focused.toString()).isGreaterThan(RING);
        }
    }

    @Test
    void caretGoesToTheComposerWhenTheAddressConnected() {
        String url = Journey.onFx(() -> ((javafx.scene.control.TextField) journey.find("#url")).getText());
        assertThat(url).startsWith("ws://127.0.0.1:").endsWith("/echo");
        journey.connect(url);
        journey.await(
                "the caret in the composer", () -> focused().getStyleClass().contains("editor"));
    }

    @Test
    void oneKeyGoesToTheComposerFromAnywhere() {
        journey.press(KeyCode.SHORTCUT, KeyCode.J);
        assertThat(journey.shows("#composer")).isFalse();
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.J);
        assertThat(journey.shows("#composer")).isTrue();
        assertThat(focused().getId()).isEqualTo("composer-json");
    }

    @Test
    void listOfKeysTellsWhereEachWorks() {
        journey.press(KeyCode.F1);
        assertThat(journey.words("#shortcuts"))
                .contains("Anywhere", "In the log", "In the composer", "Go to the message", "Ctrl+Shift+J");
    }

    @Test
    void everythingCanBeShownLargerAndStaysSo() {
        double before = width("#composer-send");
        journey.press(KeyCode.SHORTCUT, KeyCode.EQUALS);
        assertThat(width("#composer-send")).isGreaterThan(before * 1.05);
        journey.restart();
        journey.await(SessionState.IDLE);
        assertThat(width("#composer-send")).isGreaterThan(before * 1.05);
        journey.press(KeyCode.SHORTCUT, KeyCode.MINUS);
        journey.press(KeyCode.SHORTCUT, KeyCode.MINUS);
        assertThat(width("#composer-send")).isLessThan(before);
        journey.press(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        assertThat(width("#composer-send")).isEqualTo(before);
    }

    private double width(String selector) {
        Node node = journey.find(selector);
        return Journey.onFx(() -> {
            journey.root().layout();
            return node.localToScene(node.getLayoutBounds()).getWidth();
        });
    }

    /** Walks through the window by Tab; the controls on which the focus can't be told from none. */
    private List<String> unseen(String theme) {
        Journey.run(journey.find("#library-search")::requestFocus);
        Set<Node> seen = new LinkedHashSet<>();
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < MOST_STOPS && seen.add(focused()); i++) {
            Node focused = focused();
            if (ring(focused) < RING) {
                unseen.add(theme + ": " + focused + " " + ring(focused));
            }
            // In an editor Tab is a character.
            journey.press(focused.getStyleClass().contains("editor") ? KeyCode.F6 : KeyCode.TAB);
        }
        assertThat(seen).hasSizeGreaterThan(15);
        return unseen;
    }

    private Node focused() {
        return Journey.onFx(() -> journey.stage().getScene().getFocusOwner());
    }

    /** The part of the lines along a node's edge, at the best distance, that is in the accent's colour. */
    private double ring(Node node) {
        return Journey.onFx(() -> {
            WritableImage shot = node.getScene().snapshot(null);
            Bounds box = node.localToScene(node.getLayoutBounds());
            double best = 0;
            for (int reach = -REACH; reach <= REACH; reach++) {
                best = Math.max(best, accent(shot, box, reach));
            }
            return best;
        });
    }

    private static double accent(WritableImage shot, Bounds box, int reach) {
        int left = (int) Math.round(box.getMinX()) - reach;
        int right = (int) Math.round(box.getMaxX()) - 1 + reach;
        int top = (int) Math.round(box.getMinY()) - reach;
        int bottom = (int) Math.round(box.getMaxY()) - 1 + reach;
        int all = 0;
        int blue = 0;
        for (int x = left; x <= right; x++) {
            all += 2;
            blue += blue(shot, x, top) + blue(shot, x, bottom);
        }
        for (int y = top; y <= bottom; y++) {
            all += 2;
            blue += blue(shot, left, y) + blue(shot, right, y);
        }
        return all == 0 ? 0 : blue / (double) all;
    }

    private static int blue(WritableImage shot, int x, int y) {
        if (x < 0 || y < 0 || x >= shot.getWidth() || y >= shot.getHeight()) {
            return 0;
        }
        Color color = shot.getPixelReader().getColor(x, y);
        return color.getBlue() - color.getRed() > 0.35 ? 1 : 0;
    }
}
