package app.sockeye.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.ui.access.ScreenReaders;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.FxThread;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.composer.editor.InputArea;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** Fields that screen readers on Linux write in, and what belongs to what. */
@ExtendWith(WindowExtension.class)
@EnabledOnOs(value = OS.LINUX, disabledReason = "JavaFX serves screen readers elsewhere")
class ScreenReaderTextTest {
    private static final String PROGRAM = "Sockeye";
    private static final int MORE_THAN_A_LINE = 300_000;

    private PasswordField secret;
    private InputArea area;
    private AccessibilityBus bus;
    private ScreenReaders readers;

    private static <T extends Node> T named(T field, String name) {
        field.setAccessibleText(name);
        return field;
    }

    @Start
    void start(Stage stage) {
        TextField plain = named(new TextField("one two"), "Plain");
        TextField fixed = named(new TextField("fixed"), "Fixed");
        fixed.setEditable(false);
        TextField off = named(new TextField("off"), "Off");
        off.setDisable(true);
        secret = named(new PasswordField(), "Secret");
        secret.setText("hunter2");
        area = new InputArea("area", "Area", false, true, typed -> {});
        Spinner<Integer> size = named(new Spinner<>(8, 32, 14), "Size");
        size.setEditable(true);
        TextField labelled = new TextField();
        Label label = new Label("Name");
        label.setLabelFor(labelled);
        TreeItem<String> folder = new TreeItem<>("Folder");
        folder.getChildren().add(new TreeItem<>("Item"));
        folder.setExpanded(true);
        TreeItem<String> root = new TreeItem<>("Root");
        root.getChildren().add(folder);
        TreeView<String> tree = new TreeView<>(root);
        tree.setShowRoot(false);
        stage.setScene(new Scene(new VBox(plain, fixed, off, secret, area, size, label, labelled, tree), 400, 600));
        stage.show();
    }

    @BeforeEach
    void serve(@TempDir Path home) throws Exception {
        AccessibilityBus.needed();
        bus = new AccessibilityBus(Files.createDirectory(home.resolve("a11y")));
        bus.enable(true);
        readers = ScreenReaders.serve(new UiPulse(), Optional.of(bus.address()));
    }

    @AfterEach
    void close() {
        if (readers != null) {
            readers.close();
        }
        if (bus != null) {
            bus.close();
        }
    }

    @Test
    void fieldsAreWrittenInAndCopiedFrom() throws Exception {
        assertThat(bus.edit(
                        PROGRAM,
                        "Plain|insert_text|3| and|4",
                        "Plain|insert_text|0|\ud83d\udc1f!|1",
                        "Plain|delete_text|0|1",
                        "Plain|cut_text|3|7",
                        "Plain|paste_text|-1",
                        "Plain|paste_text|7",
                        "Plain|copy_text|0|3",
                        "Area|paste_text|0",
                        "Area|insert_text|3|\ud83d\udc1f more|-1",
                        "Area|delete_text|4|9",
                        "Plain|set_text_contents|new",
                        "Area|set_text_contents|all new",
                        "Size|set_text_contents|20"))
                .containsExactly(
                        "True\tone and two",
                        "True\t\ud83d\udc1fone and two",
                        "True\tone and two",
                        "True\tone two",
                        "False\tone two",
                        "True\tone two and",
                        "True\tone two and",
                        "True\tone",
                        "True\tone\ud83d\udc1f more",
                        "True\tone\ud83d\udc1f",
                        "True\tnew",
                        "True\tall new",
                        "True\t20");
        assertThat(FxThread.<String>call(ClipboardText::get)).isEqualTo("one");
        assertThat(FxThread.<String>call(area.area()::getText)).isEqualTo("all new");
    }

    @Test
    void whatCannotBeWrittenOrReadIsNot() throws Exception {
        FxThread.call(() -> {
            ClipboardText.put("before");
            return null;
        });
        assertThat(bus.edit(
                        PROGRAM,
                        "Fixed|set_text_contents|new",
                        "Fixed|delete_text|0|1",
                        "Off|insert_text|0|new|3",
                        "Secret|copy_text|0|7",
                        "Secret|cut_text|0|7",
                        "Secret|insert_text|7|!|1",
                        "Area|insert_text|0|" + "a".repeat(MORE_THAN_A_LINE) + "|-1"))
                .containsExactly(
                        "refused\tfixed",
                        "refused\tfixed",
                        "refused\toff",
                        "True\t" + "\u2022".repeat(7),
                        "False\t" + "\u2022".repeat(7),
                        "True\t" + "\u2022".repeat(8),
                        "False\t");
        assertThat(FxThread.<String>call(ClipboardText::get)).isEqualTo("before");
        assertThat(FxThread.<String>call(secret::getText)).isEqualTo("hunter2!");
    }

    @Test
    void aFieldBelongsToItsLabelAndAnItemToItsFolder() throws Exception {
        assertThat(bus.read("relations", PROGRAM))
                .containsExactly(
                        "label\tName\tlabel-for\tentry\tName",
                        "entry\tName\tlabelled-by\tlabel\tName",
                        "tree item\tItem\tnode-child-of\ttree item\tFolder");
    }
}
