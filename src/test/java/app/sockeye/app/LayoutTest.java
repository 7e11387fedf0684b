package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The window at the sizes it is used at: everything that matters is in view, and nothing over anything else. */
@ExtendWith(WindowExtension.class)
class LayoutTest {
    private static final List<int[]> SIZES = List.of(
            new int[] {640, 480},
            new int[] {800, 520},
            new int[] {950, 600},
            new int[] {1000, 650},
            new int[] {1280, 800},
            new int[] {1920, 1080});

    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.await("the echo", () -> journey.log().count() == 6);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void nothingIsCutOffOrOverlapsAtAnySize() {
        List<String> faults = new ArrayList<>();
        for (int[] size : SIZES) {
            resize(size[0], size[1], 1);
            faults.addAll(lookAtEverything(size[0] + "x" + size[1]));
            assertThat(messageWidth()).isGreaterThanOrEqualTo(Math.min(260, size[0] / 3.0));
        }
        assertThat(faults).isEmpty();
    }

    /** The headless screen has no room for so many pixels. */
    @Test
    @Tag("window")
    void nothingIsCutOffOrOverlapsWithTwoPixelsForOne() {
        List<String> faults = new ArrayList<>();
        for (int[] size : List.of(new int[] {800, 520}, new int[] {1280, 800})) {
            resize(size[0], size[1], 2);
            faults.addAll(lookAtEverything(size[0] + "x" + size[1] + " at 2"));
        }
        assertThat(faults).isEmpty();
    }

    private List<String> lookAtEverything(String size) {
        List<String> faults = new ArrayList<>(look("plain " + size));
        journey.select(5);
        journey.awaitWords("#log-rows", "throttle_ms");
        faults.addAll(look("selected " + size));
        Journey.run(journey.log()::selectAll);
        faults.addAll(look("all selected " + size));
        for (String kind : List.of("text", "binary", "control", "json")) {
            chooseKind(kind);
            faults.addAll(look(kind + " " + size));
        }
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
        faults.addAll(look("statistics " + size));
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        faults.addAll(look("history " + size));
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
        journey.press(KeyCode.ESCAPE);
        return faults;
    }

    @Test
    void everyCommandIsReachedInTheSmallestWindow() {
        Set<String> wide = buttons();
        wide.removeAll(Set.of("log-scope-all", "log-scope-sent", "log-scope-received", "log-scope-control", "state"));
        resize(800, 520, 1);
        Set<String> small = buttons();
        for (String more : List.of("#connection-more", "#log-more")) {
            small.addAll(menu(more));
        }
        journey.click("#environment-switcher");
        if (journey.robot.lookup("#new-environment").tryQuery().isPresent()) {
            // The list of environments folds away; their popover has the same command.
            small.add("add-environment");
        }
        journey.press(KeyCode.ESCAPE);
        journey.click("#open-library");
        small.addAll(buttons());
        wide.removeIf(id -> id.startsWith("composer-kind"));
        assertThat(small).containsAll(wide).contains("log-scope-menu", "composer-kind-menu", "log-inspector");
    }

    @Test
    void foldedCommandsWork() {
        resize(800, 520, 1);
        journey.click("#log-more");
        journey.robot.clickOn("#log-statistics-item");
        journey.await("the statistics", () -> journey.shows(".statistics"));
        journey.click("#log-more");
        journey.robot.clickOn("#log-statistics-item");
        journey.click("#log-scope-menu");
        journey.robot.clickOn("#log-scope-menu-sent");
        journey.await("what was sent", () -> journey.log().count() < 6);
        journey.click("#composer-kind-menu");
        journey.robot.clickOn("#composer-kind-menu-binary");
        assertThat(journey.shows("#composer-hex")).isTrue();
    }

    @Test
    void inspectorTakesNoRoomWhileItIsEmptyAndGoesWhereThereIsRoom() {
        assertThat(journey.shows("#inspector")).isFalse();
        journey.select(5);
        journey.await("the inspector", () -> journey.shows("#inspector"));
        assertThat(box("#inspector").getMinX())
                .isGreaterThanOrEqualTo(box("#log").getMaxX());
        resize(1000, 650, 1);
        assertThat(box("#inspector").getMinY())
                .isGreaterThanOrEqualTo(box("#log").getMaxY());
        journey.click("#inspector-close");
        assertThat(journey.shows("#inspector")).isFalse();
        journey.press(KeyCode.SHORTCUT, KeyCode.I);
        assertThat(journey.shows("#inspector")).isTrue();
        resize(800, 520, 1);
        assertThat(journey.shows("#inspector")).isFalse();
        Journey.run(journey.log()::requestFocus);
        journey.press(KeyCode.ENTER);
        assertThat(journey.shows("#inspector")).isTrue();
        journey.press(KeyCode.ESCAPE);
        assertThat(journey.shows("#inspector")).isFalse();
    }

