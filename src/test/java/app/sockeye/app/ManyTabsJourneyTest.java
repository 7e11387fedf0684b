package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.ui.common.WindowExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** More connections at once than the row of tabs has buttons for. */
@Timeout(120)
@ExtendWith(WindowExtension.class)
class ManyTabsJourneyTest {
    private static final int CONNECTIONS = 100;
    /** Buttons in the row at most. */
    private static final int BUTTONS = 60;

    private Journey journey;

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) throws IOException {
        Path folder = Files.createDirectories(Folders.below(home).workspace().resolve("Many"));
        for (int i = 0; i < CONNECTIONS; i++) {
            String name = String.format(Locale.ROOT, "Connection %02d", i);
            Files.writeString(
                    folder.resolve(name + ".json"),
                    "{\"version\": 2, \"id\": \"many-%d\", \"name\": \"%s\", \"url\": \"${playground}/echo\"}"
                            .formatted(i, name));
        }
        journey = new Journey(robot, home);
        journey.awaitWords(".library", "Connection 00");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void allConnectionsOfAFolderAreOpenedAndEachTabIsFound() {
        openMenu(labelled("#library-tree", "MANY"));
        journey.robot.clickOn("#library-show-together");
        journey.await(
                "all connections",
                () -> journey.shows("#composer-send")
                        && journey.text("#composer-send").equals("Send to " + CONNECTIONS));

        journey.await("their log's name", () -> titles().contains("Connection 00 + 99"));
        assertThat(titles()).hasSizeLessThanOrEqualTo(BUTTONS).contains("Connection 00 + 99", "Connection 99");
        assertThat(titles()).doesNotContain("Connection 05");
        assertThat(inView("Connection 00 + 99")).isTrue();

        journey.click("#tab-list");
        assertThat(menuTexts()).contains("Connection 99", "71 more: find them with Ctrl+K");
        journey.robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);

        journey.restart();
        journey.await("the merged log", () -> journey.shows("#merged-rows"));
        assertThat(inView("Connection 00 + 99")).isTrue();

        scrollToTheBeginning();
        assertThat(titles()).contains("Connection 00", "Connection 05").hasSizeLessThanOrEqualTo(BUTTONS);
        journey.robot.clickOn(labelled(".tab-row", "Connection 05"));

        journey.await("its tab", () -> journey.shows("#url"));
        assertThat(inView("Connection 05")).isTrue();

        openMenu(labelled(".tab-row", "Connection 05"));
        journey.robot.clickOn("#tab-close-others");
        journey.await("the only tab", () -> titles().equals(List.of("Connection 05")));
        journey.awaitWords("#toast", "Closed 100 tabs");
    }

    private void scrollToTheBeginning() {
        for (int i = 0; i < CONNECTIONS && !inView("Connection 00"); i++) {
            Node row = journey.find(".tab-row");
            Journey.run(() -> Event.fireEvent(
                    row,
                    new ScrollEvent(
                            ScrollEvent.SCROLL,
                            0,
                            0,
                            0,
                            0,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            500,
                            0,
                            500,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null)));
        }
    }

    private static List<String> menuTexts() {
        return Journey.onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .map(MenuItem::getText)
                .filter(Objects::nonNull)
                .toList());
    }

    private List<String> titles() {
        return Journey.onFx(() -> journey.root().lookupAll(".tab-button").stream()
                .map(button -> (Label) button.lookup(".label"))
                .map(Label::getText)
                .toList());
    }

    private boolean inView(String title) {
        return Journey.onFx(() -> {
            journey.root().layout();
            Node row = journey.root().lookup(".tab-row");
            Bounds all = row.localToScene(row.getLayoutBounds());
            return titles().contains(title)
                    && all.contains(labelled(".tab-row", title)
                            .localToScene(labelled(".tab-row", title).getLayoutBounds()));
        });
    }

    private Node labelled(String within, String text) {
        return Journey.onFx(() -> Journey.everyNode(journey.find(within))
                .filter(node -> node instanceof Labeled label && text.equals(label.getText()))
                .findFirst()
                .orElseThrow());
    }

    /** Asks for the menu of a node, as a press of the mouse's right button does. */
    private static void openMenu(Node node) {
        Journey.run(() -> {
            Bounds at = node.localToScreen(node.getLayoutBounds());
            Event.fireEvent(
                    node,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            3,
                            3,
                            at.getCenterX(),
                            at.getCenterY(),
                            false,
                            null));
        });
    }
}
