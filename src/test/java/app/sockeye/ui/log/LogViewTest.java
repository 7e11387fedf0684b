package app.sockeye.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.search.TimeRange;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.Scrolling;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.row.RowNode;
import app.sockeye.ui.log.look.Column;
import app.sockeye.ui.log.model.LogModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelReader;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Following, selecting, copying, commands and columns, on a transcript on disk. */
@ExtendWith(WindowExtension.class)
class LogViewTest {
    @TempDir
    static Path folder;

    private LogPage page;
    private Transcript transcript;
    private Recording recording;

    @Start
    void start(Stage stage) throws IOException {
        transcript = Transcript.create(folder.resolve("session" + System.nanoTime()));
        recording = new Recording(transcript);
        page = new LogPage(stage, 900, 500);
    }

    @AfterEach
    void close() {
        page.close();
        transcript.close();
    }

    @Test
    void emptyLogSaysWhatToDo(FxRobot robot) {
        assertThat(hint()).isEqualTo("Type an address above and press Connect.");
        robot.interact(() -> page.model.addressProperty().set("ws://localhost/echo"));
        assertThat(hint()).isEqualTo("Press Connect to open ws://localhost/echo.");
        show(robot, 1);
        assertThat(page.find("#log-empty").isVisible()).isFalse();
    }

    @Test
    void newRowsAreFollowed(FxRobot robot) {
        show(robot, 100);
        more(5000);
        assertThat(page.rows().lastVisible()).isEqualTo(5099);
        assertThat(page.cell(5099, "preview")).isEqualTo("more4999");
        assertThat(page.find("#log-new").isVisible()).isFalse();
    }

    @Test
    void scrollingUpHoldsAndThePillJumpsToTheNewRows(FxRobot robot) {
        show(robot, 100);
        robot.interact(() -> Event.fireEvent(page.rows(), Scrolling.by(200)));
        page.layout();
        assertThat(page.model.followProperty().get()).isFalse();
        long first = page.rows().firstVisible();
        more(1234);
        assertThat(page.rows().firstVisible()).isEqualTo(first);
        assertThat(((Button) page.find("#log-new")).getText()).isEqualTo("↓ 1 234 new");
        robot.clickOn("#log-new");
        page.layout();
        assertThat(page.model.followProperty().get()).isTrue();
        assertThat(page.rows().lastVisible()).isEqualTo(1333);
        assertThat(page.find("#log-new").isVisible()).isFalse();
    }

    @Test
    void cellsOfARowStandOnOneLine(FxRobot robot) {
        recording.told(EntryKind.STATE, null, "State").publish();
        robot.interact(() -> page.model.show(transcript));
        page.layout();
        recording.sent("{\"op\": \"subscribe\"}").publish();
        page.await(() -> page.rows().count() == 2);
        page.layout();
        for (RowNode row : page.rows().visibleRows()) {
            List<Integer> lines = Stream.of("kind", "time")
                    .map(cell -> WaitForAsyncUtils.waitForAsyncFx(10_000, () -> lowestInk((Node) row, "." + cell)))
                    .toList();
            assertThat(Set.copyOf(lines)).as("row %d: %s", row.index(), lines).hasSize(1);
        }
    }

    /** Where the pixels of a cell end below. */
    private static int lowestInk(Node row, String selector) {
        Bounds cell = row.lookup(selector).getBoundsInParent();
        PixelReader pixels = row.snapshot(null, null).getPixelReader();
        double ground = pixels.getColor((int) cell.getMinX() - 2, (int) cell.getCenterY())
                .getBrightness();
        for (int y = (int) row.getLayoutBounds().getHeight() - 1; y > 0; y--) {
            for (int x = (int) cell.getMinX(); x < cell.getMaxX(); x++) {
                if (Math.abs(pixels.getColor(x, y).getBrightness() - ground) > 0.2) {
                    return y;
                }
            }
        }
        throw new AssertionError("nothing is drawn of " + selector);
    }

