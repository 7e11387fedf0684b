package app.sockeye.ui.inspector.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.format.registry.FormatRule;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.transcript.format.EntryFormats;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.inspector.ShownInspector;
import app.sockeye.ui.inspector.entry.Aspect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class KeptFormatTest {
    private final List<String> kept = new ArrayList<>();

    @TempDir
    Path folder;

    private ShownInspector inspector;

    @Start
    void start(Stage stage) throws IOException {
        inspector = new ShownInspector(stage, folder);
        inspector.model.formatKeeperProperty().set(Optional.of(rule -> {
            kept.add(rule.written());
            setRules(String.join("\n", kept));
        }));
        setRules("");
        Files.writeString(folder.resolve("trade.proto"), "message Price { int32 cents = 1; }");
    }

    @AfterEach
    void close() {
        inspector.close();
    }

    private void setRules(String lines) {
        inspector.model.formatsProperty().set(new EntryFormats(FormatRule.parseAll(lines), folder));
    }

    private String chosen() {
        return ShownInspector.onFx(() -> String.valueOf(((ComboBox<?>) inspector.node("#format-chooser")).getValue()));
    }

    private void show(String hex) {
        inspector.show(
                inspector.recorded.message(EntryKind.BINARY, HexFormat.of().parseHex(hex)));
    }

    private boolean hasRow(String name) {
        return ShownInspector.onFx(() -> {
            TreeView<?> tree = (TreeView<?>) inspector.node("#format-tree");
            for (int i = 0; i < tree.getExpandedItemCount(); i++) {
                if (tree.getTreeItem(i).getValue().toString().contains(name)) {
                    return true;
                }
            }
            return false;
        });
    }

    @Test
    void aRuleOfTheConnectionSaysHowAPayloadIsRead() {
        ShownInspector.run(() -> setRules("dir:received -> Price in trade.proto"));
        show("0805");
        assertThat(inspector.model.aspectProperty().get()).isEqualTo(Aspect.TREE);
        ShownInspector.await(() -> chosen().equals("By rule: Price in trade.proto"));
        ShownInspector.await(() -> hasRow("cents"));
        ShownInspector.run(() -> setRules("Size in trade.proto"));
        ShownInspector.await(() ->
                inspector.label("#format-note").startsWith("trade.proto has no message type Size. It has: Price."));
    }

    @Test
    void importsThatAreNotFoundAreTold() throws IOException {
        Files.writeString(folder.resolve("in.proto"), "import \"gone.proto\"; message A { int32 a = 1; Gone b = 2; }");
        ShownInspector.run(() -> setRules("A in in.proto"));
        show("08051200");
        ShownInspector.await(() -> hasRow("a"));
        ShownInspector.await(
                () -> inspector.label("#format-note").startsWith("Imported files were not found: gone.proto."));
    }

    @Test
    void aChosenFormatIsKeptForTheConnectionOrForMessagesLikeThis(FxRobot robot) {
        show("0805");
        inspector.choose(Aspect.TREE);
        ShownInspector.await(() -> chosen().startsWith("Automatic"));
        FormatPane pane = (FormatPane) inspector.node("#inspector-format");
        ShownInspector.run(() -> pane.useSchema(folder.resolve("trade.proto")));
        ShownInspector.await(() -> chosen().equals("Protobuf Price"));
        robot.clickOn("#format-keep").clickOn("#format-keep-like");
        TextInputControl query = robot.lookup("#format-keep-query").query();
        assertThat(query.getText()).isEqualTo("dir:received");
        robot.clickOn(query).type(KeyCode.END).write(" size>1").clickOn("#format-keep-done");
        ShownInspector.await(() -> chosen().equals("By rule: Price in trade.proto"));
        assertThat(kept).containsExactly("dir:received size>1 -> Price in trade.proto");

        robot.clickOn("#format-chooser");
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        ShownInspector.await(() -> !inspector.node("#format-keep").isDisabled());
        robot.clickOn("#format-keep").clickOn("#format-keep-always");
        ShownInspector.await(() -> kept.size() == 2);
        assertThat(kept.get(1)).doesNotContain("->");
    }
}
