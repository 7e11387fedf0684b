package app.sockeye.ui.composer;

import app.sockeye.dialect.Dialect;
import app.sockeye.message.Format;
import app.sockeye.message.LineBreaks;
import app.sockeye.message.MessageKind;
import app.sockeye.message.WrittenMessage;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.Room;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.bar.FoldingBar;
import app.sockeye.ui.common.bar.SegmentedBar;
import app.sockeye.ui.composer.packet.DutiesMenu;
import app.sockeye.ui.composer.packet.PacketFormChoice;
import app.sockeye.ui.composer.packet.SentPacketsPopover;
import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The composer's tools. */
final class ComposerBar extends StackPane {
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final ComposerModel model;
    private final Runnable focusEditor;
    private final FramingLine line;
    private final FoldingBar bar = new FoldingBar("composer");
    private final IconButton saveButton =
            new IconButton("composer-save", Feather.SAVE, ComposerTexts.SAVE_MESSAGE, () -> {});

    private Consumer<Node> onSave = anchor -> {};
    private BiConsumer<WrittenMessage, Node> onSaveSent = (sent, anchor) -> {};

    /** @param focusEditor puts the caret back into the message, so that what a button did can be undone */
    ComposerBar(ComposerModel model, FramingLine line, Runnable focusEditor) {
        this.model = model;
        this.line = line;
        this.focusEditor = focusEditor;
        getStyleClass().add("composer-bar");
        bar.getStyleClass().add("bench-tools");
        addTools();
        getChildren().setAll(bar);
    }

    void setRoom(Room room) {
        bar.setRoom(room);
    }

    private void addTools() {
        SegmentedBar<MessageKind> kind = new SegmentedBar<>(
                "composer-kind", ComposerTexts.KIND, List.of(MessageKind.values()), MessageKind::label);
        kind.valueProperty().bindBidirectional(model.kindProperty());
        Runnable label = () -> kind.relabel(each -> each == MessageKind.FORM
                ? model.packet().dialectProperty().get().map(Dialect::title).orElse("")
                : each.label());
        model.packet().dialectProperty().addListener(o -> label.run());
        SegmentedBar<Format> format =
                new SegmentedBar<>("binary-format", ComposerTexts.BINARY_FORMAT, Format.BINARY, Format::label);
        format.valueProperty().bindBidirectional(model.binaryFormatProperty());
        Visibility.when(format, model.kindProperty().isEqualTo(MessageKind.BINARY));
        BooleanExpression json = model.kindProperty()
                .isEqualTo(MessageKind.JSON)
                .or(model.kindProperty()
                        .isEqualTo(MessageKind.BINARY)
                        .and(model.binaryFormatProperty().isEqualTo(Format.FROM_JSON)));
        IconButton pretty = new IconButton(
                "json-format", Feather.ALIGN_LEFT, ComposerTexts.FORMAT_JSON, then(model.rewrites()::formatJson));
        IconButton minify = new IconButton(
                "json-minify", Feather.MINIMIZE_2, ComposerTexts.MINIFY_JSON, then(model.rewrites()::minifyJson));
        IconButton sort =
                new IconButton("json-sort", Feather.LIST, ComposerTexts.SORT_KEYS, then(model.rewrites()::sortKeys));
        Visibility.when(sort, json);
        Visibility.when(pretty, json);
        Visibility.when(minify, json);
        BooleanExpression packet = model.kindProperty().isEqualTo(MessageKind.FORM);
        OnDemand<HistoryPopover> messages =
                new OnDemand<>(() -> new HistoryPopover(model, (sent, anchor) -> onSaveSent.accept(sent, anchor)));
        IconButton history = new IconButton("composer-history", Feather.CLOCK, ComposerTexts.HISTORY, () -> {});
        OnDemand<SentPacketsPopover> packets = new OnDemand<>(() -> new SentPacketsPopover(model.packet()));
        history.setOnAction(e -> {
            if (packet.get()) {
                packets.get().show(history);
            } else {
                messages.get().show(history);
            }
        });
        bar.addChoice(kind, Room.NARROW);
        label.run();
        PacketFormChoice form = new PacketFormChoice(model.packet());
        Visibility.when(form, packet);
        bar.add(form);
        bar.addChoice(format, Room.SMALL);
        bar.addFolding(pretty, Room.SMALL);
        bar.addFolding(minify, Room.SMALL);
        bar.addFolding(sort, Room.SMALL);
        bar.addFolding(escapes(), Room.SMALL);
        bar.add(textTools());
        bar.add(sentOrder());
        bar.addFolding(history, Room.SMALL);
        bar.addFolding(save(), Room.SMALL);
        bar.addSpace();
        bar.add(duties(packet));
        bar.add(framing());
    }

