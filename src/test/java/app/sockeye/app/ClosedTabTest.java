package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import javax.management.ObjectName;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Counts the program's objects before and after tabs were used and closed: none of them may stay. */
@ExtendWith(WindowExtension.class)
class ClosedTabTest {
    /** Four of the connecting, a message, its echo. */
    private static final int ROWS = 6;

    private static final String ASPECTS = "#inspector-aspect .segment";

    private static final int TABS = 24;
    /** What one tab less or more in the history, a toast or a cache accounts for. */
    private static final long MOST_LEFT = 8;
    /** What the tabs that can be opened again account for: they are more in the end, up to a limit. */
    private static final long MOST_REOPENABLE = 20;
    /** What {@link #use} knows. */
    private static final int USES = 8;

    /** What the history lists of each session stays with it. */
    private static final Pattern HISTORY =
            Pattern.compile("app\\.sockeye\\.(history\\.(KeptSession|SessionSummary)|ui\\.history\\.).*");

    /** What a closed tab is opened again from, and what is offered again. */
    private static final Pattern REOPENABLE =
            Pattern.compile("app\\.sockeye\\.(message\\.(ControlDraft|Draft|WrittenMessage)"
                    + "|profile\\.(Profile|ProfileRequest|ProfileTarget|unsaved\\.UnsavedProfile)"
                    + "|settings\\.RecentItem|ui\\.split\\.HalfPlace|ui\\.tab\\.TabClosing)\\b.*");

    private static final Pattern HISTOGRAM_LINE =
            Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(app\\.sockeye\\.\\S+).*");

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
    void nothingOfAClosedTabStaysInMemory() throws Exception {
        for (int i = 0; i < USES; i++) {
            useAndClose(i);
        }
        Map<String, Long> before = objects();
        for (int i = 0; i < TABS; i++) {
            useAndClose(i);
        }
        Map<String, Long> more = new TreeMap<>();
        objects().forEach((type, count) -> {
            long grown = count - before.getOrDefault(type, 0L);
            long most = REOPENABLE.matcher(type).matches() ? MOST_REOPENABLE : MOST_LEFT;
            if (grown > most && !HISTORY.matcher(type).matches()) {
                more.put(type, grown);
            }
        });
        assertThat(more).isEmpty();
    }

    /** Opens a tab, does in it what one does, a part of that in each turn, and closes it. */
    private void useAndClose(int turn) {
        connect(turn);
        use(turn % USES);
        Journey.run(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != journey.stage())
                .forEach(Window::hide));
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
    }

    private void use(int what) {
        switch (what) {
            case 0 -> inspect();
            case 1 -> {
                List.of("#options", "#options-close", "#command", "#close-with", "#composer-history")
                        .forEach(this::fire);
            }
            case 2 -> {
                filterAndFind();
                List.of("#log-saved-filters", "#log-kinds", "#log-columns", "#log-more")
                        .forEach(this::fire);
            }
            case 3 -> {
                journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
                journey.awaitWords("#statistics-values", "turn");
                journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
            }
            case 4 -> compare();
            case 5 -> drag();
            case 6 -> {
                journey.select(2);
                journey.press(KeyCode.SHORTCUT, KeyCode.M);
                journey.press(KeyCode.ESCAPE);
                journey.press(KeyCode.SHORTCUT, KeyCode.D);
                journey.press(KeyCode.SHORTCUT, KeyCode.G);
            }
            default -> openRecorded();
        }
    }

    private void connect(int turn) {
        journey.connect("${playground}/echo?turn=" + turn);
        journey.await(SessionState.OPEN);
        GenericStyledArea<?, ?, ?> area = (GenericStyledArea<?, ?, ?>) journey.find("#composer-text");
        Journey.run(() -> area.replaceText("{\"type\":\"turn\",\"number\":" + turn + "}"));
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.await("the echo", () -> journey.text("#status-received").equals("▼ 1"));
        journey.await("its row", () -> journey.log().count() == ROWS);
    }

    private void inspect() {
        for (int row = 0; row < ROWS; row++) {
            journey.select(row);
            journey.await(
                    "it in the inspector",
                    () -> !journey.root().lookupAll(ASPECTS).isEmpty());
            Journey.run(() -> journey.root().lookupAll(ASPECTS).forEach(aspect -> ((ToggleButton) aspect).fire()));
        }
    }

    private void filterAndFind() {
        TextField filter = (TextField) journey.find("#log-filter");
        Journey.run(() -> filter.setText("dir:received turn"));
        journey.await("the filter", () -> journey.log().count() == 1);
        journey.press(KeyCode.F3);
        Journey.run(() -> ((TextField) journey.root().lookup("#log-find")).setText("turn"));
        journey.press(KeyCode.ENTER);
        journey.awaitWords("#log-find-count", "1");
    }

    private void compare() {
        journey.select(ROWS - 2);
        journey.press(KeyCode.SHIFT, KeyCode.DOWN);
        journey.press(KeyCode.SHORTCUT, KeyCode.E);
        journey.awaitWords("#inspector", "Changes since");
    }

    /** Over the strip of activity, at the edge of a column, and over rows. */
    private void drag() {
        for (String what : List.of("#log-activity", "#log-grip-size", "#log-rows")) {
            Node node = journey.find(what);
            journey.robot
                    .moveTo(node)
                    .press(MouseButton.PRIMARY)
                    .moveBy(20, 0)
                    .moveBy(4, 0)
                    .release(MouseButton.PRIMARY);
        }
    }

    private void openRecorded() {
        journey.press(KeyCode.SHORTCUT, KeyCode.W);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.H);
        ListView<?> list = (ListView<?>) journey.find("#history-list");
        journey.await("the history", () -> list.getItems().size() > 2);
        Journey.run(() -> list.getSelectionModel().select(2));
        Journey.run(list::requestFocus);
        journey.press(KeyCode.ENTER);
        journey.await("the tab", () -> journey.shows("#kept-address"));
        journey.awaitRow("turn");
        journey.select(ROWS - 1);
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.F);
    }

    private void fire(String button) {
        Journey.run(() -> ((ButtonBase) journey.root().lookup(button)).fire());
    }

    /** How many objects of each of the program's types can be reached. */
    private static Map<String, Long> objects() throws Exception {
        Object text = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Map<String, Long> counts = new TreeMap<>();
        String.valueOf(text)
                .lines()
                .map(HISTOGRAM_LINE::matcher)
                .filter(Matcher::matches)
                .forEach(line -> counts.merge(line.group(2), Long.parseLong(line.group(1)), Long::sum));
        return counts;
    }
}
