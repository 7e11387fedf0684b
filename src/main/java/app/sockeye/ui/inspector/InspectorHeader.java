package app.sockeye.ui.inspector;

import app.sockeye.transcript.entry.Entry;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.bar.FoldingBar;
import app.sockeye.ui.common.bar.SegmentedBar;
import app.sockeye.ui.inspector.entry.Aspect;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.entry.InspectorCommands;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The inspector's header: what the entry is, its views, and what can be done with it. */
final class InspectorHeader extends VBox {
    /** Minimum width of the line about the entry, in px. */
    private static final double LEAST_LINE = 60;

    private final InspectorModel model;
    private final InspectorCommands commands;
    private final Label title = new Label();
    private final FoldingBar top = new FoldingBar("inspector-aspects");
    private final FoldingBar info = new FoldingBar("inspector");
    private final List<ButtonBase> tools;
    private final IconButton close;
    private final Label line = new Label();
    private final HBox chips = new HBox(4);
    private final WrittenLine written = new WrittenLine();
    private final IconButton edit;
    private final IconButton keep;
    private Optional<SegmentedBar<Aspect>> bar = Optional.empty();
    private Room room = Room.WIDE;

    InspectorHeader(InspectorModel model, InspectorCommands commands, Runnable copy, Runnable onClose) {
        this.model = model;
        this.commands = commands;
        getStyleClass().add("inspector-header");
        title.getStyleClass().add("heading");
        top.getStyleClass().add("inspector-top");
        line.setId("inspector-line");
        line.getStyleClass().addAll("muted", "inspector-line");
        chips.getStyleClass().add("inspector-chips");
        edit = new IconButton(
                "inspector-edit",
                Feather.EDIT_2,
                InspectorTexts.EDIT_AND_SEND,
                () -> withShown(shown -> commands.editAndSend(shown.entry())));
        keep = new IconButton(
                "inspector-save-message",
                Feather.SAVE,
                InspectorTexts.SAVE_MESSAGE,
                () -> withShown(shown -> commands.saveMessage(shown.entry())));
        tools = List.of(
                new IconButton("inspector-copy", Feather.COPY, InspectorTexts.COPY_PAYLOAD, copy),
                new IconButton(
                        "inspector-save", Feather.DOWNLOAD, InspectorTexts.SAVE_PAYLOAD, () -> withShown(this::save)),
                keep,
                edit);
        close = new IconButton("inspector-close", Feather.X, InspectorTexts.CLOSE_INSPECTOR, onClose);
        getChildren().setAll(top, info, chips, written);
        model.aspectsProperty().addListener((o, before, now) -> showAspects(now));
        showAspects(model.aspectsProperty().get());
        model.dialectProperty()
                .addListener(
                        (o, before, now) -> showAspects(model.aspectsProperty().get()));
    }

    private String label(Aspect aspect) {
        String dialect = model.dialectProperty().get();
        return aspect == Aspect.PACKET && !dialect.isEmpty() ? dialect : aspect.label();
    }

    void show(InspectedEntry what) {
        Entry entry = what.entry();
        title.setText(Caption.title(entry));
        line.setText(Caption.line(entry, what.started()));
        chips.getChildren().setAll(Caption.chips(entry));
        Visibility.set(chips, !chips.getChildren().isEmpty());
        written.show(what.template());
        Visibility.set(edit, entry.kind().isMessage());
        Visibility.set(keep, entry.kind().isMessage());
    }

    /** In one line where the inspector lies below the log, in two where it stands beside it. */
    void setRoom(Room now) {
        if (room != now) {
            room = now;
            top.setRoom(now);
            place();
        }
    }

    private void showAspects(List<Aspect> aspects) {
        bar.ifPresent(before -> before.valueProperty().unbindBidirectional(model.aspectProperty()));
        bar = Optional.of(aspects)
                .filter(some -> !some.isEmpty())
                .map(some -> new SegmentedBar<>("inspector-aspect", InspectorTexts.VIEWS, some, Aspect::label));
        bar.ifPresent(shown -> shown.relabel(this::label));
        bar.ifPresent(shown -> shown.valueProperty().bindBidirectional(model.aspectProperty()));
        place();
    }

    private void place() {
        boolean one = room == Room.NARROW || room == Room.MEDIUM;
        top.clear();
        info.clear();
        top.addOptional(title, Room.SMALL);
        (one ? top : info).addGrowing(line, LEAST_LINE);
        if (!one) {
            top.addSpace();
        }
        bar.ifPresent(shown -> top.addChoice(shown, Room.SMALL));
        tools.forEach(tool -> (one ? top : info).addFolding(tool, Room.SMALL));
        if (room != Room.WIDE) {
            top.add(close);
        }
        Visibility.set(info, !one);
    }

    private void save(InspectedEntry shown) {
        Entry entry = shown.entry();
        if (shown.from().isPresent()) {
            String ending = shown.bytes().text() ? ".txt" : ".bin";
            commands.saveBytes(shown.payload(), "message-" + entry.index() + "-part" + ending);
        } else {
            commands.savePayload(entry);
        }
    }

    private void withShown(Consumer<InspectedEntry> action) {
        model.inspectedProperty().get().ifPresent(action);
    }
}
