package app.sockeye.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.session.dialect.PacketReply;
import app.sockeye.transcript.entry.Entry;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.entry.Payload;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.RegionShot;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.row.RowNode;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.inspector.entry.Aspect;
import app.sockeye.ui.inspector.entry.InspectorCommands;
import app.sockeye.ui.inspector.entry.JsonDocument;
import app.sockeye.ui.inspector.entry.PayloadCopy;
import app.sockeye.ui.inspector.entry.RowPath;
import app.sockeye.ui.inspector.entry.TreeRow;
import app.sockeye.ui.inspector.text.DisplayText;
import app.sockeye.ui.inspector.text.TextPage;
import app.sockeye.ui.inspector.tree.JsonTree;
import app.sockeye.ui.inspector.tree.TreeSelection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(WindowExtension.class)
class InspectorViewTest {
    private static final String BOOK =
            """
            {"type":"book","symbol":"ADA-USD","bids":[[67774.5,1.204],[67774.0,0.35]],"asks":[[67775.25,0.8]],\
            "meta":{"seq":89417451,"snapshot":false,"venue":"XNY"},"ts":"2026-11-22T14:02:11Z"}""";

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private final List<Entry> edited = new ArrayList<>();

    @TempDir
    Path folder;

    private Recorded recorded;
    private InspectorModel model;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        recorded = new Recorded(folder.resolve("session"));
        model = new InspectorModel(background);
        InspectorView view = new InspectorView(model, new InspectorCommands() {
            @Override
            public void editAndSend(Entry message) {
                edited.add(message);
            }

            @Override
            public void answer(PacketReply reply) {}

            @Override
            public void saveMessage(Entry message) {}

            @Override
            public void savePayload(Entry entry) {
                edited.add(entry);
            }

            @Override
            public void addColumn(String path) {}

            @Override
            public void narrow(String query) {}

            @Override
            public void saveBytes(Payload bytes, String suggestedName) {}

            @Override
            public void goTo(long entry) {}
        });
        scene = RegionShot.show(stage, view, Theme.LIGHT, 370, 820);
        stage.sizeToScene();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, model::clear);
        FxThread.settle();
        background.shutdownNow();
        recorded.close();
    }

    @Test
    void emptyStateSaysWhatToDo(FxRobot robot) {
        assertThat(labelled(robot, "#inspector-empty")).contains("Select a row");
        shoot(robot, "inspector-empty");
    }

    @Test
    void jsonIsATreeWithItsBytesUnderIt(FxRobot robot) {
        show(recorded.text(BOOK));
        await(() -> tree(robot).getExpandedItemCount() == 18);
        assertThat(rows(robot)).startsWith("type \"book\"", "symbol \"ADA-USD\"", "bids [2]", "[0] [2]", "[0] 67774.5");
        assertThat(labelled(robot, "#inspector-line")).matches("#0 · \\d\\d:\\d\\d:\\d\\d\\.\\d{3} · \\d+ B");
        shoot(robot, "inspector-light");
        robot.interact(Theme.DARK::apply);
        shoot(robot, "inspector-dark");
    }

    @Test
    void aMessageTellsHowItWasWritten(FxRobot robot) {
        recorded.transcript.templates().put(recorded.text("{\"token\":\"abc\"}"), "{\"token\":\n\"${token}\"}");
        show(0);
        await(() -> labelled(robot, "#inspector-template").equals("{\"token\": \"${token}\"}"));
        robot.clickOn("#inspector-copy-written");
        assertThat(FxThread.call(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("{\"token\":\n\"${token}\"}");
        show(recorded.text("plain"));
        await(() -> !robot.lookup("#inspector-written").query().isVisible());
        recorded.transcript.templates().putRepeat(2, Optional.of("n ${counter}"));
        recorded.repeated("n 1");
        show(recorded.repeated("n 2"));
        await(() -> robot.lookup("#inspector-written").query().isVisible());
        assertThat(labelled(robot, "#inspector-template")).isEqualTo("n ${counter}");
    }

    @Test
    void selectingAValueMarksItsBytes(FxRobot robot) {
        show(recorded.text(BOOK));
        await(() -> tree(robot).getExpandedItemCount() == 18);
        robot.interact(() -> tree(robot).getSelectionModel().select(tree(robot).getExpandedItemCount() - 1));
        int at = BOOK.indexOf("\"2026");
        RowPane hex = robot.lookup("#inspector-tree-hex").query();
        assertThat(hex.selection().contains(at / 8)).isTrue();
        assertThat(hex.selection().contains(at / 8 - 1)).isFalse();
    }

    @Test
    void valueAndPathAreCopiedExactlyAsReceived(FxRobot robot) {
        show(recorded.text("{\"a b\":[1.100,{\"x\":\"\\u00e9\"}],\"a b\":2}"));
        await(() -> tree(robot).getExpandedItemCount() == 5);
        robot.interact(() -> tree(robot).getSelectionModel().select(1));
        robot.interact(() -> ((JsonTree) tree(robot)).copy(TreeSelection::copy));
        assertThat(clipboard(robot)).isEqualTo("1.100");
        robot.interact(() -> ((JsonTree) tree(robot)).copy(item -> PayloadCopy.all(RowPath.of(item))));
        assertThat(clipboard(robot)).isEqualTo("$[\"a b\"][0]");
    }

    @Test
    void aLongValueIsShownInFullAsText(FxRobot robot) {
        String value = "\"" + "long ".repeat(1_000) + "\"";
        show(recorded.text("{\"a\":1,\"b\":" + value + "}"));
        await(() -> tree(robot).getExpandedItemCount() == 2);
        robot.interact(() -> {
            tree(robot).getSelectionModel().select(1);
            tree(robot).getContextMenu().getItems().get(3).fire();
        });
        await(() -> DisplayText.withoutSoftBreaks(area(robot).getSelectedText()).equals(value));
    }

    @Test
    void foldingTheBytesLeavesTheTree(FxRobot robot) {
        show(recorded.text(BOOK));
        await(() -> robot.lookup("#tree-hex-fold").tryQuery().isPresent());
        robot.clickOn("#tree-hex-fold");
        assertThat(robot.lookup("#inspector-tree-hex").tryQuery()).isEmpty();
        assertThat(tree(robot).isVisible()).isTrue();
        shoot(robot, "inspector-folded");
        robot.clickOn("#tree-hex-fold");
        assertThat(robot.lookup("#inspector-tree-hex").tryQuery()).isPresent();
    }

    @Test
    void duplicateKeysAreAllShown(FxRobot robot) {
        show(recorded.text("{\"a\":1,\"a\":2,\"a\":3}"));
        await(() -> tree(robot).getExpandedItemCount() == 3);
        assertThat(rows(robot)).containsExactly("a 1", "a 2", "a 3");
    }

    @Test
    void bigContainersAreLoadedPageByPage(FxRobot robot) {
        String many = "[" + "7,".repeat(100_000) + "8]";
        show(recorded.text(many));
        await(() -> tree(robot).getExpandedItemCount() == JsonDocument.PAGE + 1);
        robot.interact(() -> tree(robot).getSelectionModel().select(JsonDocument.PAGE));
        robot.interact(() -> tree(robot).requestFocus());
        robot.push(KeyCode.ENTER);
        await(() -> tree(robot).getExpandedItemCount() == 2 * JsonDocument.PAGE + 1);
    }

    @Test
    void textThatIsNotJsonOpensAsText(FxRobot robot) {
        show(recorded.text("<b>hello</b>\nworld"));
        await(() -> !area(robot).getText().isEmpty());
        assertThat(area(robot).getText()).isEqualTo("<b>hello</b>\nworld");
    }

    @Test
    void brokenJsonTellsWhere(FxRobot robot) {
        show(recorded.text("{\"a\":1,}"));
        await(() -> labelled(robot, "#inspector-tree-note").contains("Line 1"));
        shoot(robot, "inspector-broken");
        robot.clickOn("#inspector-aspect-text");
        await(() -> area(robot).getText().equals("{\"a\":1,}"));
        assertThat(robot.lookup(".pane-note").<Labeled>queryAll())
                .extracting(Labeled::getText)
                .anyMatch(text -> text.startsWith("This is not JSON: Line 1"));
    }

    @Test
    void jsonTextIsPrettyOrRaw(FxRobot robot) {
        show(recorded.text(BOOK));
        robot.clickOn("#inspector-aspect-text");
        await(() -> area(robot).getText().contains("\n  \"type\": \"book\""));
        shoot(robot, "inspector-text");
        robot.clickOn("#text-layout-raw");
        await(() -> area(robot).getText().equals(BOOK));
    }

    @Test
    void chosenAspectIsKeptForTheNextMessage(FxRobot robot) {
        long first = recorded.text(BOOK);
        long second = recorded.text("{}");
        show(first);
        robot.clickOn("#inspector-aspect-hex");
        show(second);
        assertThat(model.aspectProperty().get()).isEqualTo(Aspect.HEX);
    }

    @Test
    void sixtyFourMebibytesOpenInHexAndText(FxRobot robot) {
        byte[] piece = new byte[1 << 20];
        new Random(1).nextBytes(piece);
        show(recorded.fragments(piece, 64));
        RowPane hex = robot.lookup("#inspector-hex").query();
        await(() -> hex.count() == (64L << 20) / 8);
        robot.interact(() -> hex.select(hex.count() - 1));
        await(() -> hex.visibleRows().stream().anyMatch(r -> r.index() == hex.count() - 1));
        RowNode last = hex.visibleRows().stream()
                .filter(r -> r.index() == hex.count() - 1)
                .findFirst()
                .orElseThrow();
        assertThat(last.getAccessibleText()).startsWith("3fffff8");
        shoot(robot, "inspector-hex");
        robot.clickOn("#inspector-aspect-text");
        await(() -> area(robot).getLength() > 1000);
        assertThat(area(robot).getLength()).isLessThan(3 * TextPage.SIZE);
        robot.clickOn("#text-next");
        await(() -> labelled(robot, "#text-place").equals("Part 2 of 1024"));
        robot.clickOn("#text-last");
        await(() -> labelled(robot, "#text-place").equals("Part 1024 of 1024"));
        shoot(robot, "inspector-parts");
    }

    @Test
    void selectedBytesAreCopied(FxRobot robot) {
        show(recorded.message(EntryKind.BINARY, new byte[] {1, 2, 3, 'a', 'b', 'c', 7, 8, 9}));
        RowPane hex = robot.lookup("#inspector-hex").query();
        await(() -> hex.count() == 2);
        robot.interact(() -> {
            hex.requestFocus();
        });
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard(robot)).isEqualTo("01 02 03 61 62 63 07 08 09");
    }

    @Test
    void wideHexPaneHasSixteenBytesInARow(FxRobot robot) {
        show(recorded.message(EntryKind.BINARY, new byte[64]));
        RowPane hex = robot.lookup("#inspector-hex").query();
        await(() -> hex.count() == 8);
        robot.interact(() -> scene.getWindow().setWidth(800));
        await(() -> hex.count() == 4);
    }

    @Test
    void stateShowsTlsFactsAndTimings(FxRobot robot) {
        show(recorded.event(
                EntryKind.STATE,
                null,
                "Connected to stream.example.com\nTLS: TLSv1.3\nCipher suite: TLS_AES_256_GCM_SHA384\nDNS: 1.204 ms"));
        assertThat(factTexts(robot)).contains("Connected to stream.example.com", "TLS", "TLSv1.3", "1.204 ms");
        shoot(robot, "inspector-state");
    }

    @Test
    void editGoesToTheComposerAndCopyToTheClipboard(FxRobot robot) {
        show(recorded.text("hello"));
        robot.clickOn("#inspector-edit").clickOn("#inspector-copy");
        await(() -> "hello".equals(clipboard(robot)));
        assertThat(edited).extracting(Entry::index).containsExactly(0L);
    }

    @Test
    void anotherEntryReplacesOneThatIsStillRead(FxRobot robot) {
        long big = recorded.text("[" + "7,".repeat(100_000) + "8]");
        long small = recorded.text("[\"newest\"]");
        robot.interact(() -> {
            model.show(recorded.transcript, big);
            model.show(recorded.transcript, small);
        });
        await(() -> robot.lookup("#inspector-tree").tryQuery().isPresent()
                && rows(robot).equals(List.of("[0] \"newest\"")));
    }

    @Test
    void clearShowsTheEmptyStateAgain(FxRobot robot) {
        show(recorded.text(BOOK));
        robot.interact(model::clear);
        assertThat(labelled(robot, "#inspector-empty")).contains("Select a row");
    }

    private void show(long index) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> model.show(recorded.transcript, index));
        await(() -> model.inspectedProperty()
                .get()
                .filter(i -> i.entry().index() == index)
                .isPresent());
    }

    private static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
                FxThread.settle();
                return WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean);
            });
        } catch (Exception e) {
            throw new AssertionError("not within 20 s", e);
        }
    }

    private static String spoken(RowPane pane, long index) {
        return pane.visibleRows().stream()
                .filter(r -> r.index() == index)
                .findFirst()
                .orElseThrow()
                .getAccessibleText();
    }

    private static List<String> factTexts(FxRobot robot) {
        return robot.from(robot.lookup("#inspector-facts").queryAll()).lookup(".label").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .collect(Collectors.toList());
    }

    private static List<String> rows(FxRobot robot) {
        List<String> rows = new ArrayList<>();
        TreeView<TreeRow> tree = tree(robot);
        for (int i = 0; i < tree.getExpandedItemCount(); i++) {
            TreeItem<TreeRow> item = tree.getTreeItem(i);
            rows.add(item.getValue() instanceof TreeRow.Value v ? v.label() + " " + v.text() : "…");
        }
        return rows;
    }

    private static String labelled(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private static TreeView<TreeRow> tree(FxRobot robot) {
        return robot.lookup("#inspector-tree").query();
    }

    private static CodeArea area(FxRobot robot) {
        return robot.lookup("#inspector-text").query();
    }

    private static String clipboard(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> Clipboard.getSystemClipboard().getString());
    }

    private void shoot(FxRobot robot, String name) {
        FxThread.settle();
        robot.interact(() -> RegionShot.shoot(scene, name));
    }
}
