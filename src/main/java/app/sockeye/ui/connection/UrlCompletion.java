package app.sockeye.ui.connection;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Popup;

/** Offers addresses used before under the address field: Down and Enter take one, Escape closes. */
final class UrlCompletion {
    private static final double ROW_HEIGHT = 28;
    private static final int MOST_ROWS = 8;

    private final TextField field;
    private final Function<String, List<String>> history;
    private final ListView<String> list = new ListView<>();
    private final Popup popup = new Popup();

    UrlCompletion(TextField field, Function<String, List<String>> history) {
        this.field = field;
        this.history = history;
        list.setId("url-completion");
        list.getStyleClass().addAll("wire", "completion");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setAccessibleText("Addresses used before");
        list.setFocusTraversable(false);
        list.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                take();
            }
        });
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        popup.getContent().add(list);
        field.setOnKeyTyped(e -> offer());
        popup.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((o, before, now) -> popup.hide());
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case ESCAPE -> popup.hide();
            case ENTER -> {
                if (list.getSelectionModel().getSelectedItem() == null) {
                    popup.hide();
                    return;
                }
                take();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int rows) {
        int to = list.getSelectionModel().getSelectedIndex() + rows;
        list.getSelectionModel()
                .clearAndSelect(Math.max(0, Math.min(to, list.getItems().size() - 1)));
    }

    private void offer() {
        String typed = field.getText();
        List<String> found = typed.isBlank()
                ? List.of()
                : history.apply(typed).stream()
                        .filter(url -> !url.equals(typed))
                        .limit(MOST_ROWS)
                        .toList();
        list.getItems().setAll(found);
        if (found.isEmpty() || field.getScene() == null) {
            popup.hide();
            return;
        }
        list.setPrefSize(field.getWidth(), found.size() * ROW_HEIGHT + 2);
        var corner = field.localToScreen(0, field.getHeight());
        popup.show(field, corner.getX(), corner.getY());
    }

    private void take() {
        String chosen = list.getSelectionModel().getSelectedItem();
        popup.hide();
        if (chosen != null) {
            field.setText(chosen);
            field.end();
        }
    }
}
