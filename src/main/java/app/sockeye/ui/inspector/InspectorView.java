package app.sockeye.ui.inspector;

import app.sockeye.payload.JsonSpan;
import app.sockeye.ui.common.Notice;
import app.sockeye.ui.common.Theme;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The selected entry, closely: one pane for each way to look at it. Only the pane on show reads the payload. */
public final class InspectorView extends BorderPane {
    private final InspectorModel model;
    private final InspectorHeader header;
    private final Notice notice = new Notice("inspector-notice");
    private final Label empty = new Label();
    private final FactsPane facts = new FactsPane();
    private final TextPane text;
    private final TreePane tree;
    private final HexPane hex = new HexPane("inspector-hex");
    private final FramesPane frames = new FramesPane();
    /** What each pane would show again is left as it is: its scroll position stays. */
    private Node shownPane;

    private Inspected shownEntry;

    public InspectorView(InspectorModel model, InspectorCommands commands) {
        this.model = model;
        setId("inspector");
        getStyleClass().add("inspector");
        getStylesheets().add(Theme.sheet(InspectorView.class, "inspector.css"));
        setAccessibleText("Inspector");
        text = new TextPane(model.background());
        tree = new TreePane(model.background(), model.hexUnderTreeProperty(), this::showInFull);
        header = new InspectorHeader(model, commands, this::copyPayload);
        empty.setId("inspector-empty");
        empty.getStyleClass().addAll("muted", "pane-note");
        empty.setWrapText(true);
        empty.setTextAlignment(TextAlignment.CENTER);
        empty.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        empty.setAlignment(Pos.CENTER);
        empty.textProperty()
                .bind(Bindings.when(model.problemProperty().isEmpty())
                        .then("Select a row of the log to look at it here.")
                        .otherwise(model.problemProperty()));
        model.inspectedProperty().addListener((o, before, now) -> show(now));
        model.aspectProperty().addListener((o, before, now) -> showPane());
        show(model.inspectedProperty().get());
    }

    private void show(Optional<Inspected> what) {
        notice.clear();
        if (what.isPresent()) {
            header.show(what.get());
            setTop(new VBox(header, notice));
            showPane();
        } else {
            clearPane();
            setTop(null);
            setCenter(empty);
        }
    }

    private void showPane() {
        Optional<Inspected> what = model.inspectedProperty().get();
        if (what.isEmpty()
                || !model.aspectsProperty()
                        .get()
                        .contains(model.aspectProperty().get())) {
            return;
        }
        Inspected entry = what.get();
        Node pane = paneOf(model.aspectProperty().get());
        if (pane == shownPane && entry == shownEntry) {
            return;
        }
        if (pane != shownPane) {
            clearPane();
        }
        shownPane = pane;
        shownEntry = entry;
        if (pane == facts) {
            facts.show(entry.facts());
        } else if (pane == tree) {
            tree.show(entry);
        } else if (pane == text) {
            text.show(entry);
        } else if (pane == hex) {
            hex.show(entry.entry().payload());
        } else {
            frames.show(entry.entry());
        }
        setCenter(pane);
    }

    private Node paneOf(Aspect aspect) {
        return switch (aspect) {
            case FACTS -> facts;
            case TREE -> tree;
            case TEXT -> text;
            case HEX -> hex;
            case FRAMES -> frames;
        };
    }

    /** Lets go of what the pane holds. */
    private void clearPane() {
        shownPane = null;
        shownEntry = null;
        facts.clear();
        tree.clear();
        text.clear();
        hex.clear();
        frames.clear();
    }

    private void showInFull(JsonSpan span) {
        model.aspectProperty().set(Aspect.TEXT);
        text.reveal(span);
    }

    private void copyPayload() {
        model.inspectedProperty().get().ifPresent(shown -> model.background()
                .run(
                        shown.ticket(),
                        () -> PayloadCopy.of(shown.entry()),
                        this::copy,
                        e -> notice.show(
                                "Nothing was copied: the payload can't be read.", String.valueOf(e.getMessage()))));
    }

    private void copy(PayloadCopy copied) {
        ClipboardContent content = new ClipboardContent();
        content.putString(copied.text());
        Clipboard.getSystemClipboard().setContent(content);
        if (!copied.notice().isEmpty()) {
            notice.show(copied.notice(), "");
        }
    }
}
