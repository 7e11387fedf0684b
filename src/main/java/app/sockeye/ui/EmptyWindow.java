package app.sockeye.ui;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Shown where no tab is open: says what to do next. */
final class EmptyWindow extends VBox {
    EmptyWindow(Runnable newTab) {
        getStyleClass().add("empty-window");
        Label heading = new Label("No connection is open");
        heading.getStyleClass().add("heading");
        Label hint = new Label("Double-click one in the library, or open a new tab and type an address.");
        hint.getStyleClass().add("muted");
        Button open = new Button("New tab");
        open.setId("empty-new-tab");
        open.getStyleClass().add(Styles.ACCENT);
        open.setOnAction(e -> newTab.run());
        getChildren().setAll(heading, hint, open);
    }
}
