package app.sockeye.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What to do next, shown while the main window has no tab. */
final class EmptyWindow extends VBox {
    private static final double GAP = 8;

    /** @param heading why there is none */
    EmptyWindow(String heading, Runnable newTab, List<MenuItem> presets) {
        getStyleClass().add("empty-window");
        Label title = new Label(heading);
        title.getStyleClass().add("heading");
        Label hint = new Label(WindowTexts.OPEN_ONE);
        hint.getStyleClass().add("muted");
        Button open = new Button(WindowTexts.NEW_TAB);
        open.setId("empty-new-tab");
        open.getStyleClass().add(Styles.ACCENT);
        open.setOnAction(e -> newTab.run());
        MenuButton preset = new MenuButton(WindowTexts.FROM_PRESET);
        preset.setId("empty-preset");
        preset.getItems().setAll(presets);
        HBox ways = new HBox(GAP, open, preset);
        ways.setAlignment(Pos.CENTER);
        getChildren().setAll(title, hint, ways);
    }
}
