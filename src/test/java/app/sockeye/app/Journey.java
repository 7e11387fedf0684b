package app.sockeye.app;

import app.sockeye.files.Folders;
import app.sockeye.session.ClientSession;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.HighlightedLabel;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.row.RowNode;
import app.sockeye.ui.common.row.RowPane;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The whole program on a stage and folders of its own, and what its user does and sees. */
final class Journey implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 60;

    final FxRobot robot;
    private final Folders folders;
    private ShownWindow shown;

    Journey(FxRobot robot, Path home) {
        this.robot = robot;
        this.folders = Folders.below(home);
        run(() -> {
            Platform.setImplicitExit(false);
            Theme.install();
        });
        start();
    }

    /** Ends the program and starts it again on the same folders. */
    void restart() {
        close();
        start();
    }

    private void start() {
        onFx(() -> {
            shown = new ShownWindow(new Stage(), () -> new Groundwork(folders), open -> {});
            stage().requestFocus();
            return null;
        });
        FxThread.settle();
    }

    @Override
    public void close() {
        run(() -> {
            // Else its caret would blink for as long as the window is reachable, and wake the tests that come next.
            stage().getScene().getRoot().requestFocus();
            Stage last = stage();
            shown.close();
            last.close();
        });
    }

    Folders folders() {
        return folders;
    }

    Stage stage() {
        return shown.now().window().stage();
    }

    /** What runs behind the window. */
    Wiring wiring() {
        return shown.now().wiring();
    }

    /** The session of the tab in front. */
    ClientSession session() {
        return onFx(() -> shown.now().window().session().orElseThrow(() -> new MissingPart("session in front")));
    }

    // What the user does

    void press(KeyCode... keys) {
        robot.push(keys);
    }

    void click(String selector) {
        robot.clickOn(find(selector));
    }

    /** Drags a part of the window to a position on the screen. */
    void drag(Node from, Point2D to) {
        Point2D start = centre(from);
        robot.drag(start, MouseButton.PRIMARY)
                .moveTo(start.add(to.subtract(start).multiply(0.5)))
                .moveTo(to)
                .drop();
    }

    /** Where the middle of a node is on the screen. */
    static Point2D centre(Node node) {
        return onFx(() -> {
            Bounds at = node.localToScreen(node.getLayoutBounds());
            return new Point2D(at.getCenterX(), at.getCenterY());
        });
    }

    /** The button of the tab at a place in the main window, from 0. */
    Node tabButton(int place) {
        return onFx(() -> List.copyOf(root().lookupAll(".tab-button")).get(place));
    }

    /** Opens a new tab and connects it. */
    void connect(String url) {
        press(KeyCode.SHORTCUT, KeyCode.T);
        TextField address = (TextField) find("#url");
        run(() -> address.setText(url));
        press(KeyCode.ENTER);
    }

    /** Replaces what is written in the text editor of the selected tab's composer. */
    void compose(String text) {
        click("#composer-kind-text");
        GenericStyledArea<?, ?, ?> area = (GenericStyledArea<?, ?, ?>) find("#composer-text");
        run(() -> area.replaceText(text));
    }

    /** Starts the program again with arguments while its window is open. */
    void hand(String... what) {
        run(() -> shown.now().window().take(List.of(what)));
    }

    void select(long row) {
        run(() -> {
            log().requestFocus();
            log().select(row);
        });
    }

    // What the user sees

    /** A node of the window, shown or not. */
    Node find(String selector) {
        return onFx(() -> {
            Node node = root().lookup(selector);
            if (node == null) {
                throw new MissingPart(selector);
            }
            return node;
        });
    }

    boolean shows(String selector) {
        return onFx(() -> root().lookupAll(selector).stream().anyMatch(Journey::isShown));
    }

    String text(String selector) {
        Node node = find(selector);
        return onFx(() -> ((Labeled) node).getText());
    }

    RowPane log() {
        return (RowPane) find("#log-rows");
    }

    /** The texts of the visible log rows, in order. */
    List<String> previews() {
        return onFx(() -> log().visibleRows().stream()
                .sorted((a, b) -> Long.compare(a.index(), b.index()))
                .map(row -> cell(row, "kind") + " " + cell(row, "preview"))
                .toList());
    }

    private static String cell(RowNode row, String column) {
        // A log without room has no column of kinds.
        Text cell = (Text) row.lookup("." + column);
        return cell == null || !cell.isVisible() ? "" : cell.getText();
    }

    /** All that can be read in a part of the window. */
    String words(String selector) {
        Node part = find(selector);
        return onFx(() -> everyNode(part)
                .filter(Journey::isShown)
                .map(Journey::word)
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining("\n")));
    }

    /** A node and all below it. */
    static Stream<Node> everyNode(Node node) {
        Stream<Node> below = node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream() : Stream.of();
        return Stream.concat(Stream.of(node), below.flatMap(Journey::everyNode));
    }

    private static String word(Node node) {
        if (node instanceof HighlightedLabel marked) {
            return marked.text();
        } else if (node.getParent() instanceof HighlightedLabel) {
            // A part of what is told.
            return "";
        } else if (node instanceof Labeled labeled) {
            return String.valueOf(labeled.getText());
        } else if (node instanceof TextInputControl input) {
            return input.getText();
        } else if (node instanceof GenericStyledArea<?, ?, ?> area) {
            return area.getText();
        }
        // A label's own text is not to be told twice.
        return node instanceof Text text && !(node.getParent() instanceof Labeled) ? text.getText() : "";
    }

    Parent root() {
        return stage().getScene().getRoot();
    }

    /** Whether it and all around it is visible. */
    static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    // Waiting

    /** Waits until the selected tab's session stands somewhere. */
    void await(SessionState state) {
        String word =
                switch (state) {
                    case IDLE -> "Not connected";
                    case CONNECTING -> "Connecting";
                    case OPEN -> "Connected";
                    case CLOSING -> "Closing";
                    case CLOSED -> "Closed|Lost";
                    case FAILED, WAITING -> "Failed";
                };
        await("state " + word, () -> text("#state").matches("(" + word + ").*"));
    }

    void awaitRow(String text) {
        awaitWords("#log-rows", text);
    }

    /** Waits until a part of the window can be read to say something. */
    void awaitWords(String selector, String text) {
        try {
            await(text, () -> words(selector).contains(text));
        } catch (AssertionError e) {
            throw new AssertionError("%s does not say %s but:%n%s".formatted(selector, text, words(selector)), e);
        }
    }

    void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, () -> isMet(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for " + what, e);
        }
        FxThread.settle();
    }

    /** A part that is asked for may not be in the window yet. */
    private static boolean isMet(Callable<Boolean> condition) {
        try {
            return onFx(condition);
        } catch (MissingPart e) {
            return false;
        }
    }

    static void run(Runnable action) {
        onFx(() -> {
            action.run();
            return null;
        });
        FxThread.settle();
    }

    /** Asks something on the JavaFX thread. */
    static <T> T onFx(Callable<T> action) {
        return FxThread.call(action);
    }

    /** Something is not in the window. */
    private static final class MissingPart extends AssertionError {
        private static final long serialVersionUID = 1;

        MissingPart(String selector) {
            super("the window has no " + selector);
        }
    }
}
