package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.profile.library.PlaygroundProfiles;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.ui.MainWindow;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.window.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class UnsavedTabsTest {
    private static final int TIMEOUT_SECONDS = 40;
    private static final String NEVER_SAVED = "ws://127.0.0.1:9/never-saved";

    @TempDir
    Path home;

    private final List<Run> runs = new ArrayList<>();
    private FxRobot robot;
    private Run now;

    /** The program, from its start to its end. */
    private record Run(Wiring wiring, MainWindow window) {
        void close() {
            window.close();
            wiring.close();
            window.stage().close();
        }
    }

    @BeforeEach
    void begin(FxRobot robot) {
        this.robot = robot;
        robot.interact(() -> {
            Platform.setImplicitExit(false);
            Theme.install();
        });
        start();
    }

    @AfterEach
    void end() {
        List.copyOf(runs).forEach(this::close);
    }

    @Test
    void tabsComeBackInTheirOrderWithWhatWasTyped() {
        newTab(NEVER_SAVED);
        openEcho();
        typeUrl("${playground}/echo?typed=1");
        newTab("");
        compose("a message first");
        restart();
        assertThat(titles()).containsExactly("127.0.0.1:9/never-saved •", "Echo •", "New connection");
        await(() -> composed().equals("a message first"));
        selectTab(1);
        assertThat(url()).isEqualTo("${playground}/echo?typed=1");
        assertThat(this.<Labeled>find("#state").getText()).isEqualTo("Not connected");
        selectTab(0);
        assertThat(url()).isEqualTo(NEVER_SAVED);
    }

    @Test
    void aCrashLosesNothingTyped() {
        newTab(NEVER_SAVED);
        await(() -> files("unsaved").stream().anyMatch(file -> read(file).contains(NEVER_SAVED)));
        start();
        assertThat(titles()).containsExactly("127.0.0.1:9/never-saved •");
        assertThat(url()).isEqualTo(NEVER_SAVED);
    }

    @Test
    void whatIsSavedIsUnsavedNoMore() {
        newTab(NEVER_SAVED);
        press(KeyCode.SHORTCUT, KeyCode.S);
        await(() -> titles().equals(List.of("127.0.0.1:9/never-saved")));
        restart();
        assertThat(titles()).containsExactly("127.0.0.1:9/never-saved");
        assertThat(files("unsaved")).isEmpty();
    }

    @Test
    void aClosedTabLeavesNoFiles() {
        newTab(NEVER_SAVED);
        compose("words");
        await(() -> files("unsaved").size() == 1 && files("drafts").size() == 1);
        press(KeyCode.SHORTCUT, KeyCode.W);
        restart();
        assertThat(titles()).isEmpty();
        assertThat(files("unsaved")).isEmpty();
        assertThat(files("drafts")).isEmpty();
    }

    @Test
    void aReopenedTabHasAllThatWasTyped() {
        newTab(NEVER_SAVED);
        compose("words");
        await(() -> files("drafts").size() == 1);
        press(KeyCode.SHORTCUT, KeyCode.W);
        assertThat(this.<Labeled>find("#toast > .label").getText()).isEqualTo("Closed 127.0.0.1:9/never-saved.");
        robot.interact(() -> this.<Button>find("#toast-action").fire());
        assertThat(url()).isEqualTo(NEVER_SAVED);
        await(() -> composed().equals("words"));
        restart();
        assertThat(titles()).containsExactly("127.0.0.1:9/never-saved •");
        await(() -> composed().equals("words"));
    }

    @Test
    void aProfileDeletedFromTheLibraryKeepsItsTab() throws Exception {
        openEcho();
        now.wiring.workbench().workspace().library().edits().delete(echo());
        await(() -> titles().equals(List.of("Echo •")));
        restart();
        assertThat(titles()).containsExactly("Echo •");
        assertThat(url()).isEqualTo("${playground}/echo");
        press(KeyCode.SHORTCUT, KeyCode.S);
        await(() -> titles().equals(List.of("Echo")));
        assertThat(echo().profile().target().url()).isEqualTo("${playground}/echo");
    }

    // What the user does

    private void start() {
        now = onFx(() -> {
            Wiring wiring = new Wiring(() -> new Groundwork(Folders.below(home)));
            Appearance appearance = wiring.appearance();
            appearance.apply();
            MainWindow window = new MainWindow(new Stage(), wiring.workbench(), appearance);
            window.openKeptTabs();
            window.stage().show();
            window.stage().requestFocus();
            return new Run(wiring, window);
        });
        runs.add(now);
        FxThread.settle();
    }

    private void restart() {
        close(now);
        start();
    }

    private void close(Run run) {
        runs.remove(run);
        robot.interact(run::close);
    }

    private void openEcho() {
        robot.interact(() -> now.window.connect(echo().profile()));
    }

    private void newTab(String url) {
        press(KeyCode.SHORTCUT, KeyCode.T);
        typeUrl(url);
    }

    private void typeUrl(String url) {
        robot.interact(() -> this.<TextField>find("#url").setText(url));
    }

    private void compose(String text) {
        robot.interact(
                () -> this.<GenericStyledArea<?, ?, ?>>find("#composer-text").replaceText(text));
    }

    private void selectTab(int place) {
        robot.clickOn(onFx(() -> tabButtons().get(place)));
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        FxThread.settle();
    }

    // What the user sees

    private List<String> titles() {
        return onFx(() -> tabButtons().stream().map(Node::getAccessibleText).toList());
    }

    private List<Node> tabButtons() {
        return List.copyOf(now.window.stage().getScene().getRoot().lookupAll(".tab-button"));
    }

    /** The address in front as it is kept: the playground's port is another at each start. */
    private String url() {
        return this.<TextField>find("#url")
                .getText()
                .replaceFirst("ws://127\\.0\\.0\\.1:\\d+/(?=echo)", "\\${playground}/");
    }

    private String composed() {
        return onFx(
                () -> this.<GenericStyledArea<?, ?, ?>>find("#composer-text").getText());
    }

    @SuppressWarnings("unchecked")
    private <T extends Node> T find(String selector) {
        return (T) now.window.stage().getScene().getRoot().lookup(selector);
    }

    private SavedProfile echo() {
        return now.wiring
                .workbench()
                .workspace()
                .library()
                .find(PlaygroundProfiles.ECHO_ID)
                .orElseThrow();
    }

    private List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(home.resolve("data").resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain", e);
        }
    }

    private static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(TIMEOUT_SECONDS * 1000L, action);
    }
}
