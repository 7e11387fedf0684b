package app.sockeye.ui.log.export;

import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.words.ExportTexts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Progress of the running export, with a button to cancel it. Hidden while none runs. */
public final class ExportStatus extends HBox {
    /** A line that is hidden until an export runs. */
    public ExportStatus(ExportModel model) {
        super(8);
        setId("export-status");
        getStyleClass().add("export-status");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label();
        text.setMinWidth(USE_PREF_SIZE);
        text.textProperty().bind(model.statusProperty().map(status -> ExportTexts.exporting(status.entries())));
        ProgressBar bar = new ProgressBar(0);
        bar.setAccessibleText(ExportTexts.PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.statusProperty().map(ExportModel.Status::fraction));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = new Button(ExportTexts.CANCEL);
        cancel.setId("export-cancel");
        cancel.getStyleClass().add("small");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(e -> model.cancel());
        Visibility.when(this, model.runningProperty());
        Visibility.fill(this, visibleProperty(), text, bar, cancel);
    }
}