    @Test
    void nothingIsNewInATimeRange(FxRobot robot) {
        show(robot, 100);
        robot.interact(() -> Event.fireEvent(page.rows(), Scrolling.by(200)));
        more(50);
        assertThat(page.find("#log-new").isVisible()).isTrue();
        TimeRange all = new TimeRange(0, Long.MAX_VALUE);
        robot.interact(() -> page.model.filter().timeProperty().set(Optional.of(all)));
        page.await(() -> !page.find("#log-new").isVisible());
    }

    @Test
    void followButtonHoldsAndFollows(FxRobot robot) {
        show(robot, 100);
        robot.clickOn("#log-follow");
        more(50);
        assertThat(page.rows().lastVisible()).isEqualTo(99);
        robot.clickOn("#log-follow");
        page.layout();
        assertThat(page.rows().lastVisible()).isEqualTo(149);
    }

    @Test
    void selectingARowHoldsAndTellsItsEntry(FxRobot robot) {
        show(robot, 100);
        robot.clickOn(page.row(90));
        assertThat(page.model.selectedEntryProperty().get()).isEqualTo(90);
        assertThat(page.model.followProperty().get()).isFalse();
        robot.type(KeyCode.UP);
        assertThat(page.model.selectedEntryProperty().get()).isEqualTo(89);
        robot.type(KeyCode.END);
        assertThat(page.model.selectedEntryProperty().get()).isEqualTo(99);
        assertThat(page.model.followProperty().get()).isTrue();
    }

    @Test
    void pingAndPongTellHowLongItTook(FxRobot robot) {
        recording.ping(Direction.SENT, (byte) 7);
        show(robot, 0);
        assertThat(page.cell(0, "aside")).isEmpty();
        recording.after(18).pong(Direction.RECEIVED, (byte) 7).publish();
        page.awaitRows(2);
        page.await(() -> page.cell(0, "aside").equals("pong in 18 ms"));
        page.await(() -> page.cell(1, "aside").equals("after 18 ms"));
    }

    @Test
    void screenReadersHearTheWholeRow(FxRobot robot) {
        recording.sent("hello");
        show(robot, 0);
        String time = page.cell(0, "time");
        assertThat(page.row(0).queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .isEqualTo("Row 0, sent, Text, " + time + ", 5 bytes, hello");
    }

    @Test
    void ctrlCCopiesTheSelectedMessages(FxRobot robot) {
        show(robot, 5);
        robot.clickOn(page.row(1));
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, 2).release(KeyCode.SHIFT);
        assertThat(((Labeled) page.find("#log-count")).getText()).startsWith("3 selected · ");
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(clipboard(robot)).isEqualTo("first1\nfirst2\nfirst3");
    }

