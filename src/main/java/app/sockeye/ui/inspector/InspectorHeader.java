package app.sockeye.ui.inspector;

import app.sockeye.transcript.Entry;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.SegmentedBar;
import app.sockeye.ui.common.Shown;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the entry is, the ways to look at it, and what can be done with it. */
final class InspectorHeader extends VBox {
    private final InspectorModel model;
    private final InspectorCommands commands;
    private final Label title = new Label();
    private final HBox top = new HBox(title);
    private final Label line = new Label();
    private final HBox chips = new HBox(4);
    private final IconButton edit;
    private SegmentedBar<Aspect> bar;

    InspectorHeader(InspectorModel model, InspectorCommands commands, Runnable copy) {
        this.model = model;
        this.commands = commands;
        getStyleClass().add("inspector-header");
        title.getStyleClass().add("heading");
        top.getStyleClass().add("inspector-top");
        top.setAlignment(Pos.CENTER_LEFT);
        line.setId("inspector-line");
        line.getStyleClass().addAll("muted", "inspector-line");
        chips.getStyleClass().add("inspector-chips");
        edit = new IconButton(
                "inspector-edit",
                Feather.EDIT_2,
                "Edit and send",
                () -> withShown(shown -> commands.editAndSend(shown.entry())));
        HBox info = new HBox(
                line,
                space(),
                new IconButton("inspector-copy", Feather.COPY, "Copy the payload", copy),
                new IconButton("inspector-save", Feather.DOWNLOAD, "Save the payload", () -> withShown(this::save)),
                edit);
        info.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(top, info, chips);
        model.aspectsProperty().addListener((o, before, now) -> showAspects(now));
        showAspects(model.aspectsProperty().get());
    }

    void show(Inspected what) {
        Entry entry = what.entry();
        title.setText(Caption.title(entry));
        line.setText(Caption.line(entry, what.started()));
        chips.getChildren().setAll(Caption.chips(entry));
        Shown.set(chips, !chips.getChildren().isEmpty());
        Shown.set(edit, entry.kind().isMessage());
    }

    private void showAspects(List<Aspect> aspects) {
        if (bar != null) {
            bar.valueProperty().unbindBidirectional(model.aspectProperty());
        }
        if (aspects.isEmpty()) {
            top.getChildren().setAll(title);
            return;
        }
        bar = new SegmentedBar<>("inspector-aspect", "Ways to look at it", aspects, Aspect::label);
        bar.setMinWidth(USE_PREF_SIZE);
        bar.valueProperty().bindBidirectional(model.aspectProperty());
        top.getChildren().setAll(title, space(), bar);
    }

    private void save(Inspected shown) {
        Entry entry = shown.entry();
        if (shown.from().isPresent()) {
            String ending = shown.bytes().text() ? ".txt" : ".bin";
            commands.saveBytes(shown.payload(), "message-" + entry.index() + "-part" + ending);
        } else {
            commands.savePayload(entry);
        }
    }

    private void withShown(Consumer<Inspected> action) {
        model.inspectedProperty().get().ifPresent(action);
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
