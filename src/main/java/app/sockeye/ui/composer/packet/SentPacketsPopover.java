package app.sockeye.ui.composer.packet;

import app.sockeye.message.FormMessage;
import app.sockeye.ui.common.menu.BarePopover;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Lists the packets that were sent, to edit one. */
public final class SentPacketsPopover extends BarePopover {
    private static final double ROW_HEIGHT = 30;
    private static final int MOST_CHARS = 120;

    private final PacketModel model;
    private final ListView<FormMessage> list;

    /** @param model has them, and shows the one that is chosen */
    public SentPacketsPopover(PacketModel model) {
        super(ArrowLocation.BOTTOM_LEFT);
        this.model = model;
        list = new ListView<>(model.sent().all());
        list.setId("sent-packets");
        list.setAccessibleText(PacketFormTexts.SENT);
        list.setCellFactory(view -> new PacketCell());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPlaceholder(new Label(PacketFormTexts.NOTHING_SENT));
        list.setOnMouseClicked(e -> edit());
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                edit();
                e.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Hyperlink clear = new Hyperlink(PacketFormTexts.CLEAR_SENT);
        clear.setId("sent-packets-clear");
        clear.setOnAction(e -> model.clearSent());
        HBox footer = new HBox(clear);
        footer.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(8, list, footer);
        content.getStyleClass().add("history");
        setContent(content);
    }

    private void edit() {
        FormMessage chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            hide();
            model.show(chosen);
        }
    }

    /** A packet's form and what was filled in, in one line. */
    private static final class PacketCell extends ListCell<FormMessage> {
        private final Label form = new Label();
        private final Label values = new Label();
        private final HBox line = new HBox(8, form, values);

        PacketCell() {
            form.getStyleClass().addAll("caption", "format");
            form.setMinWidth(Region.USE_PREF_SIZE);
            values.getStyleClass().add("wire");
            line.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(FormMessage packet, boolean empty) {
            super.updateItem(packet, empty);
            setGraphic(empty ? null : line);
            if (!empty) {
                form.setText(packet.form());
                String all = packet.values().values().stream()
                        .filter(value -> !value.isBlank() && !value.equals("false"))
                        .collect(Collectors.joining("  "))
                        .replaceAll("\\s+", " ");
                values.setText(all.substring(0, Math.min(MOST_CHARS, all.length())));
                setAccessibleText(packet.form() + " " + values.getText());
            }
        }
    }
}