    @Test
    void copyOfTooManySaysSo(FxRobot robot) {
        show(robot, 20_001);
        robot.interact(() -> page.rows().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(page.find("#log-notice").getAccessibleText()).startsWith("Only the first 20 000 of 20 001");
    }

    @Test
    void menuCopiesAndCommandsMessages(FxRobot robot) {
        recording.received("{\"a\":1}").told(EntryKind.NOTE, null, "note");
        show(robot, 0);
        robot.interact(() -> page.rows().select(0));
        ContextMenu menu = menu(robot);
        assertThat(item(menu, "log-send-again").isDisable()).isFalse();
        fire(robot, menu, "log-send-again");
        fire(robot, menu, "log-edit");
        fire(robot, menu, "log-save-payload");
        assertThat(page.commands).containsExactly("send again 0", "edit 0", "save 0");
        fire(robot, menu, "log-copy-json");
        assertThat(clipboard(robot)).isEqualTo("{\n  \"a\": 1\n}");
        fire(robot, menu, "log-copy-hex");
        assertThat(clipboard(robot)).isEqualTo("7b 22 61 22 3a 31 7d");
        robot.interact(menu::hide);
        robot.interact(() -> page.rows().select(1));
        assertThat(item(menu(robot), "log-send-again").isDisable()).isTrue();
        assertThat(item(menu(robot), "log-compare").isDisable()).isTrue();
        robot.interact(menu::hide);
    }

    @Test
    void copyAsJsonIsThereOnlyForJson(FxRobot robot) {
        recording.received("plain").received("{\"a\":1}").told(EntryKind.STATE, null, "{}");
        show(robot, 0);
        boolean[] disabled = new boolean[3];
        for (int row = 0; row < 3; row++) {
            int selected = row;
            robot.interact(() -> page.rows().select(selected));
            ContextMenu menu = menu(robot);
            disabled[row] = item(menu, "log-copy-json").isDisable();
            robot.interact(menu::hide);
        }
        assertThat(disabled).containsExactly(true, false, true);
    }

    @Test
    void aTextThatTheClipboardWouldCutIsNotCopiedButOfferedEscaped(FxRobot robot) {
        recording.received("a\0b").received("{\"a\":\"x\"}");
        show(robot, 0);
        robot.interact(() -> {
            ClipboardText.put("before");
            page.rows().select(0);
        });
        for (String format : List.of("log-copy-text", "log-copy-json")) {
            ContextMenu menu = menu(robot);
            if (!item(menu, format).isDisable()) {
                fire(robot, menu, format);
                assertThat(page.find("#log-notice").getAccessibleText()).startsWith("Nothing was copied");
            }
            robot.interact(menu::hide);
            assertThat(clipboard(robot)).isEqualTo("before");
        }
        robot.clickOn("Copy as escaped text");
        assertThat(clipboard(robot)).isEqualTo("\"a\\u0000b\"");
        ContextMenu menu = menu(robot);
        fire(robot, menu, "log-copy-hex");
        robot.interact(menu::hide);
        assertThat(clipboard(robot)).isEqualTo("61 00 62");
    }

    @Test
    void punctuationBetweenRightToLeftStringsStaysInItsPlace(FxRobot robot) {
        recording.received(
                "{\"\u05e9\u05dc\u05d5\u05dd\":\"\u05e2\u05d5\u05dc\u05dd\",\"\u0623\":[1,\"\u0628 \\\"\u062a\"]}");
        show(robot, 0);
        Text preview = (Text) page.row(0).lookup(".preview");
        String text = preview.getText();
        List<Double> places = new ArrayList<>();
        robot.interact(() -> {
            for (char sign : "{:,[]}".toCharArray()) {
                places.add(left(preview, text.indexOf(sign)));
            }
            // Each string stands between its own quotes, the key before the value.
            places.add(1, left(preview, text.indexOf('\u05e9')));
            places.add(3, left(preview, text.indexOf('\u05e2')));
        });
        assertThat(places).isSorted();
    }

    private static double left(Text text, int at) {
        javafx.scene.shape.Path shape = new javafx.scene.shape.Path(text.rangeShape(at, at + 1));
        return shape.getLayoutBounds().getMinX();
    }

    @Test
    void enterOpensTheRow(FxRobot robot) {
        show(robot, 5);
        robot.clickOn(page.row(3));
        robot.type(KeyCode.ENTER);
        assertThat(page.commands).containsExactly("open 3");
    }

    @Test
    void clearedEntriesAreOnlyOutOfSight(FxRobot robot) {
        show(robot, 50);
        robot.clickOn("#log-more").clickOn("#log-clear");
        page.awaitRows(0);
        assertThat(hint()).isEqualTo("New entries appear here.");
        more(3);
        assertThat(page.previews()).containsExactly("more0", "more1", "more2");
        assertThat(page.cell(0, "number")).isEqualTo("50");
        robot.interact(() -> page.rows().requestFocus());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.K);
        page.awaitRows(0);
        robot.clickOn("#log-empty-action");
        page.awaitRows(53);
        assertThat(transcript.count()).isEqualTo(53);
    }

