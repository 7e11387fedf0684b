package app.sockeye.ui.composer;

import app.sockeye.message.Format;
import app.sockeye.message.MessageCheck;
import app.sockeye.message.MessageKind;
import app.sockeye.message.WrittenMessage;
import app.sockeye.ui.common.Notice;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.composer.editor.CodeEditor;
import app.sockeye.ui.composer.editor.FindReplaceBar;
import app.sockeye.ui.composer.form.ControlPane;
import app.sockeye.ui.composer.form.RawPane;
import app.sockeye.ui.composer.packet.PacketFormPane;
import app.sockeye.ui.composer.packet.WireLine;
import app.sockeye.ui.composer.reference.ReferenceHelp;
import app.sockeye.ui.composer.sending.ResultsPane;
import app.sockeye.ui.composer.sending.TargetsPane;
import app.sockeye.ui.composer.sending.Trouble;
import java.io.File;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The composer: an editor for each format, made when first shown, under the bar of its tools; {@link SendLine} has the
 * Send button. Ctrl+Enter, and by choice Enter, sends, and Alt+Up and Alt+Down walk through the history from anywhere in it.
 */
public final class ComposerView extends BorderPane {
    /** Least height of an editor, three lines, in px. */
    private static final double LEAST_EDITOR = 54;
    /** Least height of a packet's form, two inputs, in px. */
    private static final double LEAST_FORM = 76;

    private final ComposerModel model;
    private final Notice notice = new Notice("composer-notice");
    private final Map<Format, Node> editors = new EnumMap<>(Format.class);
    private final OnDemand<ScrollPane> control;
    private final OnDemand<ScrollPane> raw;
    private final OnDemand<ScrollPane> packet;
    private final OnDemand<WireLine> wire;
    private final EditorFooter footer;
    private final FindReplaceBar find = new FindReplaceBar(this::focusEditor);
    private final ComposerBar bar;

    /** @param model what is written and sent here */
    public ComposerView(ComposerModel model) {
        this.model = model;
        this.footer = new EditorFooter(model, this::editor);
        this.control = new OnDemand<>(() -> scrolling(new ControlPane(model.control())));
        this.raw = new OnDemand<>(() -> scrolling(new RawPane(model.raw())));
        this.wire = new OnDemand<>(() -> new WireLine(model.packet()));
        this.packet = new OnDemand<>(() -> scrolling(new PacketFormPane(model.packet(), model.references())));
        setId("composer");
        getStyleClass().add("composer");
        getStylesheets().add(Theme.sheet(ComposerView.class, "composer.css"));
        setAccessibleText(ComposerTexts.COMPOSER);
        FramingLine framing = new FramingLine(model, () -> new TargetsPane(model.targets(), model.openProperty()));
        bar = new ComposerBar(model, framing, this::focusEditor);
        setTop(new VBox(
                bar,
                framing,
                new AsLine(model),
                new ResultsPane(model.targets()),
                new QueueLine(model, model.sending()),
                notice,
                find));
        model.formatProperty().addListener((o, before, now) -> showEditor());
        model.kindProperty().addListener((o, before, now) -> showEditor());
        model.checkProperty().addListener((o, before, now) -> mark(now));
        model.outbox().troubleProperty().addListener((o, before, now) -> tell(now));
        model.schema().verdictProperty().addListener((o, before, now) -> {
            if (editors.get(Format.JSON) instanceof CodeEditor editor) {
                editor.markFindings(now.findings().findings());
            }
            showBelow(model.checkProperty().get());
        });
        ComposerKeys.install(this, model, footer, find);
        addEventFilter(DragEvent.DRAG_OVER, this::onDragOver);
        addEventFilter(DragEvent.DRAG_DROPPED, this::onDrop);
        showEditor();
    }

    /** Sets what saves the message; popovers of that belong to the node that it gets. */
    public void setOnSave(Consumer<Node> action) {
        bar.setOnSave(action);
    }

    /** Sets what saves a message of the history; popovers of that belong to the node that it gets. */
    public void setOnSaveSent(BiConsumer<WrittenMessage, Node> action) {
        bar.setOnSaveSent(action);
    }

