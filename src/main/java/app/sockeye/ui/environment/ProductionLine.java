package app.sockeye.ui.environment;

import app.sockeye.ui.common.Theme;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The red line over the window while an environment for production is chosen. It takes no room from others. */
public final class ProductionLine extends Region {

    /** @param model tells whether it is shown */
    public ProductionLine(EnvironmentModel model) {
        setId("production-line");
        getStyleClass().add("production-line");
        getStylesheets().add(Theme.sheet(ProductionLine.class, "environment.css"));
        setMouseTransparent(true);
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        visibleProperty().bind(model.productionProperty());
    }
}
