package app.sockeye.ui;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What to do next, shown while no tab is open. */
final class EmptyWindow extends VBox {
    EmptyWindow(Runnable newTab) {
        getStyleClass().add("empty-window");
        Label heading = new Label(WindowTexts.NO_CONNECTION_OPEN);
        heading.getStyleClass().add("heading");
        Label hint = new Label(WindowTexts.OPEN_ONE);
        hint.getStyleClass().add("muted");
        Button open = new Button(WindowTexts.NEW_TAB);
        open.setId("empty-new-tab");
        open.getStyleClass().add(Styles.ACCENT);
        open.setOnAction(e -> newTab.run());
        getChildren().setAll(heading, hint, open);
    }
}