    /** Saves the message as the button for it does. */
    public void pressSave() {
        bar.pressSave();
    }

    /** Fits the tools to the window's room. */
    public void setRoom(Room room) {
        bar.setRoom(room);
    }

    @Override
    protected double computeMinHeight(double width) {
        double top = getTop().prefHeight(getWidth());
        return isPacketShown() ? top + LEAST_FORM + wire.get().prefHeight(getWidth()) : top + LEAST_EDITOR;
    }

    /** Puts the caret into the editor on show. */
    public void focusEditor() {
        if (getCenter() instanceof CodeEditor editor) {
            editor.area().requestFocus();
        } else if (isPacketShown()) {
            ((PacketFormPane) packet.get().getContent()).focusFirst();
        } else {
            getCenter().requestFocus();
        }
    }

    private boolean isPacketShown() {
        return packet.made().filter(pane -> pane == getCenter()).isPresent();
    }

    /** Whether a node is in a composer with a message to search, so that Ctrl+F searches there. */
    public static boolean canFindAt(Node node) {
        Node at = node;
        while (at != null && !(at instanceof ComposerView)) {
            at = at.getParent();
        }
        return at instanceof ComposerView view
                && view.getCenter() instanceof CodeEditor editor
                && editor.area().getLength() > 0;
    }

    /** The editor on show; empty for a file, a control frame, a raw one and a packet. */
    Optional<CodeEditor> editor() {
        return getCenter() instanceof CodeEditor editor ? Optional.of(editor) : Optional.empty();
    }

    private void showEditor() {
        find.hide();
        if (!model.isWritten()) {
            setCenter(frames());
            setBottom(model.kindProperty().get() == MessageKind.FORM ? wire.get() : null);
        } else {
            setCenter(editors.computeIfAbsent(model.formatProperty().get(), this::editorOf));
            mark(model.checkProperty().get());
        }
        requestLayout();
    }

    private Node frames() {
        return switch (model.kindProperty().get()) {
            case RAW -> raw.get();
            case FORM -> packet.get();
            default -> control.get();
        };
    }

    private Node editorOf(Format format) {
        if (format == Format.FILE) {
            return scrolling(new FilePane(model));
        }
        CodeEditor editor = new CodeEditor(
                "composer-" + format.label().toLowerCase(Locale.ROOT).replace(' ', '-'),
                ComposerTexts.editor(format.label()),
                format == Format.JSON || format == Format.FROM_JSON,
                model.bodyProperty(format));
        editor.area().setOnCut(() -> notice.show(ComposerTexts.PASTE_CUT, ""));
        ReferenceHelp.install(editor.area(), model.references());
        editor.showMarks(model.framing(), () -> model.composed(format));
        if (format == Format.FIELDS) {
            Label hint = new Label(ComposerTexts.FIELDS_HINT);
            hint.getStyleClass().add("editor-hint");
            editor.area().setPlaceholder(hint);
        }
        return editor;
    }

    /** Lets a form scroll where the composer is too low for it. */
    private static ScrollPane scrolling(Region pane) {
        ScrollPane scroll = new ScrollPane(pane);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(0);
        return scroll;
    }

    private void mark(MessageCheck check) {
        // A reference without a value is underlined, and counted beside Send.
        boolean unfilled = !check.unfilled().isEmpty();
        if (editors.get(check.message().format()) instanceof CodeEditor editor) {
            editor.mark(unfilled ? Optional.empty() : check.shownProblem());
            if (!check.isPending()) {
                editor.markReferences(check.unfilled());
            }
        }
        footer.tell(check);
        showBelow(check);
    }

    private void showBelow(MessageCheck check) {
        Optional<Node> line = footer.lineFor(check);
        // The problems of a control frame are shown at its fields.
        if (model.isWritten()) {
            setBottom(line.orElse(null));
        }
    }

    private void tell(Optional<Trouble> trouble) {
        trouble.ifPresentOrElse(t -> notice.show(t.sentence(), t.details(), t.actionName(), t.action()), notice::clear);
    }

    private void onDragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void onDrop(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            File file = event.getDragboard().getFiles().get(0);
            model.chooseFile(file.toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
