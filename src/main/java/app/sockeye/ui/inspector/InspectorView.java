package app.sockeye.ui.inspector;

import app.sockeye.files.Reason;
import app.sockeye.payload.json.JsonSpan;
import app.sockeye.payload.recognise.Part;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.Notice;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.inspector.connection.ClosePane;
import app.sockeye.ui.inspector.connection.FactsPane;
import app.sockeye.ui.inspector.connection.HandshakePane;
import app.sockeye.ui.inspector.diff.DiffPane;
import app.sockeye.ui.inspector.entry.Aspect;
import app.sockeye.ui.inspector.entry.AspectPane;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.InspectorCommands;
import app.sockeye.ui.inspector.entry.PayloadCopy;
import app.sockeye.ui.inspector.entry.TreeRow;
import app.sockeye.ui.inspector.format.FormatPane;
import app.sockeye.ui.inspector.format.ValuesPane;
import app.sockeye.ui.inspector.frame.FramesPane;
import app.sockeye.ui.inspector.hex.BytesPane;
import app.sockeye.ui.inspector.packet.PacketPane;
import app.sockeye.ui.inspector.preview.PreviewPane;
import app.sockeye.ui.inspector.text.TextPane;
import app.sockeye.ui.inspector.tree.TreeCommands;
import app.sockeye.ui.inspector.tree.TreePane;
import app.sockeye.ui.inspector.tree.TreeSelection;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Shows the selected entry, with a pane for each view. Only the visible pane reads the payload. */
public final class InspectorView extends BorderPane {
    private final InspectorModel model;
    private final InspectorCommands commands;
    private final InspectorHeader header;
    private final Notice notice = new Notice("inspector-notice");
    private final Label empty = new Label();
    private final TextPane text;
    private final TreePane tree;
    private final ContentBar content;
    private final VBox top;
    private final Map<Aspect, AspectPane> panes;
    /** What is shown. Asking for it again changes nothing, so that the scroll position stays. */
    private AspectPane shownPane;

    private InspectedEntry shownEntry;
    private Runnable onClose = () -> {};

    /** @param commands what the inspector asks its tab to do */
    public InspectorView(InspectorModel model, InspectorCommands commands) {
        this.model = model;
        this.commands = commands;
        setId("inspector");
        getStyleClass().add("inspector");
        getStylesheets().add(Theme.sheet(InspectorView.class, "inspector.css"));
        setAccessibleText(InspectorTexts.INSPECTOR);
        text = new TextPane(model.background());
        tree = new TreePane(model.background(), model.hexUnderTreeProperty(), new RowCommands());
        content = new ContentBar(model);
        panes = panes();
        header = new InspectorHeader(model, commands, this::copyPayload, () -> onClose.run());
        top = new VBox(header, notice, content);
        dressEmpty();
        model.highlightsProperty().addListener((o, before, now) -> highlight(now));
        highlight(model.highlightsProperty().get());
        model.inspectedProperty().addListener((o, before, now) -> show(now));
        model.notOpenedProperty().addListener((o, before, now) -> tellNotOpened(now));
        model.aspectProperty().addListener((o, before, now) -> showPane());
        show(model.inspectedProperty().get());
    }

    private Map<Aspect, AspectPane> panes() {
        Map<Aspect, AspectPane> all = new EnumMap<>(Aspect.class);
        Background background = model.background();
        all.put(Aspect.PACKET, new PacketPane(background, new PartCommands(), this::open, commands));
        all.put(Aspect.FACTS, new FactsPane());
        all.put(
                Aspect.TREE,
                new ValuesPane(
                        tree,
                        new FormatPane(
                                background,
                                model.hexUnderTreeProperty(),
                                model.formatKeeperProperty(),
                                new RowCommands())));
        all.put(Aspect.PREVIEW, new PreviewPane(background));
        all.put(Aspect.TEXT, text);
        all.put(Aspect.HEX, new BytesPane(background, commands, this::copied));
        all.put(Aspect.FRAMES, new FramesPane(this::copied));
        all.put(Aspect.HANDSHAKE, new HandshakePane(background));
        all.put(Aspect.CLOSE, new ClosePane(background));
        all.put(Aspect.DIFF, new DiffPane(background, model.typePathProperty()));
        return all;
    }

