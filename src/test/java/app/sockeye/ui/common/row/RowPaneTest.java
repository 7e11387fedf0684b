package app.sockeye.ui.common.row;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Scrolling;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class RowPaneTest {
    private static final long HUNDRED_MILLION = 100_000_000;
    private static final double ROW = 25;

    private final List<Long> opened = new ArrayList<>();
    private RowPane pane;
    private int copies;
    private long shown;

    @Start
    void start(Stage stage) {
        pane = new RowPane("rows", "Rows", ROW, NumberRow::new);
        pane.setOnOpen(opened::add);
        pane.setOnCopy(() -> copies++);
        RegionShot.show(stage, pane, Theme.LIGHT, 400, 500);
    }

    @Test
    void onlyVisibleRowsHaveNodes(FxRobot robot) {
        count(robot, HUNDRED_MILLION);
        assertThat(pane.visibleRows()).hasSizeLessThan(25);
        assertThat(texts()).startsWith("0", "1", "2");
    }

    @Test
    void fewRowsHaveFewNodesAndMoreRowsMore(FxRobot robot) {
        for (int rows = 1; rows <= 40; rows++) {
            count(robot, rows);
            assertThat(texts()).hasSizeBetween(Math.min(rows, 20), rows).startsWith("0");
            assertThat(FxThread.call(() -> pane.lookupAll(".number-row").size()))
                    .isBetween(texts().size(), Math.max(4, 2 * rows));
        }
    }

    @Test
    void endKeyShowsTheLastOfAHundredMillionRows(FxRobot robot) {
        count(robot, HUNDRED_MILLION);
        press(robot, KeyCode.END);
        assertThat(pane.selection().lead()).isEqualTo(HUNDRED_MILLION - 1);
        Bounds last = FxThread.call(() -> node(HUNDRED_MILLION - 1).getBoundsInParent());
        assertThat(last.getMaxY()).isEqualTo(pane.getHeight());
    }

    @Test
    void wheelMovesByPixels(FxRobot robot) {
        count(robot, HUNDRED_MILLION);
        press(robot, KeyCode.END, KeyCode.HOME);
        wheel(robot, -30);
        assertThat(node(2).getLayoutY()).isEqualTo(2 * ROW - 30);
    }

    @Test
    void scrollingByOneRowShowsOneRowAnew(FxRobot robot) {
        count(robot, 1000);
        long before = shown;
        wheel(robot, -ROW);
        assertThat(shown - before).isEqualTo(1);
    }

    @Test
    void thumbCanBeDraggedThroughAHundredMillionRows(FxRobot robot) {
        count(robot, HUNDRED_MILLION);
        robot.drag("#rows-scroll .thumb").dropBy(0, 2000);
        layout(robot);
        assertThat(pane.lastVisible()).isEqualTo(HUNDRED_MILLION - 1);
        robot.drag("#rows-scroll .thumb").dropBy(0, -240);
        layout(robot);
        assertThat(pane.firstVisible()).isBetween(HUNDRED_MILLION / 10 * 4, HUNDRED_MILLION / 10 * 6);
    }

    @Test
    void pressingBelowTheThumbTurnsAPage(FxRobot robot) {
        count(robot, HUNDRED_MILLION);
        robot.clickOn("#rows-scroll");
        layout(robot);
        assertThat(pane.firstVisible()).isEqualTo(20);
    }

    @Test
    void keysMoveAsInATable(FxRobot robot) {
        count(robot, 1000);
        press(robot, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);
        assertThat(pane.selection().ranges()).containsExactly(new RowRange(1, 1));
        press(robot, KeyCode.PAGE_DOWN);
        assertThat(pane.selection().lead()).isEqualTo(21);
        press(robot, KeyCode.PAGE_UP, KeyCode.PAGE_UP);
        assertThat(pane.selection().lead()).isZero();
    }

    @Test
    void shiftWithKeysSelectsARange(FxRobot robot) {
        count(robot, 1000);
        press(robot, KeyCode.DOWN, KeyCode.DOWN);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, 3).release(KeyCode.SHIFT);
        assertThat(pane.selection().ranges()).containsExactly(new RowRange(1, 4));
        robot.press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
        assertThat(pane.selection().ranges()).containsExactly(new RowRange(1, 999));
    }

    @Test
    void shortcutsSelectAllAndCopy(FxRobot robot) {
        count(robot, HUNDRED_MILLION);
        robot.interact(pane::requestFocus);
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        assertThat(pane.selection().size()).isEqualTo(HUNDRED_MILLION);
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(copies).isEqualTo(1);
    }

    @Test
    void mouseSelectsAsInATable(FxRobot robot) {
        count(robot, 1000);
        clickRow(robot, 2);
        robot.press(KeyCode.SHIFT);
        clickRow(robot, 5);
        robot.release(KeyCode.SHIFT);
        assertThat(pane.selection().ranges()).containsExactly(new RowRange(2, 5));
        robot.press(KeyCode.SHORTCUT);
        clickRow(robot, 4);
        clickRow(robot, 9);
        robot.release(KeyCode.SHORTCUT);
        assertThat(pane.selection().ranges())
                .containsExactly(new RowRange(2, 3), new RowRange(5, 5), new RowRange(9, 9));
    }

    @Test
    void doubleClickAndEnterOpen(FxRobot robot) {
        count(robot, 1000);
        robot.doubleClickOn(node(3), MouseButton.PRIMARY);
        press(robot, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(opened).containsExactly(3L, 4L);
    }

    @Test
    void contextMenuSelectsItsRowButKeepsASelectionAroundIt(FxRobot robot) {
        ContextMenu menu = FxThread.call(() -> new ContextMenu(new MenuItem("Copy")));
        count(robot, 1000);
        robot.interact(() -> pane.setRowMenu(() -> menu));
        robot.interact(() -> requestMenu(node(7)));
        assertThat(pane.selection().ranges()).containsExactly(new RowRange(7, 7));
        assertThat(menu.isShowing()).isTrue();
        robot.interact(() -> {
            menu.hide();
            pane.selectAll();
            requestMenu(node(8));
        });
        assertThat(pane.selection().size()).isEqualTo(1000);
        robot.interact(menu::hide);
        press(robot, KeyCode.CONTEXT_MENU);
        assertThat(menu.isShowing()).isTrue();
        robot.interact(menu::hide);
    }

    @Test
    void followingKeepsTheEndInViewUntilTheUserScrollsUp(FxRobot robot) {
        robot.interact(() -> pane.setFollowable(true));
        count(robot, 1000);
        assertThat(pane.lastVisible()).isEqualTo(999);
        wheel(robot, 100);
        assertThat(pane.followProperty().get()).isFalse();
        long first = pane.firstVisible();
        count(robot, 5000);
        assertThat(pane.firstVisible()).isEqualTo(first);
        wheel(robot, -1e9);
        assertThat(pane.followProperty().get()).isTrue();
        count(robot, 9000);
        assertThat(pane.lastVisible()).isEqualTo(8999);
    }

    @Test
    void selectingAboveTheEndHoldsAndCtrlEndFollowsAgain(FxRobot robot) {
        robot.interact(() -> pane.setFollowable(true));
        count(robot, 1000);
        clickRow(robot, 990);
        assertThat(pane.followProperty().get()).isFalse();
        count(robot, 2000);
        assertThat(pane.lastVisible()).isEqualTo(999);
        robot.push(KeyCode.SHORTCUT, KeyCode.END);
        assertThat(pane.followProperty().get()).isTrue();
        assertThat(pane.selection().lead()).isEqualTo(990);
    }

    @Test
    void rowsInsertedBeforeDoNotMoveTheView(FxRobot robot) {
        count(robot, 1000);
        clickRow(robot, 4);
        wheel(robot, -40);
        double y = node(4).getLayoutY();
        robot.interact(() -> pane.insertBefore(300));
        layout(robot);
        assertThat(node(304).getLayoutY()).isEqualTo(y);
        assertThat(pane.selection().ranges()).containsExactly(new RowRange(304, 304));
    }

    @Test
    void resetForgetsSelectionAndPlace(FxRobot robot) {
        count(robot, 1000);
        press(robot, KeyCode.END);
        robot.interact(() -> pane.reset(10));
        layout(robot);
        assertThat(pane.selection().size()).isZero();
        assertThat(texts()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void screenReadersLearnCountAndRows(FxRobot robot) {
        count(robot, 1000);
        assertThat(pane.queryAccessibleAttribute(AccessibleAttribute.ITEM_COUNT))
                .isEqualTo(1000);
        RowNode third = (RowNode) pane.queryAccessibleAttribute(AccessibleAttribute.ITEM_AT_INDEX, 2);
        assertThat(third.getAccessibleText()).isEqualTo("row 2");
        assertThat(third.queryAccessibleAttribute(AccessibleAttribute.INDEX)).isEqualTo(2);
    }

    private void count(FxRobot robot, long rows) {
        robot.interact(() -> pane.setCount(rows));
        layout(robot);
    }

    private void layout(FxRobot robot) {
        robot.interact(() -> pane.layout());
    }

    private void press(FxRobot robot, KeyCode... keys) {
        robot.interact(pane::requestFocus);
        for (KeyCode key : keys) {
            robot.type(key);
        }
        layout(robot);
    }

    private void wheel(FxRobot robot, double pixels) {
        robot.interact(() -> Event.fireEvent(pane, Scrolling.by(pixels)));
        layout(robot);
    }

    private void clickRow(FxRobot robot, long row) {
        FxThread.settle();
        robot.clickOn(node(row));
        layout(robot);
    }

    private void requestMenu(RowNode row) {
        Bounds place = row.localToScreen(row.getLayoutBounds());
        Event.fireEvent(
                row,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        5,
                        row.getLayoutY() + 5,
                        place.getMinX() + 5,
                        place.getMinY() + 5,
                        false,
                        null));
    }

    private RowNode node(long row) {
        return pane.visibleRows().stream()
                .filter(n -> n.index() == row)
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts() {
        return pane.visibleRows().stream()
                .sorted(Comparator.comparingLong(RowNode::index))
                .map(n -> ((NumberRow) n).text.getText())
                .toList();
    }

    /** Shows its number. */
    private final class NumberRow extends RowNode {
        private final Text text = new Text();

        NumberRow() {
            getStyleClass().add("number-row");
            getChildren().add(text);
            text.setManaged(false);
            text.setY(17);
        }

        @Override
        protected void show(long rowIndex) {
            shown++;
            text.setText(Long.toString(rowIndex));
            setAccessibleText("row " + rowIndex);
        }
    }
}
