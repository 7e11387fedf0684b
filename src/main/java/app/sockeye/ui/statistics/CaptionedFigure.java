package app.sockeye.ui.statistics;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Theme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;

/** A picture of statistics with a caption that says what they are of. */
final class CaptionedFigure {
    private CaptionedFigure() {}

    /** Takes the picture; on the JavaFX thread. */
    static WritableImage of(Node figures, CountedSession session) {
        WritableImage picture = figures.snapshot(null, null);
        VBox lines = new VBox(2);
        session.lines().forEach(line -> {
            Label label = new Label(VisibleText.of(line.name() + ": " + line.value()));
            label.setWrapText(true);
            label.setMaxWidth(picture.getWidth());
            label.setMinHeight(Label.USE_PREF_SIZE);
            lines.getChildren().add(label);
        });
        VBox page = new VBox(8, new ImageView(picture), lines);
        page.getStyleClass().addAll("statistics", "captioned");
        page.getStylesheets().add(Theme.sheet(CaptionedFigure.class, "statistics.css"));
        Theme.dress(page);
        return new Scene(page).snapshot(null);
    }
}
