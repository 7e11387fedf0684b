package app.sockeye.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.files.Folders;
import app.sockeye.profile.Profile;
import app.sockeye.profile.library.Library;
import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.profile.workspace.LibraryWalk;
import app.sockeye.profile.workspace.ProfileFolder;
import app.sockeye.settings.LibraryFolding;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.StatusDot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class LibraryViewTest {
    /** More than the region shows. */
    private static final int MOST_ROWS = 40;

    /** Between a row's edge and what marks it as selected. */
    private static final int SELECTION_INSET = 8;

    @TempDir
    static Path temporary;

    private final LibraryRecorder window = new LibraryRecorder();
    private final Map<String, StatusDot.Status> states = new ConcurrentHashMap<>();
    private final UiPulse pulse = new UiPulse();
    private Library library;
    private LibraryModel model;
    private LibraryLook look;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        Folders folders = Folders.below(Files.createTempDirectory(temporary, "home"));
        library = Library.open(folders.workspace(), folders);
        fill();
        model = new LibraryModel(library, window, Runnable::run, UiPulse::later);
        look = new LibraryLook(
                id -> states.getOrDefault(id, StatusDot.Status.OFF),
                name -> Optional.of("ws://127.0.0.1:40123").filter(v -> name.equals("playground")));
        scene = RegionShot.show(stage, new LibraryView(model, look, pulse), Theme.LIGHT, 248, 780);
    }

    private void fill() throws LibraryException, IOException {
        ProfileFolder market = library.createFolder(library.root(), "Market data");
        library.create(
                market,
                Profile.create("Ticker stream", "wss://stream.example.com/v2/market?compress=1")
                        .withId("t"));
        library.create(market, Profile.create("Private feed", "wss://api.example.com/private"));
        Files.writeString(market.path().resolve("Broken.json"), "{\n  \"url\": ws://a\n}");
        library.refresh();
    }

    @Test
    void theRegionLooksRightInBothThemes(FxRobot robot) {
        states.put("playground-echo", StatusDot.Status.OPEN);
        states.put("playground-chat", StatusDot.Status.FAILED);
        states.put("t", StatusDot.Status.BUSY);
        pulse.wake();
        robot.interact(() -> {
            model.select("playground-echo");
            scene.lookup("#library-tree").requestFocus();
        });
        FxThread.settle();
        robot.interact(() -> RegionShot.shoot(scene, "library-light"));
        robot.interact(Theme.DARK::apply);
        robot.interact(() -> RegionShot.shoot(scene, "library-dark"));
        robot.interact(Theme.LIGHT::apply);
        assertThat(cell(robot, "Echo").getAccessibleText()).isEqualTo("Echo, ws://127.0.0.1:40123/echo, connected");
        assertThat(cell(robot, "Broken.json").getAccessibleText()).contains("Line 2, column 10");
    }

    @Test
    void doubleClickAndEnterOpenAndConnect(FxRobot robot) {
        robot.doubleClickOn("Chat");
        robot.clickOn("Echo").type(KeyCode.ENTER);
        assertThat(window.said).containsExactly("open Chat", "open Echo");
    }

    @Test
    void aNameIsEditedInPlace(FxRobot robot) {
        robot.clickOn("Echo").type(KeyCode.F2);
        assertThat(robot.lookup("#library-rename").queryAs(TextField.class).getText())
                .isEqualTo("Echo");
        robot.write("My echo").type(KeyCode.ENTER);
        assertThat(library.find("playground-echo").orElseThrow().name()).isEqualTo("My echo");
        assertThat(cell(robot, "My echo")).isNotNull();
        robot.type(KeyCode.F2).write("nonsense").type(KeyCode.ESCAPE);
        assertThat(library.find("playground-echo").orElseThrow().name()).isEqualTo("My echo");
        assertThat(window.said).isEmpty();
    }

    @Test
    void aNewConnectionIsNamedAtOnce(FxRobot robot) {
        robot.clickOn("#new-connection").clickOn("New connection");
        robot.write("Fresh").type(KeyCode.ENTER);
        assertThat(window.said).containsExactly("edit Fresh");
        assertThat(library.root().path().resolve("Fresh.json")).exists();
    }

    @Test
    void aNewFolderIsNamedAtOnce(FxRobot robot) {
        robot.clickOn("#new-connection").clickOn("New folder");
        robot.write("Staging").type(KeyCode.ENTER);
        assertThat(library.root().path().resolve("Staging")).isDirectory();
    }

    @Test
    void deleteOffersUndo(FxRobot robot) {
        robot.clickOn("Chat").type(KeyCode.DELETE);
        assertThat(library.find("playground-chat")).isEmpty();
        robot.interact(() -> window.undo.run());
        assertThat(library.find("playground-chat")).isPresent();
    }

    @Test
    void theSearchFiltersAndTellsWhenNothingMatches(FxRobot robot) {
        robot.clickOn("#library-search").write("stream");
        assertThat(robot.lookup("Ticker stream").tryQuery()).isPresent();
        assertThat(visible(robot, "Chat")).isFalse();
        robot.write("xyz");
        assertThat(visible(robot, "No connection matches.")).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(visible(robot, "Chat")).isTrue();
    }

    @Test
    void theMenuDuplicatesTheRowUnderThePointer(FxRobot robot) {
        robot.clickOn("Echo").press(KeyCode.CONTROL).type(KeyCode.D).release(KeyCode.CONTROL);
        assertThat(names()).containsSequence("Echo", "Echo copy", "Chat");
    }

    @Test
    void whatIsFoldedIsKeptOverARestart(FxRobot robot) {
        AtomicReference<LibraryFolding> kept = new AtomicReference<>(LibraryFolding.DEFAULT);
        show(robot, kept);
        robot.clickOn("MARKET DATA");
        assertThat(kept.get().folded()).hasSize(1);
        show(robot, kept);
        assertThat(robot.lookup("Ticker stream").tryQuery()).isEmpty();
        robot.clickOn("MARKET DATA");
        assertThat(kept.get().folded()).isEmpty();
        show(robot, kept);
        assertThat(robot.lookup("Ticker stream").tryQuery()).isPresent();
    }

    /** As after a start. */
    private void show(FxRobot robot, AtomicReference<LibraryFolding> kept) {
        robot.interact(() -> {
            LibraryView view = new LibraryView(model, look, pulse);
            view.keepFolding(kept.get(), kept::set);
            ((StackPane) scene.getRoot()).getChildren().setAll(view);
        });
        FxThread.settle();
    }

    @Test
    void aFoldedFolderStaysFoldedWhenTheLibraryChanges(FxRobot robot) {
        robot.clickOn("MARKET DATA");
        assertThat(visible(robot, "Ticker stream")).isFalse();
        robot.clickOn("Echo").type(KeyCode.DELETE);
        assertThat(visible(robot, "Ticker stream")).isFalse();
    }

    @Test
    void theSelectionAndTheTypedNameSurviveAChangeFromElsewhere(FxRobot robot) throws Exception {
        robot.clickOn("Echo").type(KeyCode.F2).write("Typed");
        library.edits().rename(library.find("playground-chat").orElseThrow(), "Elsewhere");
        FxThread.settle();
        robot.type(KeyCode.ENTER);
        assertThat(library.find("playground-echo").orElseThrow().name()).isEqualTo("Typed");
        assertThat(visible(robot, "Elsewhere")).isTrue();
        assertThat(selected(robot).name()).isEqualTo("Typed");
    }

    @Test
    @Tag("window")
    void aProfileIsDraggedIntoAFolder(FxRobot robot) {
        robot.drag("Chat", MouseButton.PRIMARY).dropTo("MARKET DATA");
        FxThread.settle();
        assertThat(library.find("playground-chat").orElseThrow().path().getParent())
                .hasFileName("Market data");
    }

    @Test
    void dotsOfRowsStayInsideTheSelection(FxRobot robot) throws Exception {
        library.create(library.root(), Profile.create("In no folder", "ws://localhost/root"));
        FxThread.settle();
        for (String name : List.of("In no folder", "Echo")) {
            Node cell = cell(robot, name);
            Node dotNode = robot.from(cell).lookup(StatusDot.class::isInstance).query();
            Bounds dot = FxThread.call(() -> dotNode.localToScene(dotNode.getLayoutBounds()));
            Bounds row = FxThread.call(() -> cell.localToScene(cell.getLayoutBounds()));
            assertThat(dot.getMinX()).as(name).isGreaterThanOrEqualTo(row.getMinX() + SELECTION_INSET + 4);
        }
    }

    @Test
    @Tag("window")
    void draggingToAnEdgeScrollsThere(FxRobot robot) throws Exception {
        for (int i = 10; i <= MOST_ROWS; i++) {
            library.create(library.root(), Profile.create("Row " + i, "ws://localhost/" + i));
        }
        FxThread.settle();
        Node tree = scene.lookup("#library-tree");
        Bounds bounds = FxThread.call(() -> tree.localToScreen(tree.getLayoutBounds()));
        robot.drag("Row 10", MouseButton.PRIMARY)
                .moveTo(bounds.getCenterX(), bounds.getCenterY())
                .moveTo(bounds.getCenterX(), bounds.getMaxY() - 6);
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> bar(tree).getValue() == bar(tree).getMax());
        robot.moveTo(bounds.getCenterX(), bounds.getMinY() + 6);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> bar(tree).getValue() == 0);
        robot.moveTo(bounds.getCenterX(), bounds.getMaxY() - 6);
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> bar(tree).getValue() == bar(tree).getMax());
        robot.dropTo("MARKET DATA");
        FxThread.settle();
        assertThat(names()).contains("Row 10");
        assertThat(library.root().profiles())
                .noneMatch(profile -> profile.name().equals("Row 10"));
        double after = bar(tree).getValue();
        FxThread.settle();
        assertThat(bar(tree).getValue()).isEqualTo(after);
    }

    private static ScrollBar bar(Node tree) {
        return tree.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return LibraryWalk.entries(library.root()).map(LibraryEntry::name).toList();
    }

    private static LibraryEntry selected(FxRobot robot) {
        @SuppressWarnings("unchecked")
        TreeView<LibraryEntry> tree = robot.lookup("#library-tree").queryAs(TreeView.class);
        return tree.getSelectionModel().getSelectedItem().getValue();
    }

    private static boolean visible(FxRobot robot, String text) {
        return robot.lookup(text).queryAll().stream()
                .anyMatch(n -> n.isVisible() && n.getParent().isVisible());
    }

    private static Node cell(FxRobot robot, String name) {
        return robot.lookup(".library-cell").queryAll().stream()
                .filter(n -> String.valueOf(n.getAccessibleText()).startsWith(name + ","))
                .findFirst()
                .orElse(null);
    }
}
