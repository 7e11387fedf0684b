package app.sockeye.ui.inspector;

import app.sockeye.files.Reason;
import app.sockeye.payload.json.JsonSpan;
import app.sockeye.payload.recognise.Part;
import app.sockeye.transcript.search.TextPattern;
import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.Notice;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.pulse.UiPulse;
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
    private final OnDemand<InspectorHeader> header;
    private final Notice notice = new Notice("inspector-notice");
    private final Label empty = new Label();
    private final OnDemand<ContentBar> content;
    private final OnDemand<VBox> top;
    /** Those that were shown: most are never asked for. */
    private final Map<Aspect, AspectPane> panes = new EnumMap<>(Aspect.class);

    private Optional<TextPane> text = Optional.empty();
    private Optional<TreePane> tree = Optional.empty();
    private Optional<Room> room = Optional.empty();
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
        content = new OnDemand<>(() -> new ContentBar(model));
        header = new OnDemand<>(this::makeHeader);
        top = new OnDemand<>(() -> new VBox(header.get(), notice, content.get()));
        dressEmpty();
        model.highlightsProperty().addListener((o, before, now) -> highlight(now));
        model.inspectedProperty().addListener((o, before, now) -> show(now));
        model.notOpenedProperty().addListener((o, before, now) -> tellNotOpened(now));
        model.aspectProperty().addListener((o, before, now) -> showPane());
        show(model.inspectedProperty().get());
    }

    private InspectorHeader makeHeader() {
        InspectorHeader made = new InspectorHeader(model, commands, this::copyPayload, () -> onClose.run());
        room.ifPresent(made::setRoom);
        return made;
    }

    private AspectPane make(Aspect aspect) {
        Background background = model.background();
        return switch (aspect) {
            case PACKET -> new PacketPane(background, new PartCommands(), this::open, commands);
            case FACTS -> new FactsPane();
            case TREE -> values(background);
            case PREVIEW -> new PreviewPane(background);
            case TEXT -> text(background);
            case HEX -> new BytesPane(background, commands, this::copied);
            case FRAMES -> new FramesPane(this::copied);
            case HANDSHAKE -> new HandshakePane(background);
            case CLOSE -> new ClosePane(background);
            case DIFF -> new DiffPane(background, model.typePathProperty());
        };
    }

    private AspectPane values(Background background) {
        TreePane made = new TreePane(background, model.hexUnderTreeProperty(), new RowCommands());
        made.tree().highlight(model.highlightsProperty().get());
        room.ifPresent(made::setRoom);
        tree = Optional.of(made);
        return new ValuesPane(
                made,
                new FormatPane(
                        background, model.hexUnderTreeProperty(), model.formatKeeperProperty(), new RowCommands()));
    }

    private AspectPane text(Background background) {
        TextPane made = new TextPane(background);
        made.highlight(model.highlightsProperty().get());
        text = Optional.of(made);
        return made;
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
    public void setRoom(Room now) {
        room = Optional.of(now);
        header.made().ifPresent(made -> made.setRoom(now));
        tree.ifPresent(pane -> pane.setRoom(now));
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
            boolean first = header.made().isEmpty();
            header.get().show(what.get());
            content.get().show(what.get());
            // Before the pane, as the keyboard's focus goes in the order of the nodes.
            setTop(top.get());
            if (first) {
                setCenter(null);
                UiPulse.afterNext(this, this::showFirstPane);
            } else {
                showPane();
            }
        } else {
            clearPane();
            setTop(null);
            setCenter(empty);
        }
    }

    /** What is made for the first time is shown part by part, as all of it at once would hold up the window. */
    private void showFirstPane() {
        if (model.inspectedProperty().get().isPresent() && shownPane == null) {
            setCenter(pane(model.aspectProperty().get()).node());
            UiPulse.afterNext(this, this::showPane);
        }
    }

    private AspectPane pane(Aspect aspect) {
        return panes.computeIfAbsent(aspect, this::make);
    }

    private void showPane() {
        InspectedEntry entry = model.inspectedProperty().get().orElse(null);
        Aspect aspect = model.aspectProperty().get();
        // The aspect changes before the entry does, and the old entry may not have that view.
        if (entry == null || !entry.aspects().contains(aspect)) {
            return;
        }
        AspectPane pane = pane(aspect);
        if (pane == shownPane && entry == shownEntry) {
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
        tree.ifPresent(pane -> pane.tree().highlight(patterns));
        text.ifPresent(pane -> pane.highlight(patterns));
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
            text.ifPresent(pane -> pane.reveal(span));
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