    @Test
    void selectedRowStaysInViewWhenTheInspectorOpensBelow() {
        resize(1000, 650, 1);
        journey.select(5);
        journey.await("the inspector", () -> journey.shows("#inspector"));
        assertThat(journey.log().lastVisible()).isEqualTo(5);
    }

    @Test
    void libraryIsADrawerThatClosesOnChoice() {
        resize(800, 520, 1);
        assertThat(journey.shows("#library-tree")).isFalse();
        journey.press(KeyCode.SHORTCUT, KeyCode.B);
        assertThat(journey.shows("#library-tree")).isTrue();
        journey.press(KeyCode.ESCAPE);
        assertThat(journey.shows("#library-tree")).isFalse();
        journey.click("#open-library");
        assertThat(journey.shows("#library-tree")).isTrue();
        journey.robot.doubleClickOn("Chat");
        journey.await("the drawer closed", () -> !journey.shows("#library-tree"));
    }

    @Test
    void filterFieldKeepsThirtyCharactersBesideTheInspector() {
        resize(1280, 800, 1);
        journey.select(5);
        journey.await("the inspector", () -> journey.shows("#inspector"));
        TextField field = (TextField) journey.find("#log-filter");
        Journey.run(() -> field.setText("kind:text json:$.type==\"trade\""));
        assertThat(field.getText()).hasSize(30);
        Journey.run(() -> field.positionCaret(30));
        Text text = Journey.onFx(() -> field.lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(t -> t.getText().equals(field.getText()))
                .findFirst()
                .orElseThrow());
        assertThat(Journey.onFx(text::getLayoutX)).as("nothing scrolled out").isGreaterThanOrEqualTo(0);
        assertThat(Journey.onFx(() -> text.getBoundsInParent().getMinX())).isGreaterThanOrEqualTo(-1);
    }

    private void resize(double width, double height, double scale) {
        Journey.run(() -> {
            journey.stage().setMinWidth(0);
            journey.stage().setMinHeight(0);
            journey.stage().setRenderScaleX(scale);
            journey.stage().setRenderScaleY(scale);
            journey.stage().setWidth(width);
            journey.stage().setHeight(height);
        });
    }

    private void chooseKind(String kind) {
        if (journey.shows("#composer-kind-menu")) {
            journey.click("#composer-kind-menu");
            journey.robot.clickOn("#composer-kind-menu-" + kind);
        } else {
            journey.click("#composer-kind-" + kind);
        }
    }

    private List<String> look(String when) {
        return Journey.onFx(() -> {
            journey.root().layout();
            RegionShot.shoot(journey.stage().getScene(), "layout-" + when.replace(' ', '-'));
            return Sight.faults(lookedAt()).stream()
                    .map(fault -> when + ": " + fault)
                    .toList();
        });
    }

    /** The window; where a drawer lies over it, the drawer. */
    private Parent lookedAt() {
        Parent drawer = (Parent) journey.root().lookup("#library-drawer");
        return Journey.isShown(drawer) ? drawer : (Parent) journey.root().lookup(".window-regions");
    }

    private double messageWidth() {
        return Journey.onFx(() -> journey.root().lookup("#log-header").lookupAll(".label").stream()
                .filter(node -> ((Labeled) node).getText().equals("Message"))
                .mapToDouble(title -> journey.log().getWidth() - title.getLayoutX())
                .findFirst()
                .orElseThrow());
    }

    private Bounds box(String selector) {
        Node node = journey.find(selector);
        return Journey.onFx(() -> node.localToScene(node.getLayoutBounds()));
    }

    /** The ids of the buttons in view. */
    private Set<String> buttons() {
        return Journey.onFx(() -> {
            Set<String> ids = new TreeSet<>();
            Journey.everyNode(journey.root())
                    .filter(node -> node instanceof ButtonBase && node.getId() != null && Journey.isShown(node))
                    .forEach(node -> ids.add(node.getId()));
            return ids;
        });
    }

    /** The ids of a more-menu's buttons. */
    private Set<String> menu(String button) {
        journey.click(button);
        Set<String> ids = Journey.onFx(() -> {
            Set<String> found = new TreeSet<>();
            Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                    .filter(item -> item.getId() != null)
                    .forEach(item -> found.add(item.getId().replaceAll("-item$", "")));
            return found;
        });
        journey.press(KeyCode.ESCAPE);
        return ids;
    }
}