    private void open(Part.Content content) {
        model.open(() -> Optional.of(content), content.name());
    }

    /** Whether there is something to show: an entry, or why it can't be shown. */
    public ReadOnlyBooleanProperty filledProperty() {
        return model.filledProperty();
    }

    /** Sets what is called when the user closes the inspector. */
    public void setOnClose(Runnable action) {
        onClose = action;
    }

    /** Fits the header and the tree to the window's room. */
    public void setRoom(Room room) {
        header.setRoom(room);
        tree.setRoom(room);
    }

    private void dressEmpty() {
        empty.setId("inspector-empty");
        empty.getStyleClass().addAll("muted", "pane-note");
        empty.setWrapText(true);
        empty.setTextAlignment(TextAlignment.CENTER);
        empty.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        empty.setAlignment(Pos.CENTER);
        empty.textProperty()
                .bind(Bindings.when(model.problemProperty().isEmpty())
                        .then(InspectorTexts.NOTHING_SELECTED)
                        .otherwise(model.problemProperty()));
    }

    private void show(Optional<InspectedEntry> what) {
        notice.clear();
        if (what.isPresent()) {
            header.show(what.get());
            content.show(what.get());
            // Before the pane, as the keyboard's focus goes in the order of the nodes.
            setTop(top);
            showPane();
        } else {
            clearPane();
            setTop(null);
            setCenter(empty);
        }
    }

    private void showPane() {
        InspectedEntry entry = model.inspectedProperty().get().orElse(null);
        AspectPane pane = panes.get(model.aspectProperty().get());
        // The aspect changes before the entry does, and the old entry may not have that view.
        boolean known =
                entry != null && entry.aspects().contains(model.aspectProperty().get());
        if (!known || pane == shownPane && entry == shownEntry) {
            return;
        }
        if (pane != shownPane) {
            clearPane();
        }
        shownPane = pane;
        shownEntry = entry;
        pane.show(entry);
        setCenter(pane.node());
    }

    private void clearPane() {
        if (shownPane != null) {
            shownPane.clear();
        }
        shownPane = null;
        shownEntry = null;
    }

    private void highlight(List<TextPattern> patterns) {
        tree.tree().highlight(patterns);
        text.highlight(patterns);
    }

    private void copyPayload() {
        model.inspectedProperty().get().ifPresent(shown -> model.background()
                .run(
                        shown.ticket(),
                        () -> PayloadCopy.of(shown),
                        this::copied,
                        e -> notice.show(InspectorTexts.NOTHING_COPIED, Reason.sentence(e))));
    }

    private void tellNotOpened(String why) {
        if (why.isEmpty()) {
            notice.clear();
        } else {
            notice.show(why, "");
        }
    }

    /** Puts a copy into the clipboard and says what was left out of it. */
    private void copied(PayloadCopy copy) {
        if (put(copy.text()) && !copy.notice().isEmpty()) {
            notice.show(copy.notice(), "");
        }
    }

    /** Copies a text unless the clipboard would cut it; returns whether it was copied. */
    private boolean put(String text) {
        boolean whole = !ClipboardText.isCut(text);
        if (whole) {
            ClipboardText.put(text);
        } else {
            notice.show(ClipboardText.REFUSAL, "", InspectorTexts.COPY_ESCAPED, () -> ClipboardText.putEscaped(text));
        }
        return whole;
    }

    private class RowCommands implements TreeCommands {
        @Override
        public void showText(JsonSpan span) {
            model.aspectProperty().set(Aspect.TEXT);
            text.reveal(span);
        }

        @Override
        public void copy(PayloadCopy copy) {
            copied(copy);
        }

        @Override
        public void showAsColumn(String path) {
            commands.addColumn(path);
        }

        @Override
        public void showOnly(String path, String value) {
            commands.narrow("json:" + path + " == " + value);
        }

        @Override
        public void openAlone(TreeRow row) {
            model.open(() -> TreeSelection.content(row), row instanceof TreeRow.Value value ? value.hint() : "");
        }
    }

    /** For the tree of a part of a message, whose paths mean nothing outside it. */
    private final class PartCommands extends RowCommands {
        @Override
        public boolean isWholeMessage() {
            return false;
        }
    }
}
