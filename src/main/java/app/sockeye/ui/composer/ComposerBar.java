package app.sockeye.ui.composer;

import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Icons;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.SegmentedBar;
import app.sockeye.ui.common.Shown;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The composer's tools, what its message came to, and the Send button. */
final class ComposerBar extends HBox {
    private final ComposerModel model;
    private final Label status = new Label();

    ComposerBar(ComposerModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("composer-bar");
        setAlignment(Pos.CENTER_LEFT);
        SegmentedBar<MessageKind> kind = new SegmentedBar<>(
                "composer-kind", "Kind of message", List.of(MessageKind.values()), MessageKind::label);
        kind.setMinWidth(USE_PREF_SIZE);
        kind.valueProperty().bindBidirectional(model.kindProperty());
        HistoryPopover popover = new HistoryPopover(model);
        IconButton history =
                new IconButton("composer-history", Feather.CLOCK, "Sent messages (Alt+Up, Alt+Down)", () -> {});
        history.setOnAction(e -> popover.show(history));
        HBox.setHgrow(status, Priority.ALWAYS);
        Chip keys = new Chip("Ctrl+Enter", Chip.Tone.NEUTRAL);
        // Beside the formats of bytes the status needs its room in a narrow window.
        Shown.when(keys, model.kindProperty().isNotEqualTo(MessageKind.BINARY));
        getChildren().setAll(kind, binaryTools(), jsonTools(), textTools(), history, statusLine(), keys, send());
    }

    private Node binaryTools() {
        SegmentedBar<Format> format =
                new SegmentedBar<>("binary-format", "How the bytes are written", Format.BINARY, Format::label);
        format.setMinWidth(USE_PREF_SIZE);
        format.getStyleClass().add(Styles.SMALL);
        format.valueProperty().bindBidirectional(model.binaryFormatProperty());
        Shown.when(format, model.kindProperty().isEqualTo(MessageKind.BINARY));
        return format;
    }

    private Node jsonTools() {
        HBox tools = new HBox(
                new IconButton("json-format", Feather.ALIGN_LEFT, "Break the JSON into lines", model::formatJson),
                new IconButton("json-minify", Feather.MINIMIZE_2, "Put the JSON into one line", model::minifyJson));
        tools.setAlignment(Pos.CENTER);
        Shown.when(tools, model.kindProperty().isEqualTo(MessageKind.JSON));
        return tools;
    }

    private Node textTools() {
        StringProperty body = model.bodyProperty(Format.TEXT);
        Button lineBreaks = new Button();
        lineBreaks.setId("line-breaks");
        lineBreaks.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        lineBreaks.setTooltip(new Tooltip("How lines end in what is sent: press to change it"));
        lineBreaks
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> LineBreaks.of(body.get()).name(), body));
        lineBreaks.setOnAction(e -> model.changeLineBreaks());
        Shown.when(
                lineBreaks,
                model.kindProperty()
                        .isEqualTo(MessageKind.TEXT)
                        .and(Bindings.createBooleanBinding(() -> LineBreaks.in(body.get()), body)));
        return lineBreaks;
    }

    private Node statusLine() {
        status.setId("composer-status");
        status.getStyleClass().add("muted");
        status.setMaxWidth(Double.MAX_VALUE);
        status.setAlignment(Pos.CENTER_RIGHT);
        status.textProperty()
                .bind(Bindings.createStringBinding(
                        this::describe,
                        model.kindProperty(),
                        model.checkProperty(),
                        model.control().status(),
                        model.queuedProperty(),
                        model.openProperty()));
        status.textProperty().addListener((o, before, now) -> Invalid.mark(status, isInvalid()));
        return status;
    }

    private Node send() {
        Button send = new Button("Send", Icons.of(Feather.SEND));
        send.setId("composer-send");
        send.getStyleClass().add(Styles.ACCENT);
        send.setMinWidth(USE_PREF_SIZE);
        send.setOnAction(e -> model.send());
        BooleanExpression open = BooleanExpression.booleanExpression(model.openProperty());
        send.disableProperty().bind(open.not());
        // A disabled button shows no tooltip: its box does.
        StackPane box = new StackPane(send);
        Tooltip reason = new Tooltip();
        reason.textProperty()
                .bind(Bindings.when(open)
                        .then("Send (Ctrl+Enter)")
                        .otherwise("Not connected: press Connect, then send."));
        Tooltip.install(box, reason);
        send.accessibleHelpProperty().bind(reason.textProperty());
        return box;
    }

    private boolean isInvalid() {
        return model.kindProperty().get() != MessageKind.CONTROL
                && model.checkProperty().get().shownProblem().isPresent();
    }

    private String describe() {
        String said = model.kindProperty().get() == MessageKind.CONTROL
                ? model.control().status().get()
                : model.checkProperty().get().status();
        int queued = model.queuedProperty().get();
        String waiting = queued == 0 ? "" : queued + " queued · ";
        return waiting + said + (model.openProperty().get() ? "" : " · not connected");
    }
}
