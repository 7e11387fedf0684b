package app.sockeye.ui.history;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Visibility;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Progress of the running import, with a button to cancel it. Hidden while none runs. */
final class ImportStatus extends HBox {
    ImportStatus(ImportModel model) {
        super(6);
        setId("import-status");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label();
        text.getStyleClass().add("caption");
        text.textProperty().bind(model.statusProperty().map(status -> HistoryTexts.importing(status.entries())));
        ProgressBar bar = new ProgressBar(0);
        bar.setAccessibleText(HistoryTexts.IMPORT_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(0);
        bar.progressProperty().bind(model.statusProperty().map(ImportModel.Status::fraction));
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren()
                .setAll(
                        text,
                        bar,
                        new IconButton("import-cancel", Feather.X, HistoryTexts.CANCEL_IMPORT, model::cancel));
        Visibility.when(this, model.runningProperty());
    }
}