    private DutiesMenu duties(BooleanExpression packet) {
        DutiesMenu duties = new DutiesMenu(model.packet());
        Visibility.when(duties, packet.and(Bindings.isNotEmpty(duties.getItems())));
        return duties;
    }

    /** @param action saves the message; its popovers belong to the node */
    void setOnSave(Consumer<Node> action) {
        onSave = action;
    }

    /** @param action saves a message of the history; its popovers belong to the node */
    void setOnSaveSent(BiConsumer<WrittenMessage, Node> action) {
        onSaveSent = action;
    }

    /** Does what the button does that saves the message. */
    void pressSave() {
        onSave.accept(saveButton);
    }

    private IconButton save() {
        LoadedMessage loaded = model.loaded();
        loaded.entryProperty().addListener(o -> markSave());
        loaded.changedProperty().addListener(o -> markSave());
        saveButton.setOnAction(e -> onSave.accept(saveButton));
        return saveButton;
    }

    private void markSave() {
        boolean saved = model.loaded().entryProperty().get().isPresent();
        boolean changed = model.loaded().changedProperty().get();
        saveButton.pseudoClassStateChanged(CHANGED, changed);
        saveButton.setName(saved && !changed ? ComposerTexts.MESSAGE_DETAILS : ComposerTexts.SAVE_MESSAGE);
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
        Tip.set(toggle, ComposerTexts.ESCAPES_TIP);
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
        Tip.set(order, ComposerTexts.SENT_ORDER_TIP);
        order.setOnAction(e -> SentOrderPopover.show(
                order, model.checkProperty().get().message().body()));
        Visibility.when(
                order,
                Bindings.createBooleanBinding(() -> model.checkProperty().get().isReordered(), model.checkProperty())
                        .and(model.kindProperty().isNotEqualTo(MessageKind.CONTROL))
                        .and(model.kindProperty().isNotEqualTo(MessageKind.FORM))
                        .and(model.kindProperty().isNotEqualTo(MessageKind.RAW)));
        return order;
    }

    /** Opens the line that says to whom and in which frames the message is sent. */
    private ToggleButton framing() {
        ToggleButton toggle = new ToggleButton();
        toggle.setId("composer-framing-button");
        toggle.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "framing-toggle");
        toggle.setMinWidth(USE_PREF_SIZE);
        Tip.set(toggle, ComposerTexts.FRAMING_TIP);
        toggle.setAccessibleHelp(ComposerTexts.FRAMING_TIP);
        toggle.selectedProperty().bindBidirectional(line.openedProperty());
        toggle.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> ComposerTexts.framing(
                                model.isWritten() ? Optional.of(model.framing().get()) : Optional.empty(),
                                model.targets().count(),
                                model.targets().isShared()),
                        model.framing().valueProperty(),
                        model.kindProperty(),
                        model.targets().chosen()));
        return toggle;
    }

    private Node textTools() {
        StringProperty body = model.bodyProperty(Format.TEXT);
        Button lineBreaks = new Button();
        lineBreaks.setId("line-breaks");
        lineBreaks.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        Tip.set(lineBreaks, ComposerTexts.LINE_BREAKS_TIP);
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
}
