package app.sockeye.ui;

import app.sockeye.ui.common.IconButton;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of keyboard shortcuts, laid over the window until it is dismissed. */
final class ShortcutSheet extends VBox {
    ShortcutSheet() {
        setId("shortcuts");
        getStyleClass().add("shortcut-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.CENTER);
        Label heading = new Label("Keyboard shortcuts");
        heading.getStyleClass().add("heading");
        Pane space = new Pane();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(heading, space, new IconButton("shortcuts-close", Feather.X, "Close (Esc)", this::toggle));
        top.setAlignment(Pos.CENTER_LEFT);
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(8);
        for (Shortcut shortcut : Shortcut.values()) {
            Label keys = new Label(shortcut.keys().getDisplayText());
            keys.getStyleClass().add("keys");
            grid.addRow(shortcut.ordinal(), keys, new Label(shortcut.meaning()));
        }
        getChildren().setAll(top, grid);
        setFocusTraversable(true);
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                toggle();
                e.consume();
            }
        });
        setVisible(false);
    }

    void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            requestFocus();
        }
    }
}
