package app.sockeye.ui;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.keyboard.Shortcut;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of keyboard shortcuts, laid over the window until it is dismissed. */
final class ShortcutSheet extends VBox {
    /** The node that had the keyboard's focus before, and gets it back. */
    private Optional<Node> before = Optional.empty();

    private final IconButton close =
            new IconButton("shortcuts-close", Feather.X, WindowTexts.CLOSE_SHORTCUTS, this::toggle);
    private final ScrollPane scroll = new ScrollPane();

    ShortcutSheet() {
        setId("shortcuts");
        getStyleClass().add("shortcut-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMinHeight(0);
        StackPane.setAlignment(this, Pos.CENTER);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** Creates the list when it is first shown, as each node costs time at every layout of the window. */
    private void fill() {
        Label heading = new Label(WindowTexts.SHORTCUTS);
        heading.getStyleClass().add("heading");
        Pane space = new Pane();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(heading, space, close);
        top.setAlignment(Pos.CENTER_LEFT);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("grid");
        grid.setHgap(24);
        grid.setVgap(8);
        for (Shortcut.Place place : Shortcut.Place.values()) {
            add(grid, place);
        }
        scroll.setContent(grid);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(WindowTexts.SHORTCUTS);
        getChildren().setAll(top, scroll);
    }

    private static void add(GridPane grid, Shortcut.Place place) {
        Label where = new Label(place.words());
        where.getStyleClass().add("place");
        grid.add(where, 0, grid.getRowCount(), 2, 1);
        for (Shortcut shortcut : Shortcut.values()) {
            if (shortcut.place() == place) {
                Label keys = new Label(shortcut.keysText());
                keys.getStyleClass().add("keys");
                grid.addRow(grid.getRowCount(), keys, new Label(shortcut.meaning()));
            }
        }
    }

    void toggle() {
        if (isVisible()) {
            setVisible(false);
            before.ifPresent(Node::requestFocus);
        } else {
            if (getChildren().isEmpty()) {
                fill();
            }
            before = Optional.ofNullable(getScene().getFocusOwner());
            setVisible(true);
            // It scrolls by the arrow keys.
            scroll.requestFocus();
        }
    }

    /** The focus stays in the sheet, as what lies below can't be seen. */
    private void keyPressed(KeyEvent e) {
        boolean arrow = e.getCode().isArrowKey() && close.isFocused();
        if (e.getCode() == KeyCode.TAB && !e.isShortcutDown() || arrow) {
            (close.isFocused() ? scroll : close).requestFocus();
            e.consume();
        }
    }
}
