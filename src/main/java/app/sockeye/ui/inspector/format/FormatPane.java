package app.sockeye.ui.inspector.format;

import app.sockeye.files.Reason;
import app.sockeye.payload.format.NodeJson;
import app.sockeye.payload.format.PayloadTree;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.FormatRule;
import app.sockeye.payload.format.registry.PayloadLayer;
import app.sockeye.payload.recognise.Part;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.inspector.entry.AspectPane;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.FormatKeeper;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.PayloadCopy;
import app.sockeye.ui.inspector.entry.Ticket;
import app.sockeye.ui.inspector.entry.TreeRow;
import app.sockeye.ui.inspector.hex.HexPane;
import app.sockeye.ui.inspector.tree.TreeCommands;
import app.sockeye.ui.inspector.words.FormatViewTexts;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    private final ObservableValue<Optional<FormatKeeper>> keeper;
    private final HexPane hex = new HexPane("inspector-format-hex");
    private final NodeTree tree;
    private final FormatBar bar;
    private final Label note = new Label();
    private final SplitPane split = new SplitPane();
    private Optional<InspectedEntry> shown = Optional.empty();
    private List<PayloadLayer> layers = List.of();
    private int layer;
    /** What the format could not do. */
    private String problem = "";

    private Optional<ChosenFormat> chosen = Optional.empty();
    /** What the schema makes readable that the user chose. */
    private List<ChosenFormat> bySchema = List.of();

    private Ticket ticket = new Ticket();

    /**
     * @param hexShown whether the bytes are shown under the values
     * @param keeper keeps formats in the connection; empty where there is none
     */
    public FormatPane(
            Background background,
            ObservableValue<Boolean> hexShown,
            ObservableValue<Optional<FormatKeeper>> keeper,
            TreeCommands commands) {
        this.background = background;
        this.keeper = keeper;
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
            Optional<ChosenFormat> format = chosen;
            List<ChosenFormat> schema = bySchema;
            background.run(
                    ticket,
                    () -> FormatReading.read(what, format, schema),
                    this::fill,
                    e -> note.setText(InspectorTexts.unreadable(Reason.sentence(e))));
        });
    }

    private void fill(FormatReading reading) {
        layers = reading.layers();
        problem = reading.problem();
        bar.fill(reading, chosen, keeper.getValue().isPresent());
        if (layers.isEmpty()) {
            tree.clear();
            note.setText(problem.isEmpty() ? FormatViewTexts.NOT_RECOGNIZED : problem);
        } else {
            showLayer(layers.size() - 1);
        }
    }

    // Commands of the bar

    /** Reads the payload in a format; in the one that is recognised if it is empty. */
    void choose(Optional<ChosenFormat> format) {
        chosen = format;
        read();
    }

    /** Reads payloads by a schema from now on. */
    void useSchema(Path file) {
        shown.ifPresent(what -> background.run(
                ticket,
                () -> {
                    List<ChosenFormat> formats = what.formats().of(name(what, file));
                    return new UsedSchema(formats, FormatReading.fitting(what, formats));
                },
                used -> {
                    bySchema = used.formats();
                    choose(Optional.of(used.fitting()));
                },
                e -> note.setText(FormatViewTexts.schemaUnreadable(Reason.sentence(e)))));
    }

    /** A file's name as rules have it: relative where it is in the folder of the connections. */
    private static String name(InspectedEntry what, Path file) {
        Path folder = what.formats().folder().toAbsolutePath().normalize();
        return file.startsWith(folder) ? folder.relativize(file).toString().replace('\\', '/') : file.toString();
    }

    /** What a schema makes readable, and what of it is right for the payload shown. */
    private record UsedSchema(List<ChosenFormat> formats, ChosenFormat fitting) {}

    /** The direction of the message on show, as the query language has it. */
    String direction() {
        return shown.flatMap(what -> what.entry().direction())
                .map(direction -> "dir:" + direction.name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Keeps the chosen format in the connection, for the messages of a query; it then needs no choice here. */
    void keep(String query) {
        Optional<FormatKeeper> keeps = keeper.getValue();
        if (chosen.isPresent() && keeps.isPresent()) {
            FormatRule rule = new FormatRule(query, chosen.get());
            chosen = Optional.empty();
            keeps.get().keep(rule);
            read();
        }
    }

    /** Shows what was compressed, or what it was compressed in. */
    void showLayer(int index) {
        layer = index;
        PayloadLayer now = layers.get(index);
        PayloadTree values = now.tree();
        tree.show(values.roots());
        note.setText(values.problem()
                .map(told -> FormatViewTexts.readUpTo(told.offset(), told.sentence()))
                .orElse(problem));
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
