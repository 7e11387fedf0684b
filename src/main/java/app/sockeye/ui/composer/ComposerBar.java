package app.sockeye.ui.composer;

import app.sockeye.message.Format;
import app.sockeye.message.LineBreaks;
import app.sockeye.message.MessageKind;
import app.sockeye.ui.common.Chip;
import app.sockeye.ui.common.FoldingBar;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Icons;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.SegmentedBar;
import app.sockeye.ui.common.Visibility;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The composer's tools, the status of its message, and the Send button. */
final class ComposerBar extends VBox {
    /** Minimum width of the status, in px: other items fold before it is cut. */
    private static final double LEAST_STATUS = 320;

    private final ComposerModel model;
    private final Runnable focusEditor;
    private final Label title = new Label(ComposerTexts.MESSAGE);
    private final Label status = new Label();
    private final FoldingBar upper = new FoldingBar("composer-send");
    private final FoldingBar lower = new FoldingBar("composer");

    /** @param focusEditor puts the caret back into the message, so that what a button did can be undone */
    ComposerBar(ComposerModel model, Runnable focusEditor) {
        this.model = model;
        this.focusEditor = focusEditor;
        getStyleClass().add("composer-bar");
        title.getStyleClass().add("bench-tab");
        Chip keys = new Chip(ComposerTexts.SEND_KEY, Chip.Tone.NEUTRAL);
        upper.getStyleClass().add("bench-tabs");
        upper.add(title);
        upper.addGrowing(statusLine(), LEAST_STATUS);
        upper.addOptional(keys, Room.NARROW);
        upper.add(send());
        lower.getStyleClass().add("bench-tools");
        addTools();
        getChildren().setAll(upper, lower);
    }

    void setRoom(Room room) {
        upper.setRoom(room);
        lower.setRoom(room);
    }

    private void addTools() {
        SegmentedBar<MessageKind> kind = new SegmentedBar<>(
                "composer-kind", ComposerTexts.KIND, List.of(MessageKind.values()), MessageKind::label);
        kind.valueProperty().bindBidirectional(model.kindProperty());
        SegmentedBar<Format> format =
                new SegmentedBar<>("binary-format", ComposerTexts.BINARY_FORMAT, Format.BINARY, Format::label);
        format.valueProperty().bindBidirectional(model.binaryFormatProperty());
        Visibility.when(format, model.kindProperty().isEqualTo(MessageKind.BINARY));
        BooleanExpression json = model.kindProperty().isEqualTo(MessageKind.JSON);
        IconButton pretty = new IconButton(
                "json-format", Feather.ALIGN_LEFT, ComposerTexts.FORMAT_JSON, then(model.rewrites()::formatJson));
        IconButton minify = new IconButton(
                "json-minify", Feather.MINIMIZE_2, ComposerTexts.MINIFY_JSON, then(model.rewrites()::minifyJson));
        Visibility.when(pretty, json);
        Visibility.when(minify, json);
        HistoryPopover popover = new HistoryPopover(model);
        IconButton history = new IconButton("composer-history", Feather.CLOCK, ComposerTexts.HISTORY, () -> {});
        history.setOnAction(e -> popover.show(history));
        lower.addChoice(kind, Room.NARROW);
        lower.addChoice(format, Room.SMALL);
        lower.addFolding(pretty, Room.SMALL);
        lower.addFolding(minify, Room.SMALL);
        lower.addFolding(escapes(), Room.SMALL);
        lower.add(textTools());
        lower.add(sentOrder());
        lower.addFolding(history, Room.SMALL);
        lower.addSpace();
    }

    private Runnable then(Runnable action) {
        return () -> {
            action.run();
            focusEditor.run();
        };
    }

    private ToggleButton escapes() {
        ToggleButton toggle = new ToggleButton(ComposerTexts.ESCAPES);
        toggle.setId("composer-escapes");
        toggle.getStyleClass().add(Styles.SMALL);
        toggle.setAccessibleText(ComposerTexts.ESCAPES_SPOKEN);
        toggle.setTooltip(new Tooltip(ComposerTexts.ESCAPES_TIP));
        toggle.setOnAction(e -> {
            model.rewrites().toggleEscapes();
            toggle.setSelected(model.rewrites().escapesProperty().get());
            focusEditor.run();
        });
        model.rewrites().escapesProperty().addListener((o, before, now) -> toggle.setSelected(now));
        Visibility.when(toggle, model.kindProperty().isEqualTo(MessageKind.TEXT));
        return toggle;
    }

    /** Shown only while the editor shows right-to-left text, which is not in the order in which it is sent. */
    private Button sentOrder() {
        Button order = new Button(ComposerTexts.SENT_ORDER);
        order.setId("composer-order");
        order.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        order.setMinWidth(USE_PREF_SIZE);
        order.setTooltip(new Tooltip(ComposerTexts.SENT_ORDER_TIP));
        order.setOnAction(e -> SentOrderPopover.show(
                order, model.checkProperty().get().message().body()));
        Visibility.when(
                order,
                Bindings.createBooleanBinding(() -> model.checkProperty().get().isReordered(), model.checkProperty())
                        .and(model.kindProperty().isNotEqualTo(MessageKind.CONTROL)));
        return order;
    }

    private Node textTools() {
        StringProperty body = model.bodyProperty(Format.TEXT);
        Button lineBreaks = new Button();
        lineBreaks.setId("line-breaks");
        lineBreaks.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        lineBreaks.setTooltip(new Tooltip(ComposerTexts.LINE_BREAKS_TIP));
        lineBreaks
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> LineBreaks.of(body.get()).name(), body));
        lineBreaks.setOnAction(e -> model.rewrites().changeLineBreaks());
        Visibility.when(
                lineBreaks,
                model.kindProperty()
                        .isEqualTo(MessageKind.TEXT)
                        .and(model.rewrites().escapesProperty().not())
                        .and(Bindings.createBooleanBinding(() -> LineBreaks.in(body.get()), body)));
        return lineBreaks;
    }

    private Label statusLine() {
        status.setId("composer-status");
        status.getStyleClass().add("muted");
        status.setAlignment(Pos.CENTER_RIGHT);
        status.textProperty()
                .bind(Bindings.createStringBinding(
                        this::describe,
                        model.kindProperty(),
                        model.checkProperty(),
                        model.control().status(),
                        model.queuedProperty(),
                        model.openProperty()));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(status.textProperty());
        status.setTooltip(whole);
        status.textProperty().addListener((o, before, now) -> Invalid.mark(status, isInvalid()));
        return status;
    }

    private Node send() {
        Button send = new Button(ComposerTexts.SEND, Icons.of(Feather.SEND));
        send.setId("composer-send");
        send.getStyleClass().add(Styles.ACCENT);
        send.setMinWidth(USE_PREF_SIZE);
        send.setOnAction(e -> model.send());
        BooleanExpression open = BooleanExpression.booleanExpression(model.openProperty());
        send.disableProperty().bind(open.not());
        // A disabled button shows no tooltip, so its box has one.
        StackPane box = new StackPane(send);
        Tooltip reason = new Tooltip();
        reason.textProperty()
                .bind(Bindings.when(open).then(ComposerTexts.SEND_TIP).otherwise(ComposerTexts.CONNECT_FIRST));
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
        return ComposerTexts.status(
                said, model.queuedProperty().get(), model.openProperty().get());
    }
}
