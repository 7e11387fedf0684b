package app.sockeye.ui.history;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Visibility;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says that only the sessions of an imported file are listed, with a button to list all. */
final class ImportedBar extends HBox {
    ImportedBar(HistoryModel model) {
        super(6);
        setId("history-imported");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("history-line");
        Label text = new Label();
        text.getStyleClass().add("caption");
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.textProperty()
                .bind(model.importedProperty()
                        .map(imported -> HistoryTexts.onlyImported(VisibleText.of(imported.file()))));
        Button all = new Button(HistoryTexts.LEAVE_IMPORTED);
        all.setId("history-imported-all");
        all.getStyleClass().add("small");
        all.setMinWidth(USE_PREF_SIZE);
        all.setOnAction(e -> model.leaveImported());
        getChildren().setAll(text, all);
        Visibility.when(this, model.importedProperty().map(ImportOutcome::isSome));
    }
}
