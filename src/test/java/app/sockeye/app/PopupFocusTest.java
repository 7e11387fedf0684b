package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.menu.BarePopover;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The keyboard's focus is seen in popovers and menus, in both themes. */
@ExtendWith(WindowExtension.class)
class PopupFocusTest {
    private static final int MOST_STOPS = 60;
    /** By how much bluer than grey the chosen item of a menu is at least; one that is disabled is dimmed. */
    private static final double BLUER = 0.1;

    private static final KeyCode[] TAB = {KeyCode.TAB};

    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

    private Journey journey;
    /** What opens a popover, and how many controls it has at least. */
    private final Map<String, Integer> stops = Map.of(
            "settings", 6,
            "saved filters", 4,
            "export", 4,
            "colours", 6,
            "note", 2,
            "close", 3,
            "sent messages", 3,
            "environment", 3);

    @BeforeEach
    void start(FxRobot robot, @TempDir Path home) {
        journey = new Journey(robot, home);
        journey.await(SessionState.OPEN);
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.awaitRow("subscribe");
    }

    @AfterEach
    void close() {
        journey.close();
    }

    @Test
    void focusIsSeenOnEveryControlOfPopovers() {
        journey.click("#log-filter");
        journey.robot.write("subscribe");
        journey.press(KeyCode.ENTER);
        journey.click("#log-saved-filters");
        journey.robot.clickOn("#saved-filter-name");
        journey.robot.write("mine");
        journey.robot.clickOn("#saved-filter-save");
        hide();
        List<String> unseen = new ArrayList<>(unseenInPopovers("one theme"));
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        unseen.addAll(unseenInPopovers("the other"));
        assertThat(unseen).isEmpty();
    }

    @Test
    void chosenItemIsSeenInMenus() {
        List<String> unseen = new ArrayList<>(unseenInMenus("one theme"));
        journey.press(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        unseen.addAll(unseenInMenus("the other"));
        assertThat(unseen).isEmpty();
    }

    private Map<String, Runnable> popovers() {
        Map<String, Runnable> open = new LinkedHashMap<>();
        open.put("settings", () -> journey.click("#settings"));
        open.put("saved filters", () -> journey.click("#log-saved-filters"));
        open.put("export", () -> fromMore("log-export"));
        open.put("colours", () -> {
            fromMore("log-rules");
            journey.robot.clickOn("#log-rules-add");
        });
        open.put("note", () -> {
            journey.select(0);
            journey.press(KeyCode.SHORTCUT, KeyCode.M);
        });
        open.put("close", () -> journey.click("#close-with"));
        open.put("sent messages", () -> journey.click("#composer-history"));
        open.put("environment", () -> journey.click("#environment-switcher"));
        return open;
    }

    private Map<String, Runnable> menus() {
        Map<String, Runnable> open = new LinkedHashMap<>();
        open.put("row", () -> {
            journey.select(0);
            journey.press(KeyCode.CONTEXT_MENU);
        });
        open.put("kinds", () -> journey.click("#log-kinds"));
        open.put("columns", () -> journey.click("#log-columns"));
        open.put("more", () -> journey.click("#log-more"));
        open.put("new", () -> journey.click("#new-connection"));
        open.put("tabs", () -> journey.click("#tab-list"));
        return open;
    }

    /** Chooses from the menu behind the log's dots. */
    private void fromMore(String item) {
        journey.click("#log-more");
        Journey.run(() -> menu().orElseThrow().getItems().stream()
                .filter(i -> item.equals(i.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        Journey.run(() -> menu().ifPresent(ContextMenu::hide));
    }

    private List<String> unseenInPopovers(String theme) {
        List<String> unseen = new ArrayList<>();
        popovers().forEach((name, open) -> {
            open.run();
            journey.await(name, () -> popover().isPresent());
            Scene scene = Journey.onFx(() -> popover().orElseThrow().getScene());
            Set<Node> seen = new LinkedHashSet<>();
            journey.press(KeyCode.SHIFT);
            for (int i = 0; i < MOST_STOPS && scene.getFocusOwner() != null && seen.add(scene.getFocusOwner()); i++) {
                Node focused = scene.getFocusOwner();
                if (Ring.of(focused) < Ring.LEAST) {
                    unseen.add(theme + ", " + name + ": " + focused + " " + Ring.of(focused));
                }
                // In a note Tab is a character.
                journey.press(focused instanceof TextArea ? new KeyCode[] {KeyCode.SHORTCUT, KeyCode.TAB} : TAB);
            }
            if (seen.size() < stops.get(name)) {
                unseen.add(theme + ", " + name + ": only " + seen);
            }
            hide();
        });
        return unseen;
    }

    private List<String> unseenInMenus(String theme) {
        List<String> unseen = new ArrayList<>();
        menus().forEach((name, open) -> {
            open.run();
            journey.await(name, () -> menu().isPresent());
            journey.press(KeyCode.DOWN);
            journey.press(KeyCode.DOWN);
            Optional<Node> chosen =
                    Journey.onFx(() -> menu().orElseThrow().getScene().getRoot().lookupAll(".menu-item").stream()
                            .filter(item -> item.getPseudoClassStates().contains(FOCUSED))
                            .findFirst());
            if (chosen.isEmpty() || Ring.ground(chosen.get()) < BLUER) {
                unseen.add(theme + ", " + name + ": " + chosen + chosen.map(Ring::ground));
            }
            Journey.run(() -> menu().orElseThrow().hide());
        });
        return unseen;
    }

    private void hide() {
        Journey.run(() -> popover().ifPresent(BarePopover::hide));
    }

    private static Optional<BarePopover> popover() {
        return shown(BarePopover.class);
    }

    private static Optional<ContextMenu> menu() {
        return shown(ContextMenu.class);
    }

    private static <T extends Window> Optional<T> shown(Class<T> kind) {
        return Window.getWindows().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
