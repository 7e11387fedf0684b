package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.WindowExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

@ExtendWith(WindowExtension.class)
class KeyboardTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"#composer .editor", "#log-rows"})
    void windowsShortcutsWorkWhereverTheFocusIs(String focused) {
        focus(focused);
        journey.press(KeyCode.F1);
        assertThat(journey.words("#shortcuts")).contains("Send the message");
        journey.press(KeyCode.ESCAPE);
        assertThat(journey.shows("#shortcuts")).isFalse();
        assertThat(journey.find(focused).isFocused()).isTrue();

        journey.select(1);
        journey.await("the inspector", () -> journey.shows("#inspector"));
        toggles(focused, "#inspector", KeyCode.I);
        toggles(focused, "#composer", KeyCode.J);
        toggles(focused, "#library-tree", KeyCode.B);

        focus(focused);
        String theme = Application.getUserAgentStylesheet();
        shortcut(KeyCode.SHIFT, KeyCode.L);
        assertThat(Application.getUserAgentStylesheet()).isNotEqualTo(theme);
        shortcut(KeyCode.SHIFT, KeyCode.L);

        shortcut(KeyCode.ENTER);
        journey.await("sent", () -> journey.text("#status-sent").equals("▲ 1"));
        shortcut(KeyCode.T);
        assertThat(journey.find("#url").isFocused()).isTrue();
        focus(focused);
        shortcut(KeyCode.TAB);
        assertThat(url()).endsWith("/echo");
        focus(focused);
        shortcut(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(url()).isEmpty();
        focus(focused);
        shortcut(KeyCode.W);
        assertThat(url()).endsWith("/echo");

        focus(focused);
        shortcut(KeyCode.L);
        assertThat(journey.find("#url").isFocused()).isTrue();
        focus(focused);
        shortcut(KeyCode.F);
        String found = focused.startsWith("#composer") ? "#composer-find" : "#log-filter";
        assertThat(journey.find(found).isFocused()).isTrue();
        focus(focused);
        shortcut(KeyCode.SHIFT, KeyCode.F);
        assertThat(journey.find("#library-search").isFocused()).isTrue();
        focus(focused);
        shortcut(KeyCode.COMMA);
        assertThat(journey.shows("#options-page")).isTrue();
        journey.press(KeyCode.ESCAPE);
        journey.await("the options closed", () -> journey.root().lookup("#options-page") == null);

        focus(focused);
        shortcut(KeyCode.S);
        journey.awaitWords("#toast", "Saved Echo.");
        shortcut(KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.CLOSED);
        shortcut(KeyCode.SHIFT, KeyCode.ENTER);
        journey.await(SessionState.OPEN);
    }

    @Test
    void logsKeysFollowAndClear() {
        journey.select(1);
        journey.press(KeyCode.SHORTCUT, KeyCode.ENTER);
        journey.await("the echo", () -> journey.log().count() == 6);
        shortcut(KeyCode.END);
        assertThat(journey.log().followProperty().get()).isTrue();
        shortcut(KeyCode.SHIFT, KeyCode.K);
        journey.await("an empty log", () -> journey.log().count() == 0);
    }

    @Test
    void sentMessagesComeBackToTheComposer() {
        journey.compose("first");
        focus("#composer-text");
        shortcut(KeyCode.ENTER);
        journey.compose("second");
        focus("#composer-text");
        shortcut(KeyCode.ENTER);
        journey.press(KeyCode.ALT, KeyCode.UP);
        journey.awaitWords("#composer", "first");
        journey.press(KeyCode.ALT, KeyCode.DOWN);
        journey.awaitWords("#composer", "second");
    }

    @Test
    void theRegionWithTheFocusGetsLargerAndSmaller() {
        focus("#composer-json");
        double height = height("#bench");
        shortcut(KeyCode.ALT, KeyCode.PERIOD);
        assertThat(height("#bench")).isEqualTo(height + 24);
        shortcut(KeyCode.ALT, KeyCode.COMMA);
        shortcut(KeyCode.ALT, KeyCode.COMMA);
        assertThat(height("#bench")).isEqualTo(height - 24);
        focus("#log-rows");
        shortcut(KeyCode.ALT, KeyCode.PERIOD);
        assertThat(height("#bench")).isEqualTo(height - 24);
    }

    @Test
    void tabKeyWalksThroughTheWindow() {
        focus("#library-search");
        StringBuilder walk = new StringBuilder();
        for (int i = 0; i < 30 && !focused().getId().equals("composer-json"); i++) {
            journey.press(KeyCode.TAB);
            walk.append(focused().getId()).append(' ');
        }
        assertThat(walk.toString())
                .containsSubsequence(
                        "library-tree", "url", "connect", "options", "log-filter", "log-rows", "composer-send");
    }

    @Test
    void regionKeysWalkThroughWhatIsShownAndBack() {
        focus("#library-search");
        for (String region : List.of("url", "log-rows", "composer-json", "library-tree")) {
            journey.press(KeyCode.F6);
            assertThat(focused().getId()).isEqualTo(region);
        }
        journey.press(KeyCode.SHIFT, KeyCode.F6);
        assertThat(focused().getId()).isEqualTo("composer-json");
        journey.select(1);
        journey.await("the inspector", () -> journey.shows("#inspector"));
        journey.press(KeyCode.F6);
        assertThat(focused().getId()).isEqualTo("inspector-aspect-handshake");
    }

    @Test
    void findingInAnEmptyComposerGoesToTheFilterOfTheLog() {
        for (String kind : List.of("text", "json", "binary")) {
            journey.click("#composer-kind-" + kind);
            GenericStyledArea<?, ?, ?> editor = (GenericStyledArea<?, ?, ?>) journey.find("#composer .editor");
            Journey.run(() -> {
                editor.clear();
                editor.requestFocus();
            });
            shortcut(KeyCode.F);
            assertThat(journey.find("#log-filter").isFocused()).as(kind).isTrue();
            Journey.run(() -> {
                editor.replaceText("{}");
                editor.requestFocus();
            });
            shortcut(KeyCode.F);
            assertThat(journey.find("#composer-find").isFocused()).as(kind).isTrue();
            journey.press(KeyCode.ESCAPE);
        }
        journey.click("#composer-kind-control");
        shortcut(KeyCode.F);
        assertThat(journey.find("#log-filter").isFocused()).isTrue();
        journey.press(KeyCode.F1);
        assertThat(journey.words("#shortcuts")).contains("filter the log while it is empty");
    }

    @Test
    void aConnectionIsOpenedUsedAndInspectedWithoutAMouse() {
        String address = url();
        shortcut(KeyCode.T);
        journey.robot.write(address);
        journey.press(KeyCode.ENTER);
        journey.await("the composer", () -> focused().getStyleClass().contains("editor"));
        journey.robot.write("by keys");
        shortcut(KeyCode.ENTER);
        journey.await("the echo", () -> journey.log().count() == 6);
        journey.press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused().getStyleClass()).doesNotContain("editor");

        focus("#log-rows");
        journey.press(KeyCode.END);
        journey.press(KeyCode.ENTER);
        journey.await("the inspector", () -> journey.shows("#inspector"));
        journey.press(KeyCode.F6);
        assertThat(focused().getId()).startsWith("inspector-aspect");
        shortcut(KeyCode.I);
        // What was hidden gives the focus to the log.
        awaitFocus("log-rows");

        // Each tab keeps its own.
        shortcut(KeyCode.TAB);
        awaitFocus("composer-json");
        shortcut(KeyCode.TAB);
        awaitFocus("log-rows");
        shortcut(KeyCode.W);
        awaitFocus("composer-json");
    }

    @Test
    void optionsAreChosenAndLeftWithoutAMouse() {
        shortcut(KeyCode.COMMA);
        awaitFocus("options-search");
        for (int i = 0; i < 3; i++) {
            journey.press(KeyCode.TAB);
        }
        awaitFocus("section-headers");
        assertThat(Ring.of(focused())).isGreaterThan(Ring.LEAST);
        while (!focused().getId().equals("section-proxy-route")) {
            journey.press(KeyCode.DOWN);
        }
        for (String field : List.of("proxy-use-field", "route-connectTo-field", "route-resolve-field")) {
            journey.press(KeyCode.TAB);
            assertThat(focused().getId()).isEqualTo(field);
        }
        journey.press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused().getId()).isEqualTo("route-connectTo-field");
        for (String region : List.of("library-tree", "url", "options-search")) {
            journey.press(KeyCode.F6);
            assertThat(focused().getId()).isEqualTo(region);
        }
        focus("#proxy-use-field");
        journey.press(KeyCode.ESCAPE);
        awaitFocus("url");

        journey.press(KeyCode.F1);
        for (int i = 0; i < 3; i++) {
            journey.press(KeyCode.TAB);
            assertThat(journey.find("#shortcuts").isFocusWithin()).isTrue();
        }
        journey.press(KeyCode.ESCAPE);
        awaitFocus("url");
    }

    @Test
    void libraryIsArrangedWithoutAMouse() {
        focus("#connect");
        shortcut(KeyCode.D);
        journey.press(KeyCode.DELETE);
        focus("#library-tree");
        journey.press(KeyCode.HOME);
        for (int i = 0; i < 3; i++) {
            journey.press(KeyCode.DOWN);
        }
        // After the folder, Echo and Chat: the keys of the library's menu did nothing elsewhere.
        assertThat(selected()).isEqualTo("Ticker");
        openMenu();
        journey.press(KeyCode.ESCAPE);
        journey.await("no menu", () -> menu().isEmpty());
        journey.press(KeyCode.DELETE);
        journey.await("the next", () -> selected().equals("Binary"));
        shortcut(KeyCode.Z);
        journey.await("it is back", () -> selected().equals("Ticker"));
        openMenu();
        Menu move = (Menu) menu().orElseThrow().getItems().stream()
                .filter(item -> "library-move".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        Journey.run(() -> move.getItems().get(0).fire());
        TreeView<?> tree = (TreeView<?>) journey.find("#library-tree");
        journey.await(
                "it is on the top level",
                () -> selected().equals("Ticker")
                        && tree.getTreeItemLevel(tree.getSelectionModel().getSelectedItem()) == 1);
    }

    private void openMenu() {
        journey.press(KeyCode.CONTEXT_MENU);
        journey.await("the menu", () -> menu().isPresent());
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    /** The name of what is selected in the library. */
    private String selected() {
        TreeView<?> tree = (TreeView<?>) journey.find("#library-tree");
        return Journey.onFx(
                () -> Optional.<TreeItem<?>>ofNullable(tree.getSelectionModel().getSelectedItem())
                        .map(item -> ((LibraryEntry) item.getValue()).name())
                        .orElse(""));
    }

    private void awaitFocus(String id) {
        journey.await("the focus on " + id, () -> id.equals(focused().getId()));
    }

    private void toggles(String focused, String region, KeyCode key) {
        focus(focused);
        shortcut(key);
        assertThat(journey.shows(region)).isFalse();
        shortcut(key);
        assertThat(journey.shows(region)).isTrue();
    }

    private void shortcut(KeyCode... keys) {
        KeyCode[] all = new KeyCode[keys.length + 1];
        all[0] = KeyCode.SHORTCUT;
        System.arraycopy(keys, 0, all, 1, keys.length);
        journey.press(all);
    }

    private double height(String selector) {
        Node region = journey.find(selector);
        return Journey.onFx(() -> {
            journey.root().layout();
            return region.getLayoutBounds().getHeight();
        });
    }

    private void focus(String selector) {
        Journey.run(journey.find(selector)::requestFocus);
    }

    private Node focused() {
        return Journey.onFx(() -> journey.stage().getScene().getFocusOwner());
    }

    private String url() {
        return ((TextField) journey.find("#url")).getText();
    }
}
