package app.sockeye.ui.composer;

import app.sockeye.message.WrittenMessage;
import app.sockeye.ui.common.BarePopover;
import app.sockeye.ui.common.Theme;
import atlantafx.base.controls.Popover;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Lists the sent messages to pick one again. */
final class HistoryPopover {
    private static final int PREVIEW_CHARS = 120;

    private final ComposerModel model;
    private final BarePopover popover;
    private final ListView<WrittenMessage> list;

    HistoryPopover(ComposerModel model) {
        this.model = model;
        this.list = new ListView<>(model.history());
        list.setId("history-list");
        list.setAccessibleText(ComposerTexts.HISTORY_LIST);
        list.setCellFactory(view -> new MessageCell());
        list.setPlaceholder(new Label(ComposerTexts.HISTORY_EMPTY));
        list.setOnMouseClicked(e -> pick());
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                pick();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox content = new VBox(8, list, footer());
        content.getStyleClass().add("history");
        popover = new BarePopover(content, Popover.ArrowLocation.BOTTOM_LEFT);
        content.getStylesheets().add(Theme.sheet(HistoryPopover.class, "composer.css"));
    }

    void show(Node owner) {
        list.getSelectionModel().clearSelection();
        popover.show(owner);
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

    private void pick() {
        WrittenMessage chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            popover.hide();
            model.recall(chosen);
        }
    }

    /** A message's format and its beginning in one line. */
    private static final class MessageCell extends ListCell<WrittenMessage> {
        private final Label format = new Label();
        private final Label preview = new Label();
        private final HBox line = new HBox(8, format, preview);

        MessageCell() {
            format.getStyleClass().addAll("caption", "format");
            format.setMinWidth(Region.USE_PREF_SIZE);
            preview.getStyleClass().add("wire");
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
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
