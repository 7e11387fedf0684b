package app.sockeye.ui.composer;

import app.sockeye.message.WrittenMessage;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.menu.BarePopover;
import atlantafx.base.controls.Popover;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Lists the sent messages, to edit one, to send it again or to save it. */
final class HistoryPopover {
    private static final int PREVIEW_CHARS = 120;
    private static final double ROW_HEIGHT = 30;

    private final ComposerModel model;
    private final BarePopover popover;
    private final ListView<WrittenMessage> list;
    private final BiConsumer<WrittenMessage, Node> save;
    /** Where it is shown; null before that. */
    private Node owner;

    /** @param save saves a message; its popovers belong to the node */
    HistoryPopover(ComposerModel model, BiConsumer<WrittenMessage, Node> save) {
        this.model = model;
        this.save = save;
        this.list = new ListView<>(model.history());
        list.setId("history-list");
        list.setAccessibleText(ComposerTexts.HISTORY_LIST);
        list.setCellFactory(view -> new MessageCell());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPlaceholder(new Label(ComposerTexts.HISTORY_EMPTY));
        list.setOnMouseClicked(e -> edit());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox content = new VBox(8, list, footer());
        content.getStyleClass().add("history");
        popover = new BarePopover(content, Popover.ArrowLocation.BOTTOM_LEFT);
        content.getStylesheets().add(Theme.sheet(HistoryPopover.class, "composer.css"));
    }

    void show(Node where) {
        owner = where;
        list.getSelectionModel().clearSelection();
        popover.show(where);
        list.requestFocus();
    }

    private HBox footer() {
        CheckBox clearAfterSend = new CheckBox(ComposerTexts.CLEAR_AFTER_SEND);
        clearAfterSend.setId("clear-after-send");
        clearAfterSend.selectedProperty().bindBidirectional(model.clearAfterSendProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Hyperlink clear = new Hyperlink(ComposerTexts.CLEAR_HISTORY);
        clear.setOnAction(e -> model.clearHistory());
        HBox footer = new HBox(clearAfterSend, space, clear);
        footer.setAlignment(Pos.CENTER_LEFT);
        return footer;
    }

    private void onKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER) {
            if (e.isShortcutDown()) {
                choose(model::sendAgain);
            } else {
                edit();
            }
            e.consume();
        } else if (e.isShortcutDown() && e.getCode() == KeyCode.S) {
            choose(chosen -> save.accept(chosen, owner));
            e.consume();
        }
    }

    private void edit() {
        choose(model::recall);
    }

    private void choose(Consumer<WrittenMessage> action) {
        WrittenMessage chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            popover.hide();
            action.accept(chosen);
        }
    }

    /** A message's format and its beginning in one line, with buttons while it is pointed at or selected. */
    private final class MessageCell extends ListCell<WrittenMessage> {
        private final Label format = new Label();
        private final Label preview = new Label();
        private final HBox actions = new HBox(
                action("history-send", Feather.SEND, ComposerTexts.SEND_AGAIN, model::sendAgain),
                action("history-edit", Feather.EDIT_2, ComposerTexts.EDIT_SENT, model::recall),
                action("history-save", Feather.SAVE, ComposerTexts.SAVE_SENT, sent -> save.accept(sent, owner)));
        private final HBox line = new HBox(8, format, preview, actions);

        MessageCell() {
            format.getStyleClass().addAll("caption", "format");
            format.setMinWidth(Region.USE_PREF_SIZE);
            preview.getStyleClass().add("wire");
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            HBox.setHgrow(preview, Priority.ALWAYS);
            preview.setMaxWidth(Double.MAX_VALUE);
            actions.setMinWidth(Region.USE_PREF_SIZE);
            actions.setAlignment(Pos.CENTER_RIGHT);
            Visibility.when(actions, hoverProperty().or(selectedProperty()));
        }

        private IconButton action(String id, Feather icon, String name, Consumer<WrittenMessage> onAction) {
            IconButton button = new IconButton(id, icon, name, () -> {
                popover.hide();
                onAction.accept(getItem());
            });
            button.setFocusTraversable(false);
            // A click on the row itself edits the message.
            button.setOnMouseClicked(MouseEvent::consume);
            return button;
        }

        @Override
        protected void updateItem(WrittenMessage message, boolean empty) {
            super.updateItem(message, empty);
            setGraphic(empty ? null : line);
            if (!empty) {
                String body = message.body();
                String head = body.substring(0, Math.min(body.length(), PREVIEW_CHARS * 4))
                        .replaceAll("\\s+", " ");
                format.setText(message.format().label());
                preview.setText(head.substring(0, Math.min(head.length(), PREVIEW_CHARS)));
                setAccessibleText(message.format().label() + " " + preview.getText());
            }
        }
    }
}
