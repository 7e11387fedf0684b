package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.Switch;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The keyboard's focus: that one sees it, and that it goes where it is of use. */
@ExtendWith(WindowExtension.class)
class FocusTest {
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
    void focusIsSeenOnTheOptionsAndTheirSwitchesAreTurnedByTheSpaceBar() {
        journey.press(KeyCode.SHORTCUT, KeyCode.COMMA);
        journey.click("#section-protocol");
        List<String> unseen = new ArrayList<>(unseen("options"));
        assertThat(unseen).isEmpty();
        Switch offer = (Switch) journey.find("#deflate-offer-field");
        Journey.run(offer::requestFocus);
        boolean before = offer.isSelected();
        journey.press(KeyCode.SPACE);
        assertThat(offer.isSelected()).isNotEqualTo(before);
    }

    @Test
    void focusIsSeenWhereAShortcutPutsIt() {
        journey.press(KeyCode.SHORTCUT, KeyCode.L);
        for (int i = 0; i < 5; i++) {
            journey.press(KeyCode.F6);
            Node focused = focused();
            assertThat(Ring.of(focused)).as(focused.toString()).isGreaterThan(Ring.LEAST);
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
            if (Ring.of(focused) < Ring.LEAST) {
                unseen.add(theme + ": " + focused + " " + Ring.of(focused));
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
}
