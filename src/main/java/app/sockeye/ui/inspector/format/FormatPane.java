package app.sockeye.ui.inspector.format;

import app.sockeye.files.Reason;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.PayloadInput;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.registry.PayloadLayer;
import app.sockeye.payload.format.registry.SchemaFormats;
import app.sockeye.payload.recognise.Part;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.inspector.entry.AspectPane;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.PayloadCopy;
import app.sockeye.ui.inspector.entry.Ticket;
import app.sockeye.ui.inspector.entry.TreeRow;
import app.sockeye.ui.inspector.hex.HexPane;
import app.sockeye.ui.inspector.tree.TreeCommands;
import app.sockeye.ui.inspector.words.FormatViewTexts;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/**
 * A binary payload's values as a format has them, with its bytes under them; the selected value's are highlighted. The
 * format that the user chose is kept for the payloads shown after it.
 */
public final class FormatPane extends BorderPane implements AspectPane {
    private static final double TREE_SHARE = 0.7;

    private final Background background;
    private final TreeCommands commands;
    private final HexPane hex = new HexPane("inspector-format-hex");
    private final NodeTree tree;
    private final FormatBar bar;
    private final Label note = new Label();
    private final SplitPane split = new SplitPane();
    private Optional<InspectedEntry> shown = Optional.empty();
    private List<PayloadLayer> layers = List.of();
    private int layer;
    private Optional<PayloadFormat> chosen = Optional.empty();
    /** What the schema makes readable that the user chose. */
    private List<PayloadFormat> bySchema = List.of();

    private Ticket ticket = new Ticket();

    /** @param hexShown whether the bytes are shown under the values */
    public FormatPane(Background background, ObservableValue<Boolean> hexShown, TreeCommands commands) {
        this.background = background;
        this.commands = commands;
        setId("inspector-format");
        tree = new NodeTree(hex::reveal, commands::copy);
        bar = new FormatBar(this);
        note.setId("format-note");
        note.getStyleClass().addAll("muted", "pane-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        Visibility.when(note, note.textProperty().isNotEmpty());
        BorderPane values = new BorderPane(tree);
        values.setTop(note);
        split.setOrientation(Orientation.VERTICAL);
        setTop(bar);
        setCenter(split);
        hexShown.addListener((o, before, now) -> arrange(values, now));
        arrange(values, hexShown.getValue());
    }

    private void arrange(Node values, boolean hexShown) {
        if (hexShown) {
            split.getItems().setAll(values, hex);
            split.setDividerPositions(TREE_SHARE);
        } else {
            split.getItems().setAll(values);
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(InspectedEntry what) {
        clear();
        shown = Optional.of(what);
        hex.show(what);
        read();
    }

    @Override
    public void clear() {
        ticket.revoke();
        shown = Optional.empty();
        layers = List.of();
        note.setText("");
        tree.clear();
        hex.clear();
    }

    private void read() {
        ticket.revoke();
        shown.ifPresent(what -> {
            ticket = what.ticket().within();
            Optional<PayloadFormat> format = chosen;
            List<PayloadFormat> schema = bySchema;
            background.run(
                    ticket,
                    () -> FormatReading.read(what.payload(), format, schema),
                    this::fill,
                    e -> note.setText(InspectorTexts.unreadable(Reason.sentence(e))));
        });
    }

    private void fill(FormatReading reading) {
        layers = reading.layers();
        bar.fill(reading, chosen);
        if (layers.isEmpty()) {
            tree.clear();
            note.setText(FormatViewTexts.NOT_RECOGNIZED);
        } else {
            showLayer(layers.size() - 1);
        }
    }

    // Commands of the bar

    /** Reads the payload in a format; in the one that is recognised if it is empty. */
    void choose(Optional<PayloadFormat> format) {
        chosen = format;
        read();
    }

    /** Reads payloads by a schema from now on. */
    void useSchema(Path file) {
        shown.ifPresent(what -> background.run(
                ticket,
                () -> {
                    List<PayloadFormat> formats = SchemaFormats.of(head(file));
                    return new UsedSchema(formats, SchemaFormats.fitting(formats, PayloadInput.bytes(what.payload())));
                },
                used -> {
                    bySchema = used.formats();
                    choose(Optional.of(used.fitting()));
                },
                e -> note.setText(FormatViewTexts.schemaUnreadable(Reason.sentence(e)))));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SchemaFormats.LARGEST + 1);
        }
    }

    /** What a schema makes readable, and what of it is right for the payload shown. */
    private record UsedSchema(List<PayloadFormat> formats, PayloadFormat fitting) {}

    /** Shows what was compressed, or what it was compressed in. */
    void showLayer(int index) {
        layer = index;
        PayloadLayer now = layers.get(index);
        PayloadTree values = now.tree();
        tree.show(values.roots());
        note.setText(values.problem()
                .map(problem -> FormatViewTexts.readUpTo(problem.offset(), problem.sentence()))
                .orElse(""));
        shown.ifPresent(what -> hex.show(index == 0 ? what : what.opened(unpacked(index - 1), "")));
        bar.showLayer(index, values.unpacked().isPresent());
    }

    /** What a layer unpacked to. */
    private Part.Content unpacked(int index) {
        PayloadLayer from = layers.get(index);
        return new Part.Content(from.format().title(), from.tree().unpacked().orElse(new byte[0]));
    }

    void copyAsJson() {
        json(json -> commands.copy(PayloadCopy.all(json)));
    }

    void openAsJson() {
        json(json -> open(new Part.Content(layers.get(layer).format().title(), json.getBytes(StandardCharsets.UTF_8))));
    }

    void openUnpacked() {
        open(unpacked(layer));
    }

    private void open(Part.Content content) {
        commands.openAlone(new TreeRow.Inner(0, content, "", "", false));
    }

    private void json(Consumer<String> use) {
        if (!layers.isEmpty()) {
            PayloadTree values = layers.get(layer).tree();
            background.run(
                    ticket,
                    () -> NodeJson.plain(values),
                    use,
                    e -> note.setText(InspectorTexts.unreadable(Reason.sentence(e))));
        }
    }
}
