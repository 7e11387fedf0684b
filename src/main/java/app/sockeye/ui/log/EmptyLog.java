package app.sockeye.ui.log;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the log says while it has no rows, and what to do about it. */
final class EmptyLog extends VBox {
    private final LogModel model;
    private final StackPane icon = new StackPane();
    private final Label title = new Label();
    private final Label hint = new Label();
    private final Button action = new Button();

    EmptyLog(LogModel model) {
        this.model = model;
        setId("log-empty");
        getStyleClass().add("empty-log");
        title.getStyleClass().add("heading");
        hint.getStyleClass().add("muted");
        hint.setId("log-empty-hint");
        action.setId("log-empty-action");
        getChildren().addAll(icon, title, hint, action);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        update();
    }

    /** Looks at the model again. */
    void update() {
        boolean empty = model.rowsProperty().get().count() == 0;
        setVisible(empty);
        if (!empty) {
            return;
        }
        ScanState scan = model.scanProperty().get();
        if (scan.filtering() && scan.all() > 0) {
            showNoHits(scan);
        } else if (model.clearedCount() > 0) {
            say(Feather.TRASH_2, "The log is cleared", "New entries will appear here.");
            offer("Show the " + ScanState.grouped(model.clearedCount()) + " cleared entries", model::showCleared);
        } else {
            say(Feather.RADIO, "Nothing here yet", hintToConnect());
            action.setVisible(false);
        }
    }

    private void showNoHits(ScanState scan) {
        if (scan.ended()) {
            say(Feather.FILTER, "No entry matches", ScanState.grouped(scan.all()) + " entries are hidden.");
        } else {
            say(Feather.SEARCH, "Searching…", "No entry matches so far.");
        }
        offer("Clear filter", model.filter()::clear);
    }

    private String hintToConnect() {
        String address = model.addressProperty().get();
        return address.isBlank()
                ? "Type an address above and press Connect."
                : "Press Connect to open " + address + ".";
    }

    private void say(Feather picture, String heading, String sentence) {
        icon.getChildren().setAll(Icons.of(picture));
        title.setText(VisibleText.of(heading));
        hint.setText(VisibleText.of(sentence));
    }

    private void offer(String name, Runnable command) {
        action.setText(name);
        action.setOnAction(e -> command.run());
        action.setVisible(true);
    }
}
