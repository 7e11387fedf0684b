package app.sockeye.ui.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.history.KeptSession;
import app.sockeye.history.SessionStore;
import app.sockeye.payload.ByteSize;
import app.sockeye.protocol.Direction;
import app.sockeye.transcript.Transcript;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.pulse.UiPulse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class HistoryViewTest {
    @TempDir
    static Path temporary;

    private final HistoryRecorder window = new HistoryRecorder();
    private final UiPulse pulse = new UiPulse();
    private SessionStore store;
    private HistoryModel model;
    private Scene scene;
    private Transcript live;

    @Start
    void start(Stage stage) throws Exception {
        store = new SessionStore(Files.createTempDirectory(temporary, "kept"), Long.MAX_VALUE);
        record("one", "ws://localhost/one", "a needle");
        record("two", "ws://localhost/two", "nothing", "needle 1", "needle 2");
        live = store.create("two", "ws://localhost/live");
        model = new HistoryModel(store, window, Runnable::run, pulse);
        scene = RegionShot.show(stage, new HistoryView(model, () -> 10_000_000_000L, pulse), Theme.LIGHT, 248, 780);
        model.shownProperty().set(true);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(model::close);
        live.close();
    }

    @Test
    void theRegionLooksRightInBothThemes(FxRobot robot) {
        robot.interact(() -> {
            model.pin(session("ws://localhost/one"), true);
            list().getSelectionModel().select(2);
            list().requestFocus();
        });
        robot.interact(() -> RegionShot.shoot(scene, "history-light"));
        search(robot, "needle");
        await(() -> text("#history-status").equals("3 hits in 2 sessions"));
        robot.interact(Theme.DARK::apply);
        robot.interact(() -> RegionShot.shoot(scene, "history-dark"));
        robot.interact(Theme.LIGHT::apply);
        assertThat(text("#history-used")).endsWith(" of 10.0 GB, " + pinnedBytes() + " pinned");
    }

    @Test
    void sessionsAreListedByDayAndFoundByName(FxRobot robot) {
        assertThat(rows()).hasSize(4);
        assertThat(rows().get(0)).isInstanceOf(HistoryRow.Day.class);
        assertThat(((HistoryRow.Session) rows().get(1)).session().isLive()).isTrue();
        robot.clickOn("#history-search").write("ONE");
        assertThat(rows()).hasSize(2);
        assertThat(marked()).containsExactly("one");
        robot.write(" nowhere");
        assertThat(scene.lookup("#history-empty").isVisible()).isTrue();
        robot.clickOn("#history-empty-action");
        assertThat(rows()).hasSize(4);
    }

    @Test
    void onlyTheProfileInFrontIsListed(FxRobot robot) {
        robot.interact(() -> {
            model.profileProperty().set("one");
            model.onlyProfileProperty().set(true);
        });
        assertThat(rows()).hasSize(2);
        robot.interact(() -> model.profileProperty().set("two"));
        assertThat(rows()).hasSize(3);
    }

    @Test
    void keysOpenRenameAndDelete(FxRobot robot) throws IOException {
        select(robot, "ws://localhost/two");
        robot.type(KeyCode.ENTER).type(KeyCode.F2);
        robot.write("My session").type(KeyCode.ENTER);
        assertThat(session("ws://localhost/two").name()).isEqualTo("My session");
        robot.type(KeyCode.F2).write("nonsense").type(KeyCode.ESCAPE);
        assertThat(session("ws://localhost/two").name()).isEqualTo("My session");
        robot.type(KeyCode.DELETE);
        assertThat(store.listAll()).hasSize(2);
        assertThat(window.said)
                .containsExactly("open ws://localhost/two", "close ws://localhost/two", "Deleted My session");
        robot.interact(window.undo);
        assertThat(store.listAll()).hasSize(3);
        assertThat(rows()).hasSize(4);
    }

    @Test
    void theTitleShownIsOfferedForRenamingButIsNoNameUntilChanged(FxRobot robot) {
        select(robot, "ws://localhost/two");
        robot.type(KeyCode.F2);
        assertThat(((TextInputControl) scene.lookup("#history-rename")).getText())
                .isNotEmpty();
        robot.type(KeyCode.ENTER);
        assertThat(session("ws://localhost/two").name()).isEmpty();
    }

    @Test
    void aLiveSessionIsNotDeleted(FxRobot robot) throws IOException {
        select(robot, "ws://localhost/live");
        robot.type(KeyCode.DELETE);
        assertThat(store.listAll()).hasSize(3);
        assertThat(window.said.get(window.said.size() - 1)).contains("the session is open");
    }

    @Test
    void hitsOfAllSessionsAreListedAndOpenedWithTheQuery(FxRobot robot) {
        search(robot, "needle dir:received");
        await(() -> text("#history-status").equals("3 hits in 2 sessions"));
        assertThat(rows()).hasSize(5);
        assertThat(marked()).containsExactly("needle", "needle", "needle");
        robot.interact(() -> {
            list().requestFocus();
            list().getSelectionModel().select(2);
        });
        robot.type(KeyCode.ENTER);
        assertThat(window.said).containsExactly("open ws://localhost/two at 2 with needle dir:received");
        search(robot, "absent");
        await(() -> text("#history-status").equals("0 hits in 0 sessions"));
        assertThat(scene.lookup("#history-empty").isVisible()).isTrue();
    }

    @Test
    void aBadQueryIsToldWithItsPlace(FxRobot robot) {
        search(robot, "size>x");
        await(() -> text("#history-error").startsWith("Character 6: "));
        robot.clickOn("#history-search").type(KeyCode.ESCAPE);
        await(() -> text("#history-error").isEmpty());
        assertThat(rows()).hasSize(4);
    }

    @Test
    void whatIsNoSessionIsNotImportedAndToldInASentence(FxRobot robot) throws IOException {
        window.chosen = Optional.of(Files.writeString(temporary.resolve("letter.txt"), "Dear all"));
        robot.clickOn("#history-import");
        await(() -> !window.said.isEmpty());
        assertThat(window.said.get(0)).startsWith("letter.txt was not imported: this is none of the formats");
        assertThat(store.listAll()).hasSize(3);
    }

    @Test
    void anExportIsImportedAndOpened(FxRobot robot) throws IOException {
        window.chosen = Optional.of(Files.writeString(
                temporary.resolve("a.ndjson"),
                "{\"sockeye\":\"transcript\",\"version\":1,\"started\":\"2026-01-22T14:27:24.354Z\"}\n"
                        + "{\"kind\":\"text\",\"ns\":1,\"direction\":\"sent\",\"text\":\"a\"}\n"));
        robot.clickOn("#history-import");
        await(() -> window.said.contains("Imported 1 entry from a.ndjson."));
        assertThat(rows()).hasSize(6);
        robot.interact(() -> model.periodProperty().set(Period.TODAY));
        assertThat(rows()).hasSize(4);
    }

    @Test
    void everyConnectionOfAnImportIsListed(FxRobot robot) throws IOException {
        String head = "{\"sockeye\":\"transcript\",\"version\":1,\"started\":\"2026-01-22T14:27:24.354Z\"}\n";
        window.chosen = Optional.of(Files.writeString(
                temporary.resolve("two.ndjson"),
                head + "{\"kind\":\"text\",\"ns\":1,\"direction\":\"sent\",\"text\":\"a\"}\n" + head
                        + "{\"kind\":\"text\",\"ns\":1,\"direction\":\"sent\",\"text\":\"b\"}\n"));
        robot.clickOn("#history-search").write("one");
        robot.clickOn("#history-import");
        await(() -> window.said.contains("Imported 2 entries in 2 sessions from two.ndjson."));
        await(() -> rows().size() == 3);
        assertThat(window.said.get(0)).startsWith("open ");
        robot.clickOn("#history-imported-all");
        await(() -> rows().size() == 7);
        assertThat(scene.lookup("#history-imported").isVisible()).isFalse();
    }

    @Test
    void deletedSessionIsNamedAndComesBackByKey(FxRobot robot) throws IOException {
        select(robot, "ws://localhost/two");
        robot.type(KeyCode.DELETE);
        await(() -> window.said.contains("Deleted ws://localhost/two"));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        await(() -> rows().size() == 4);
        assertThat(store.listAll()).hasSize(3);
    }

    private void search(FxRobot robot, String query) {
        robot.interact(() -> {
            model.inMessagesProperty().set(true);
            ((TextField) scene.lookup("#history-search")).setText(query);
        });
        robot.clickOn("#history-search").type(KeyCode.ENTER);
    }

    private void select(FxRobot robot, String url) {
        robot.interact(() -> {
            for (int i = 0; i < rows().size(); i++) {
                if (rows().get(i) instanceof HistoryRow.Session row
                        && row.session().url().equals(url)) {
                    list().getSelectionModel().select(i);
                }
            }
            list().requestFocus();
        });
    }

    private KeptSession session(String url) {
        try {
            return store.listAll().stream()
                    .filter(s -> s.url().equals(url))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String pinnedBytes() {
        return ByteSize.format(session("ws://localhost/one").bytes());
    }

    /** The words that are marked in what can be seen. */
    private List<String> marked() {
        return list().lookupAll(".label.hit").stream()
                .map(node -> (Labeled) node)
                .map(Labeled::getText)
                .toList();
    }

    private String text(String selector) {
        return ((Labeled) scene.lookup(selector)).getText();
    }

    private List<HistoryRow> rows() {
        return list().getItems();
    }

    @SuppressWarnings("unchecked")
    private ListView<HistoryRow> list() {
        return (ListView<HistoryRow>) scene.lookup("#history-list");
    }

    private static void await(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition)
                    .get());
        } catch (Exception e) {
            throw new AssertionError("waited in vain", e);
        }
        FxThread.settle();
    }

    private void record(String profileId, String url, String... texts) throws IOException {
        try (Transcript transcript = store.create(profileId, url)) {
            for (String text : texts) {
                transcript
                        .appender()
                        .append(EntryKind.TEXT, Direction.RECEIVED, text.getBytes(UTF_8), System.nanoTime());
            }
        }
    }
}
