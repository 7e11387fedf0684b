package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class TabStripTest {
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
    void tabInFrontIsAlwaysInViewWhole() {
        for (int i = 0; i < 8; i++) {
            openWithAddress("ws://127.0.0.1:9/a-rather-long-path-" + i);
            assertFrontInView();
        }
        journey.press(KeyCode.SHORTCUT, KeyCode.TAB);
        assertThat(frontTitle()).isEqualTo("Echo");
        assertFrontInView();
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.TAB);
        assertFrontInView();
        Journey.run(() -> journey.stage().setWidth(900));
        assertFrontInView();
        journey.restart();
        journey.await("the tabs", () -> tabs().size() == 9);
        assertThat(frontTitle()).contains("path-7");
        assertFrontInView();
    }

    @Test
    void titleThatGrowsGetsTheRoomItNeeds() {
        journey.press(KeyCode.SHORTCUT, KeyCode.T);
        double before = Journey.onFx(() -> front().getWidth());
        TextField address = (TextField) journey.find("#url");
        Journey.run(() -> address.setText("ws://127.0.0.1:9/a-path-much-longer"));
        journey.await("the room", () -> Journey.onFx(() -> front().getWidth() > before));
        assertThat(Journey.onFx(() -> title(front()).getWidth()))
                .isGreaterThanOrEqualTo(
                        Journey.onFx(() -> Math.min(180, title(front()).prefWidth(-1))));
    }

    @Test
    void aTabComesToTheFrontFromTheListOfTabs() {
        openWithAddress("ws://127.0.0.1:9/one");
        openWithAddress("ws://127.0.0.1:9/two");
        journey.click("#tab-list");
        assertThat(menuItems()).anyMatch(text -> text.contains("/one")).anyMatch(text -> text.contains("/two"));
        journey.robot.clickOn("127.0.0.1:9/one •");
        assertThat(frontTitle()).contains("/one");
    }

    @Test
    void menuClosesOthersAndThoseToTheRightAndTheyComeBack() {
        for (String name : List.of("one", "two", "three")) {
            openWithAddress("ws://127.0.0.1:9/" + name);
        }
        List<String> all = titles();
        menu(1, "#tab-close-right");
        assertThat(titles()).isEqualTo(all.subList(0, 2));
        journey.click("#toast-action");
        assertThat(titles()).isEqualTo(all);
        menu(2, "#tab-close-others");
        assertThat(titles()).isEqualTo(List.of(all.get(2)));
        for (int i = 0; i < 3; i++) {
            journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.W);
        }
        assertThat(titles()).isEqualTo(all);
        menu(3, "#tab-close");
        assertThat(titles()).isEqualTo(all.subList(0, 3));
        menu(0, "#tab-reopen");
        assertThat(titles()).isEqualTo(all);
    }

    @Test
    void aDraggedTabStaysWhereItIsDroppedAlsoAfterARestart() {
        openWithAddress("ws://127.0.0.1:9/one");
        openWithAddress("ws://127.0.0.1:9/two");
        List<String> before = titles();
        journey.robot
                .drag(center(2), MouseButton.PRIMARY)
                .moveBy(-60, 0)
                .moveBy(-600, 0)
                .drop();
        List<String> after = List.of(before.get(2), before.get(0), before.get(1));
        assertThat(titles()).isEqualTo(after);
        journey.restart();
        journey.await("the tabs", () -> titles().equals(after));
    }

    @Test
    void aTabBehindShowsHowMuchIsUnread() {
        journey.connect("${playground}/ticker?rate=20");
        journey.await(SessionState.OPEN);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.TAB);
        journey.await("unread messages", () -> unread(1) > 0);
        assertThat(unread(0)).isZero();
        journey.press(KeyCode.SHORTCUT, KeyCode.TAB);
        assertThat(unread(1)).isZero();
    }

    @Test
    void aSavedConnectionOpensASecondTimeByControlDoubleClickAndByTheTabsMenu() {
        TreeView<?> tree = (TreeView<?>) journey.find("#library-tree");
        Node cell = Journey.onFx(() -> tree.lookupAll(".library-cell").stream()
                .filter(node -> node instanceof TreeCell<?> row && row.isSelected() && Journey.isShown(row))
                .findFirst()
                .orElseThrow());
        // A robot without a screen has no keys held with its clicks.
        Journey.run(() -> Event.fireEvent(cell, controlDoubleClick(cell)));
        journey.await(SessionState.OPEN);
        assertThat(tabs()).hasSize(2);
        String name = titles().get(0);
        assertThat(titles().get(1)).isEqualTo(name + " (2)");
        journey.compose("only here");
        menu(0, "#tab-duplicate");
        journey.await(SessionState.OPEN);
        assertThat(titles()).isEqualTo(List.of(name, name + " (3)", name + " (2)"));
        journey.restart();
        journey.await("the tabs", () -> tabs().size() == 3);
        journey.press(KeyCode.SHORTCUT, KeyCode.TAB);
        journey.awaitWords("#composer", "only here");
        journey.press(KeyCode.SHORTCUT, KeyCode.TAB);
        assertThat(journey.words("#composer")).doesNotContain("only here");
    }

    @Test
    void anUnsavedTabSelectsNothingInTheLibrary() {
        TreeView<?> tree = (TreeView<?>) journey.find("#library-tree");
        assertThat(Journey.onFx(() -> tree.getSelectionModel().getSelectedItem()))
                .isNotNull();
        journey.press(KeyCode.SHORTCUT, KeyCode.T);
        assertThat(Journey.onFx(() -> tree.getSelectionModel().getSelectedItem()))
                .isNull();
        journey.press(KeyCode.SHORTCUT, KeyCode.TAB);
        assertThat(Journey.onFx(() -> tree.getSelectionModel().getSelectedItem()))
                .isNotNull();
    }

    private void openWithAddress(String url) {
        journey.press(KeyCode.SHORTCUT, KeyCode.T);
        TextField address = (TextField) journey.find("#url");
        Journey.run(() -> address.setText(url));
    }

    private void menu(int tab, String item) {
        Node button = tabs().get(tab);
        Point2D at = center(tab);
        Journey.run(() -> Event.fireEvent(
                button,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED, 30, 10, at.getX(), at.getY(), false, null)));
        journey.robot.clickOn(item);
    }

    private static MouseEvent controlDoubleClick(Node on) {
        Point2D at = on.localToScreen(5, 5);
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                5,
                5,
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                2,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    private static List<String> menuItems() {
        return Journey.onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .map(MenuItem::getText)
                .filter(text -> text != null)
                .toList());
    }

    /** The buttons as they stand on the screen. */
    private List<HBox> tabs() {
        return Journey.onFx(() -> journey.root().lookupAll(".tab-button").stream()
                .map(HBox.class::cast)
                .sorted((a, b) -> Double.compare(a.getLayoutX(), b.getLayoutX()))
                .toList());
    }

    private List<String> titles() {
        return tabs().stream().map(tab -> title(tab).getText()).toList();
    }

    private static Label title(Node tab) {
        return (Label) ((HBox) tab).getChildren().get(1);
    }

    private long unread(int tab) {
        Label unread = (Label) tabs().get(tab).lookup(".tab-unread");
        return Journey.onFx(() -> unread.isVisible() ? 1L : 0L);
    }

    private Point2D center(int tab) {
        Bounds bounds =
                Journey.onFx(() -> tabs().get(tab).localToScreen(tabs().get(tab).getBoundsInLocal()));
        return new Point2D(bounds.getMinX() + 30, bounds.getCenterY());
    }

    private HBox front() {
        List<HBox> all = tabs();
        return IntStream.range(0, all.size())
                .mapToObj(all::get)
                .filter(tab -> tab.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("selected")))
                .findFirst()
                .orElseThrow();
    }

    private String frontTitle() {
        return Journey.onFx(() -> title(front()).getText());
    }

    private void assertFrontInView() {
        journey.await(
                "the tab in front in view",
                () -> Journey.onFx(() -> {
                    journey.root().layout();
                    Bounds row = journey.root()
                            .lookup(".tab-row")
                            .localToScene(journey.root().lookup(".tab-row").getLayoutBounds());
                    Bounds tab = front().localToScene(front().getLayoutBounds());
                    return tab.getMinX() >= row.getMinX() - 1 && tab.getMaxX() <= row.getMaxX() + 1;
                }));
    }
}