    @Test
    void otherTranscriptStartsAnew(FxRobot robot) throws IOException {
        show(robot, 50);
        robot.clickOn(page.row(40));
        try (Transcript next = Transcript.create(folder.resolve("next" + System.nanoTime()))) {
            new Recording(next).many(3, "next").publish();
            robot.interact(() -> page.model.show(next));
            page.awaitRows(3);
            assertThat(page.previews()).containsExactly("next0", "next1", "next2");
            assertThat(page.model.selectedEntryProperty().get()).isEqualTo(LogModel.NONE);
            assertThat(page.model.followProperty().get()).isTrue();
            robot.interact(() -> page.model.show(null));
            page.awaitRows(0);
        }
    }

    @Test
    void columnsAreResizedByDragging(FxRobot robot) {
        show(robot, 5);
        double message = page.row(0).lookup(".preview").getLayoutX();
        robot.drag("#log-grip-time").dropBy(40, 0);
        page.layout();
        assertThat(page.layout.width(Column.TIME)).isBetween(140.0, 152.0);
        double grown = page.layout.width(Column.TIME) - Column.TIME.defaultWidth();
        assertThat(page.row(0).lookup(".preview").getLayoutX()).isEqualTo(message + grown);
        robot.doubleClickOn("#log-grip-time");
        assertThat(page.layout.width(Column.TIME)).isEqualTo(Column.TIME.defaultWidth());
    }

    @Test
    void columnsAreHiddenByTheMenu(FxRobot robot) {
        show(robot, 5);
        robot.clickOn("#log-columns").clickOn("#log-column-kind");
        page.layout();
        assertThat(page.row(0).lookup(".kind").isVisible()).isFalse();
        assertThat(page.layout.isShown(Column.KIND)).isFalse();
        robot.clickOn("#log-columns").clickOn("#log-columns-reset");
        page.layout();
        assertThat(page.row(0).lookup(".kind").isVisible()).isTrue();
    }

    @Test
    void timesAreSwitchedByTheMenu(FxRobot robot) {
        recording.received("a").after(37).received("b");
        show(robot, 0);
        robot.clickOn("#log-columns").clickOn("#log-time-since-previous");
        page.layout();
        assertThat(page.cell(1, "time")).isEqualTo("+37 ms");
        robot.clickOn("#log-columns").clickOn("#log-time-since-start");
        page.layout();
        assertThat(page.cell(0, "time")).startsWith("00:00:0");
    }

    @Test
    void rowsOfAHiddenLogAreLeftAlone(FxRobot robot) {
        show(robot, 10);
        robot.interact(() -> page.view.setVisible(false));
        recording.many(5, "hidden").publish();
        page.await(() -> page.model.rowsProperty().get().count() == 15);
        assertThat(page.rows().count()).isEqualTo(10);
        robot.interact(() -> page.view.setVisible(true));
        page.awaitRows(15);
    }

    /** Shows the transcript with some more messages. */
    private void show(FxRobot robot, int messages) {
        recording.many(messages, "first").publish();
        robot.interact(() -> page.model.show(transcript));
        page.awaitRows(transcript.count());
    }

    private void more(int messages) {
        long before = page.rows().count();
        recording.many(messages, "more").publish();
        page.awaitRows(before + messages);
    }

    private String hint() {
        return ((Labeled) page.find("#log-empty-hint")).getText();
    }

    private ContextMenu menu(FxRobot robot) {
        robot.interact(() -> page.rows().requestFocus());
        robot.type(KeyCode.CONTEXT_MENU);
        return (ContextMenu) robot.listWindows().stream()
                .filter(w -> w instanceof ContextMenu menu && "log-menu".equals(menu.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static MenuItem item(ContextMenu menu, String id) {
        return menu.getItems().stream()
                .filter(i -> id.equals(i.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static void fire(FxRobot robot, ContextMenu menu, String id) {
        robot.interact(item(menu, id)::fire);
    }

    private static String clipboard(FxRobot robot) {
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }
}
