package app.sockeye.app;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.protocol.Direction;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.transcript.EntryContext;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.ui.common.row.RowNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/** A journey whose user speaks a dialect by clicks and keys: with a preset, in the forms and by the rows' menus. */
final class SpokenJourney implements AutoCloseable {
    final Journey journey;

    SpokenJourney(FxRobot robot, Path home) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
    }

    @Override
    public void close() {
        journey.close();
    }

    // What the user does

    /**
     * Connects with a preset.
     *
     * @param inputs keys and what is typed there, by turns
     */
    void connect(String preset, String url, String... inputs) {
        journey.click("#new-connection");
        journey.robot.clickOn("#new-preset-menu").clickOn("#preset-" + preset);
        fillIn("#preset-input-url", url);
        for (int i = 0; i < inputs.length; i += 2) {
            fillIn("#preset-input-" + inputs[i], inputs[i + 1]);
        }
        journey.robot.clickOn("#preset-create");
        journey.await(
                "the address",
                () -> ((TextInputControl) journey.find("#url")).getText().startsWith(url));
        journey.press(KeyCode.ENTER);
        journey.await(SessionState.OPEN);
    }

    /** Addresses and texts of some length are pasted. */
    private void fillIn(String field, String text) {
        TextInputControl input = journey.robot.lookup(field).queryAs(TextInputControl.class);
        journey.robot.clickOn(input);
        Journey.run(() -> input.setText(text));
    }

    /** Chooses the form of a packet. */
    void form(String label) {
        journey.await("the form", () -> journey.shows("#composer-kind-form"));
        journey.click("#composer-kind-form");
        pick(label);
    }

    /** Chooses another form where one is shown. */
    void pick(String label) {
        journey.robot.clickOn("#packet-form");
        journey.robot.clickOn(popupLabel(".list-cell", label));
    }

    /** Types into an input of the form. */
    void type(String input, String text) {
        journey.robot.clickOn("#packet-" + input);
        journey.press(KeyCode.SHORTCUT, KeyCode.A);
        journey.robot.write(text);
    }

    /** Waits until the form shows what is sent, and sends it. */
    void send(String onTheWire) {
        journey.awaitWords("#packet-wire", onTheWire);
        journey.click("#composer-send");
    }

    /** Answers the packet of a row by the row's menu. */
    void answer(long row, String item) {
        Node node = row(row);
        journey.robot.clickOn(node);
        Point2D scene = Journey.onFx(() -> node.localToScene(5, 5));
        Point2D screen = Journey.onFx(() -> node.localToScreen(5, 5));
        // A headless display has no request for a context menu.
        Journey.run(() -> Event.fireEvent(
                node,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        scene.getX(),
                        scene.getY(),
                        screen.getX(),
                        screen.getY(),
                        false,
                        null)));
        journey.await("an answer", () -> !journey.robot.lookup("#log-answer").queryAll().stream()
                .allMatch(Node::isDisabled));
        journey.robot.clickOn("#log-answer");
        journey.robot.clickOn(popupLabel(".menu-item .label", item));
    }

    /** Filters the log; waits until it shows a number of rows. */
    void filter(String query, long rows) {
        journey.robot.clickOn("#log-filter");
        journey.press(KeyCode.SHORTCUT, KeyCode.A);
        journey.robot.write(query).push(KeyCode.ENTER);
        journey.await(rows + " rows", () -> journey.log().count() == rows);
    }

    /** Shows all again. */
    void filterNothing() {
        journey.robot.clickOn("#log-filter");
        journey.press(KeyCode.SHORTCUT, KeyCode.A);
        journey.press(KeyCode.BACK_SPACE);
        journey.press(KeyCode.ESCAPE);
    }

    /** Selects a row, and waits for what the inspector's tab of the dialect tells. */
    void inspect(long row, String... words) {
        journey.robot.clickOn(row(row));
        journey.await("its tab", () -> journey.shows("#inspector-aspect-packet"));
        journey.click("#inspector-aspect-packet");
        for (String word : words) {
            journey.awaitWords("#inspector-packet", word);
        }
    }

    /** Switches a duty off, and waits until the server ends the connection. */
    void neglect(String duty) {
        journey.click("#composer-kind-form");
        journey.click("#packet-duties");
        journey.robot.clickOn("#packet-duty-" + duty);
        journey.await("the end", () -> journey.session().status().state().canConnect());
    }

    // What was said

    /** Waits until a kind of packet went a number of times. */
    void await(Direction direction, String label, long times) {
        journey.await(times + " " + label, () -> count(direction, label) >= times);
    }

    /** Number of packets of a kind. */
    long count(Direction direction, String label) {
        return entries(direction).flatMap(this::packets).filter(label::equals).count();
    }

    private Stream<Entry> entries(Direction direction) {
        ClientSession session = journey.session();
        List<Entry> entries = LongStream.range(0, session.transcript().count())
                .mapToObj(session.transcript()::entry)
                .filter(entry -> entry.direction().filter(direction::equals).isPresent())
                .toList();
        return entries.stream();
    }

    private Stream<String> packets(Entry entry) {
        return new EntryContext(journey.session().transcript())
                .packets(entry).stream().map((Packet packet) -> packet.type().label());
    }

    private Node row(long row) {
        return Journey.onFx(() -> journey.log().visibleRows().stream()
                .filter(node -> node.index() == row)
                .map(RowNode.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private Node popupLabel(String selector, String text) {
        return journey.robot
                .lookup(selector)
                .match((Node node) -> node instanceof Labeled label && text.equals(label.getText()))
                .query();
    }
}
