package app.sockeye.ui.inspector.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.sockeye.payload.format.PayloadException;
import app.sockeye.payload.format.PayloadNode;
import app.sockeye.payload.format.cbor.CborFormat;
import app.sockeye.payload.format.compression.ZstdFormat;
import app.sockeye.payload.format.msgpack.MessagePackFormat;
import app.sockeye.transcript.entry.EntryKind;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.WindowExtension;
import app.sockeye.ui.common.row.RowPane;
import app.sockeye.ui.inspector.ShownInspector;
import app.sockeye.ui.inspector.entry.Aspect;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

@ExtendWith(WindowExtension.class)
class FormatPaneTest {
    private static final String JSON =
            "{\"event\":\"trade\",\"price\":1.5,\"id\":18446744073709551615,\"sides\":[1,2]}";

    @TempDir
    Path folder;

    private ShownInspector inspector;

    @Start
    void start(Stage stage) throws IOException {
        inspector = new ShownInspector(stage, folder);
    }

    @AfterEach
    void close() {
        inspector.close();
    }

    private void show(byte[] bytes) {
        inspector.show(inspector.recorded.message(EntryKind.BINARY, bytes));
    }

    private List<String> rows() {
        return ShownInspector.onFx(() -> {
            List<String> rows = new ArrayList<>();
            Node node = inspector.node("#format-tree");
            if (node instanceof TreeView<?> tree) {
                for (int i = 0; i < tree.getExpandedItemCount(); i++) {
                    PayloadNode value = (PayloadNode) tree.getTreeItem(i).getValue();
                    rows.add((NodeCell.name(value) + " " + NodeCell.text(value) + " " + value.type()).strip());
                }
            }
            return rows;
        });
    }

    private void awaitRows(String... rows) {
        try {
            ShownInspector.await(() -> rows().equals(List.of(rows)));
        } catch (AssertionError e) {
            throw new AssertionError("rows are " + rows(), e);
        }
    }

    private ComboBox<?> box(String selector) {
        return (ComboBox<?>) inspector.node(selector);
    }

    private void press(String selector) {
        ShownInspector.run(() -> ((ButtonBase) inspector.node(selector)).fire());
    }

    @Test
    void aRecognisedPayloadIsShownAsItsValues() throws PayloadException {
        show(new MessagePackFormat().write(JSON));
        awaitRows(
                "{4} map",
                "event trade str",
                "price 1.5 float64",
                "id 18446744073709551615 uint64",
                "sides [2] array",
                "0 1 fixint",
                "1 2 fixint");
        assertThat(inspector.model.aspectProperty().get()).isEqualTo(Aspect.TREE);
        ShownInspector.await(() -> "Automatic: MessagePack"
                .equals(String.valueOf(box("#format-chooser").getValue())));
        inspector.shoot("format-tree");
        ShownInspector.run(Theme.DARK::apply);
        inspector.shoot("format-tree-dark");
        ShownInspector.run(Theme.LIGHT::apply);
    }

    @Test
    void valuesAreCopiedAsJson() throws PayloadException {
        show(new CborFormat().write(JSON));
        ShownInspector.await(() -> !rows().isEmpty());
        press("#format-copy");
        ShownInspector.await(() -> JSON.equals(inspector.clipboard()));
    }

    @Test
    void aPayloadIsOpenedAsJson() throws PayloadException {
        show(new CborFormat().write(JSON));
        ShownInspector.await(() -> !rows().isEmpty());
        press("#format-open-json");
        ShownInspector.await(() -> inspector.node("#inspector-tree") != null);
        inspector.awaitRows("event \"trade\"", "price 1.5", "id 18446744073709551615", "sides [2]", "[0] 1", "[1] 2");
    }

    @Test
    void anotherFormatIsChosenAndKept() {
        show(HexFormat.of().parseHex("0801120268690a"));
        inspector.choose(Aspect.TREE);
        ShownInspector.await(() -> inspector.label("#format-note").startsWith("No payload format was recognised"));
        choose("Protobuf");
        ShownInspector.await(() -> rows().contains("2 hi string"));
        assertThat(inspector.label("#format-note"))
                .startsWith("Read up to offset 7.")
                .contains("cut off");
        show(HexFormat.of().parseHex("80"));
        inspector.choose(Aspect.TREE);
        ShownInspector.await(
                () -> "Protobuf".equals(String.valueOf(box("#format-chooser").getValue())));
    }

    @Test
    void aSchemaMakesAPayloadReadable() throws IOException {
        Path schema = folder.resolve("pair.avsc");
        Files.writeString(
                schema,
                "{\"type\":\"record\",\"name\":\"Pair\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"},"
                        + "{\"name\":\"b\",\"type\":\"string\"}]}");
        show(HexFormat.of().parseHex("0000000007ff01026e"));
        inspector.choose(Aspect.TREE);
        ShownInspector.await(() -> !inspector.label("#format-note").isEmpty());
        FormatPane pane = (FormatPane) inspector.node("#inspector-format");
        ShownInspector.run(() -> pane.useSchema(schema));
        ShownInspector.await(() -> rows().contains("b n string"));
        assertThat(rows()).contains("schema 7 uint32", "a -128 int");
        ShownInspector.run(() -> pane.useSchema(folder.resolve("missing.avsc")));
        ShownInspector.await(() -> inspector.label("#format-note").startsWith("The schema can't be used."));
    }

    @Test
    void whatIsCompressedIsShownAndSoIsItsHead() throws IOException, PayloadException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZstdOutputStream zstd = new ZstdOutputStream(out)) {
            zstd.write(new MessagePackFormat().write("[\"" + "x".repeat(100) + "\"]"));
        }
        show(out.toByteArray());
        awaitRows("[1] array", "0 " + "x".repeat(100) + " str");
        ShownInspector.run(() -> box("#format-layer").getSelectionModel().select(0));
        ShownInspector.await(() -> rows().contains("unpacked 103 bytes"));
    }

    @Test
    void unpackedTextIsOpened() {
        show(new ZstdFormat().write("{\"a\":1}"));
        ShownInspector.await(() -> rows().contains("unpacked 7 bytes"));
        press("#format-open-unpacked");
        ShownInspector.await(() -> inspector.node("#inspector-tree") != null);
        inspector.awaitRows("a 1");
    }

    @Test
    void theSelectedValuesBytesAreHighlighted() throws PayloadException {
        show(new MessagePackFormat().write("{\"long\":\"" + "x".repeat(20) + "\",\"last\":7}"));
        ShownInspector.await(() -> rows().size() == 3);
        ShownInspector.run(() -> ((TreeView<?>) inspector.node("#format-tree"))
                .getSelectionModel()
                .select(2));
        RowPane hex = (RowPane) inspector.node("#inspector-format-hex");
        assertThat(hex.selection().contains(4)).isTrue();
        assertThat(hex.selection().contains(3)).isFalse();
    }

    private void choose(String title) {
        ShownInspector.run(() -> {
            ComboBox<?> chooser = box("#format-chooser");
            for (int i = 0; i < chooser.getItems().size(); i++) {
                if (title.equals(chooser.getItems().get(i).toString())) {
                    chooser.getSelectionModel().select(i);
                }
            }
        });
    }
}
