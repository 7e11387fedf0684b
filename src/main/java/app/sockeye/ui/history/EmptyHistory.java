package app.sockeye.ui.history;

import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Says why the history lists nothing, and offers what to do about it. */
final class EmptyHistory extends VBox {
    private final HistoryModel model;
    private final Label text = new Label();
    private final Hyperlink action = new Hyperlink();

    EmptyHistory(HistoryModel model) {
        super(4);
        this.model = model;
        setId("history-empty");
        getStyleClass().add("history-empty");
        setAlignment(Pos.TOP_CENTER);
        setPickOnBounds(false);
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        action.setId("history-empty-action");
        getChildren().setAll(text, action);
        List.<Observable>of(
                        model.rowsProperty(),
                        model.listingProperty(),
                        model.search().runningProperty(),
                        model.search().errorProperty())
                .forEach(property -> property.addListener(o -> update()));
        update();
    }

    private void update() {
        boolean waiting = model.search().runningProperty().get()
                || !model.search().errorProperty().get().isEmpty();
        setVisible(model.rowsProperty().get().isEmpty()
                && model.listingProperty().get().known()
                && !waiting);
        if (!model.listingProperty().get().sessions().isEmpty() && model.isNarrowed()) {
            say(
                    model.inMessagesProperty().get()
                            ? HistoryTexts.NO_MESSAGE_MATCHES
                            : HistoryTexts.NO_SESSION_MATCHES,
                    HistoryTexts.SHOW_ALL,
                    model::clear);
        } else {
            say(HistoryTexts.NO_SESSIONS, HistoryTexts.IMPORT_ONE, model.imports()::choose);
        }
    }

    private void say(String sentence, String name, Runnable command) {
        text.setText(sentence);
        action.setText(name);
        action.setOnAction(e -> command.run());
    }
}
