package app.sockeye.ui.inspector.tree;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.inspector.words.PayloadTexts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** The bar above the tree: finds keys and values, expands and collapses. */
final class TreeBar extends HBox {
    private static final int MOST_LEVELS = 3;

    private final TextField field = new TextField();

    TreeBar(JsonTree tree) {
        getStyleClass().add("pane-bar");
        setSpacing(6);
        setAlignment(Pos.CENTER_LEFT);
        field.setId("tree-filter");
        field.setPromptText(PayloadTexts.FIND_IN_TREE);
        field.setAccessibleText(PayloadTexts.FIND_IN_TREE_SPOKEN);
        Tip.set(field, PayloadTexts.FIND_IN_TREE_TIP);
        field.getStyleClass().addAll("small", "bar-field");
        field.textProperty().bindBidirectional(tree.filter().textProperty());
        field.addEventHandler(KeyEvent.KEY_PRESSED, e -> onKey(e, tree));
        HBox.setHgrow(field, Priority.ALWAYS);
        Label state = new Label();
        state.setId("tree-filter-state");
        state.getStyleClass().add("caption");
        state.textProperty().bind(tree.filter().stateProperty());
        state.setMinWidth(USE_PREF_SIZE);
        Visibility.when(state, state.textProperty().isNotEmpty());
        getChildren().setAll(field, state, levels(tree));
    }

    private MenuButton levels(JsonTree tree) {
        MenuButton button = new MenuButton(null, Icon.of(Feather.LIST));
        button.setId("tree-levels");
        button.setAccessibleText(PayloadTexts.LEVELS);
        Tip.set(button, PayloadTexts.LEVELS);
        button.getStyleClass().addAll("flat", "button-icon", "icon-button");
        button.getItems().add(item(PayloadTexts.COLLAPSE_ALL, () -> tree.expandTo(1)));
        for (int level = 2; level <= MOST_LEVELS; level++) {
            int levels = level;
            button.getItems().add(item(PayloadTexts.expandTo(level), () -> tree.expandTo(levels)));
        }
        button.getItems().add(item(PayloadTexts.expandAll(AutoExpand.MOST), () -> tree.expandTo(AutoExpand.ALL)));
        return button;
    }

    private void onKey(KeyEvent e, JsonTree tree) {
        if (e.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            e.consume();
        } else if (e.getCode() == KeyCode.DOWN) {
            tree.requestFocus();
            tree.getSelectionModel().selectFirst();
            e.consume();
        }
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }
}
