package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.row.RowPane;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class MergedJourneyTest {
    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.awaitWords(".library", "Ticker");
        journey.await(SessionState.OPEN);
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void connectionsChosenInTheLibraryAreShownTogether() {
        showTogether("Echo", "Ticker");
        journey.awaitWords(".tab-strip", "Echo + 1");
        awaitRow("\"price\"");
        assertThat(connections()).contains("Echo", "Ticker");
        assertThat(times()).isSorted();
    }

    @Test
    void connectionsWithoutATabAreOpenedAndConnectedAndSpeakTheirDialects() {
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        showTogether("Ticker", "JSON-RPC");
        awaitRow("\"price\"");
        assertThat(names()).contains("Ticker", "JSON-RPC");
        clickEye("#merged-eye-0");
        journey.await("open", () -> journey.text("#composer-send").equals("Send to 1"));
        journey.compose("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"add\",\"params\":[1,2]}");
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        awaitRow("Request");
        awaitRow("result #7 after");
        journey.awaitWords(".status-bar", "▲ 1");
    }

    @Test
    void aClosedEyeHidesAConnection() {
        showTogether("Echo", "Ticker");
        awaitRow("\"price\"");
        clickEye("#merged-eye-0");
        journey.await(
                "the ticker alone",
                () -> !connections().isEmpty() && !connections().contains("Echo"));
        clickEye("#merged-eye-0");
        journey.await("both", () -> top().contains("Echo"));
    }

    @Test
    void aRestartBringsItBackWithItsClosedEyesAndWhatWasTyped() {
        showTogether("Echo", "Ticker");
        awaitRow("\"price\"");
        clickEye("#merged-eye-1");
        journey.compose("still here");
        journey.restart();
        journey.await("the merged log", () -> journey.shows("#merged-rows"));
        journey.awaitWords(".tab-strip", "Echo + 1");
        assertThat(names()).contains("Echo", "Ticker");
        assertThat(selected("#merged-eye-0")).isTrue();
        assertThat(selected("#merged-eye-1")).isFalse();
        journey.await("the draft", () -> journey.words("#composer").contains("still here"));
    }

    @Test
    void filterAndFindWorkOnAll() {
        send("to be found");
        showTogether("Echo", "Ticker");
        awaitRow("\"price\"");
        journey.click("#merged-filter");
        journey.robot.write("found");
        journey.await("the filter", () -> rows().count() == 2);
        assertThat(connections()).containsOnly("Echo");
        journey.press(KeyCode.ESCAPE);
        journey.await("all again", () -> rows().count() > 6);
        journey.press(KeyCode.F3);
        journey.robot.write("found");
        journey.await("hits", () -> journey.text("#merged-find-count").equals("2 found"));
        journey.press(KeyCode.ENTER);
        journey.await("the first hit", () -> journey.text("#merged-find-count").equals("1 of 2"));
        journey.awaitWords("#inspector", "to be found");
    }

    @Test
    void theSelectedRowsAreCopiedStarredAndExported() {
        send("to be found");
        showTogether("Echo", "Ticker");
        awaitRow("\"price\"");
        journey.click("#merged-filter");
        journey.robot.write("found");
        journey.await("the filter", () -> rows().count() == 2);
        Journey.run(() -> rows().selectAll());
        Journey.run(() -> rows().requestFocus());
        journey.press(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(clipboard()).isEqualTo("to be found\nto be found");

        command("Copy the selected rows as Markdown");
        assertThat(clipboard())
                .containsPattern("\\*\\*#\\d+\\*\\* `Echo`, \\d\\d:\\d\\d:\\d\\d\\.\\d{3}, sent, Text, 11 B")
                .contains("received, Text, 11 B\n\n```\nto be found\n```");
        command("Star or unstar the selected rows");
        journey.await("the stars", () -> rows().visibleRows().stream()
                .allMatch(row -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("starred"))));
        command("Export the log…");
        assertThat(journey.robot.lookup("#export").tryQuery()).isPresent();
        journey.press(KeyCode.ESCAPE);
        journey.press(KeyCode.SHORTCUT, KeyCode.K);
        journey.robot.write("to be found");
        journey.awaitWords("#palette-rows", "Show rows with");
        journey.press(KeyCode.ENTER);
        TextField filter = (TextField) journey.find("#merged-filter");
        journey.await("the filter", () -> filter.getText().equals("\"to be found\""));
        journey.press(KeyCode.SHORTCUT, KeyCode.K);
        journey.robot.write("note");
        assertThat(journey.words("#palette-rows")).doesNotContain("Add or edit a note");
        journey.press(KeyCode.ESCAPE);
    }

    private static String clipboard() {
        return Journey.onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    private void command(String name) {
        journey.press(KeyCode.SHORTCUT, KeyCode.K);
        journey.robot.write(name);
        journey.awaitWords("#palette-rows", name);
        journey.press(KeyCode.ENTER);
    }

    @Test
    void aMessageGoesToTheShownConnectionsAndItsEntriesToTheirOwnLogs() {
        showTogether("Echo", "Ticker");
        awaitRow("\"price\"");
        journey.compose("to both");
        assertThat(journey.text("#composer-send")).isEqualTo("Send to 2");
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.awaitWords("#composer-results", "Echo: sent");
        journey.awaitWords("#composer-results", "Ticker: sent");
        clickEye("#merged-eye-1");
        journey.await("one", () -> journey.text("#composer-send").equals("Send to 1"));
        journey.compose("to be found");
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        awaitRow("to be found");

        journey.click("#merged-filter");
        journey.robot.write("found");
        journey.await("the filter", () -> rows().count() == 2);
        journey.robot.clickOn(cell("to be found"));
        journey.press(KeyCode.SHORTCUT, KeyCode.D);
        journey.await(
                "a star",
                () -> Journey.onFx(() -> rows().visibleRows().stream()
                        .anyMatch(row -> row.getPseudoClassStates().toString().contains("starred"))));
        journey.press(KeyCode.ENTER);
        journey.awaitRow("to be found");
        journey.awaitWords("#inspector", "to be found");
        journey.await("the rows' focus", () -> journey.find("#log-rows").isFocused());
        assertThat(journey.find(".log-row:starred")).isNotNull();
    }

    @Test
    void tabsAreShownTogetherAndAClosedOneIsGone() {
        journey.connect("${playground}/ticker?rate=50");
        journey.await(SessionState.OPEN);
        menu(journey.find(".tab-button"), "#tab-show-together");
        journey.robot.clickOn("#tab-show-together-all");
        awaitRow("\"price\"");
        assertThat(journey.words(".connection-chips")).contains("Echo");
        journey.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        journey.press(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        journey.await("the ticker is gone", () -> !connections().isEmpty() && !names().contains("ticker"));
    }

    @Test
    void recordedSessionsAreShownTogether() {
        send("first session");
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        journey.connect("${playground}/echo?second");
        journey.await(SessionState.OPEN);
        send("second session");
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        journey.robot.clickOn("History");
        journey.await("two sessions", () -> journey.words("#history-list").split("/echo", -1).length >= 2);
        journey.click("#history-list");
        journey.press(KeyCode.SHORTCUT, KeyCode.A);
        journey.robot.press(KeyCode.SHORTCUT);
        journey.robot.release(KeyCode.SHORTCUT);
        Node selected = journey.find(".history-cell:selected");
        menu(selected, "#history-show-together");
        awaitRow("first session");
        awaitRow("second session");
    }

    private void send(String text) {
        journey.compose(text);
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.awaitRow(text);
    }

    private void showTogether(String first, String second) {
        journey.robot.clickOn(row(first));
        journey.robot.press(KeyCode.SHORTCUT);
        journey.robot.clickOn(row(second));
        journey.robot.release(KeyCode.SHORTCUT);
        menu(row(second), "#library-show-together");
        journey.await("the merged log", () -> journey.shows("#merged-rows"));
    }

    /** Asks for the menu of a node, as a press of the mouse's right button does, and clicks an item. */
    private void menu(Node node, String item) {
        Journey.run(() -> {
            Bounds at = node.localToScreen(node.getLayoutBounds());
            Point2D there = node.localToScene(3, 3);
            Event.fireEvent(
                    node,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            there.getX(),
                            there.getY(),
                            at.getCenterX(),
                            at.getCenterY(),
                            false,
                            null));
        });
        journey.robot.clickOn(item);
    }

    private Node row(String name) {
        return Journey.onFx(() -> Journey.everyNode(journey.find("#library-tree"))
                .filter(Journey::isShown)
                .filter(node -> node instanceof Labeled label
                        && String.valueOf(label.getText()).startsWith(name))
                .findFirst()
                .orElseThrow());
    }

    private void awaitRow(String text) {
        journey.awaitWords("#merged-rows", text);
    }

    private RowPane rows() {
        return (RowPane) journey.find("#merged-rows");
    }

    /** The connections of the visible rows. */
    private List<String> connections() {
        return cells(".connection");
    }

    private List<String> times() {
        return cells(".time");
    }

    /** The connections at the log's beginning. */
    private List<String> top() {
        Journey.run(() -> rows().select(0));
        return connections();
    }

    private List<String> cells(String selector) {
        return Journey.onFx(() -> rows().visibleRows().stream()
                .sorted((a, b) -> Long.compare(a.index(), b.index()))
                .map(row -> ((Text) row.lookup(selector)).getText())
                .toList());
    }

    private Node cell(String text) {
        return Journey.onFx(() -> rows().visibleRows().stream()
                .map(row -> row.lookup(".preview"))
                .filter(node -> ((Text) node).getText().contains(text))
                .findFirst()
                .orElseThrow());
    }

    /** Clicks an eye until it has changed: a rate that appears beside it at that moment moves it away. */
    private void clickEye(String eye) {
        boolean before = selected(eye);
        for (int i = 0; i < 3 && selected(eye) == before; i++) {
            journey.click(eye);
            FxThread.settle();
        }
    }

    private boolean selected(String toggle) {
        return ((ToggleButton) journey.find(toggle)).isSelected();
    }

    private String names() {
        return journey.words(".connection-chips");
    }
}
