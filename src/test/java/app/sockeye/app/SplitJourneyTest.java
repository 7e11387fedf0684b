package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.row.RowPane;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class SplitJourneyTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
        journey.connect("${playground}/ticker?rate=50");
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void tabsStandSideBySideByTheMouseAndAfterARestart() {
        Point2D content = Journey.onFx(() -> {
            Bounds log = journey.find("#log-rows")
                    .localToScreen(journey.find("#log-rows").getLayoutBounds());
            return new Point2D(log.getMaxX() - 40, log.getCenterY());
        });
        journey.drag(journey.tabButton(1), content);
        journey.await("two halves", () -> journey.shows("#right-half"));
        assertThat(titles("#left-half")).containsExactly("Echo");
        assertThat(titles("#right-half")).hasSize(1).allMatch(title -> title.contains("ticker"));
        assertThat(isCurrent("#right-half")).isTrue();
        journey.click("#left-half #log-rows");
        assertThat(isCurrent("#left-half")).isTrue();
        journey.drag(journey.find("#split-divider"), Journey.onFx(() -> {
            Bounds divider = journey.find("#split-divider")
                    .localToScreen(journey.find("#split-divider").getLayoutBounds());
            return new Point2D(divider.getCenterX() + 60, divider.getCenterY());
        }));
        double width = width("#left-half");
        assertThat(width).isGreaterThan(width("#right-half") + 100);
        journey.click("#right-half #new-tab");
        assertThat(titles("#right-half")).hasSize(2);

        journey.restart();
        journey.await("two halves", () -> journey.shows("#right-half"));
        assertThat(titles("#left-half")).containsExactly("Echo");
        assertThat(titles("#right-half")).hasSize(2);
        assertThat(isCurrent("#right-half")).isTrue();
        assertThat(width("#left-half")).isEqualTo(width);
        journey.drag(
                Journey.onFx(() -> List.copyOf(journey.find("#right-half").lookupAll(".tab-button"))
                        .get(1)),
                Journey.centre(journey.find("#left-half .tab-strip")));
        assertThat(titles("#left-half")).hasSize(2);
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        journey.click("#right-half #log-rows");
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(journey.shows("#right-half")).isFalse();
        assertThat(titles("#left-half")).containsExactly("Echo");
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
        journey.await("the half that was folded", () -> journey.shows("#right-half"));
    }

    @Test
    void halvesAreUsedByTheKeyboardAlone() {
        journey.press(KeyCode.SHORTCUT, KeyCode.BACK_SLASH);
        journey.await("two halves", () -> journey.shows("#right-half"));
        assertThat(isCurrent("#right-half")).isTrue();
        journey.press(KeyCode.SHORTCUT, KeyCode.F6);
        assertThat(isCurrent("#left-half")).isTrue();
        assertThat(focusIsIn("#left-half")).isTrue();
        for (int i = 0; i < 12 && !focusIsIn("#right-half"); i++) {
            journey.press(KeyCode.F6);
        }
        assertThat(isCurrent("#right-half")).isTrue();
        journey.press(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertThat(isCurrent("#left-half")).isTrue();
        journey.press(KeyCode.SHORTCUT, KeyCode.BACK_SLASH);
        assertThat(journey.shows("#left-half")).isFalse();
        assertThat(titles("#right-half")).hasSize(2);
    }

    @Test
    void rowSelectedInOneHalfMarksTheNearestInTimeInTheOther() {
        journey.press(KeyCode.SHORTCUT, KeyCode.BACK_SLASH);
        journey.await("ticks", () -> rows("#right-half").count() > 40);
        Journey.run(() -> rows("#left-half").select(3));
        journey.await("the mark", () -> !marked("#right-half").isEmpty());
        assertThat(marked("#right-half")).matches(".*(before|after|at the same time).*");
        assertThat(marked("#left-half")).isEmpty();
        assertThat(Journey.onFx(() -> rows("#right-half").followProperty().get()))
                .isFalse();
        Journey.run(() -> rows("#right-half").select(30));
        journey.await("the mark on the other side", () -> !marked("#left-half").isEmpty());
        assertThat(marked("#right-half")).isEmpty();

        assertThat(journey.words("#left-half .facts")).contains("scrolls with ");
        journey.click("#left-half #link-chip");
        assertThat(journey.words("#right-half .facts")).contains("scrolls alone");
        assertThat(marked("#left-half")).isEmpty();
        Journey.run(() -> rows("#right-half").select(20));
        assertThat(marked("#left-half")).isEmpty();
    }

    private RowPane rows(String half) {
        return (RowPane) journey.root().lookup(half + " #log-rows");
    }

    /** What the marked row says of its distance; empty while none is marked. */
    private String marked(String half) {
        return Journey.onFx(() -> rows(half).visibleRows().stream()
                .filter(row -> row.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("time-marked")))
                .map(row -> ((Text) row.lookup(".aside")).getText())
                .findFirst()
                .orElse(""));
    }

    private List<String> titles(String half) {
        Node found = journey.find(half);
        return Journey.onFx(() -> found.lookupAll(".tab-button").stream()
                .map(button -> ((Parent) button)
                        .getChildrenUnmodifiable().stream()
                                .filter(child -> child instanceof Label label
                                        && !label.getText().isEmpty())
                                .map(child -> ((Label) child).getText())
                                .findFirst()
                                .orElse(""))
                .toList());
    }

    private boolean isCurrent(String half) {
        Node found = journey.find(half);
        return Journey.onFx(() -> found.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("current")));
    }

    private boolean focusIsIn(String half) {
        Node found = journey.find(half);
        return Journey.onFx(
                () -> Stream.iterate(journey.stage().getScene().getFocusOwner(), Objects::nonNull, Node::getParent)
                        .anyMatch(node -> node == found));
    }

    private double width(String half) {
        Node found = journey.find(half);
        return Journey.onFx(() -> found.getLayoutBounds().getWidth());
    }
}
