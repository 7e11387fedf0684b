package app.sockeye.ui;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Icons;
import app.sockeye.ui.common.StatusDot;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** One tab's place in the strip: status dot or archive box, title, close button. */
final class TabButton extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double MOST_TITLE_WIDTH = 180;

    private final Tab tab;

    TabButton(Tab tab, Runnable select) {
        this.tab = tab;
        getStyleClass().add("tab-button");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TAB_ITEM);
        accessibleTextProperty().bind(tab.titleProperty());
        Label title = new Label();
        title.textProperty().bind(tab.titleProperty());
        title.setMaxWidth(MOST_TITLE_WIDTH);
        IconButton close = new IconButton("close-tab", Feather.X, "Close tab (Ctrl+W)", tab::requestClose);
        close.setFocusTraversable(false);
        getChildren().setAll(mark(tab), title, close);
        setOnMousePressed(e -> {
            if (e.getButton() == MouseButton.MIDDLE) {
                tab.requestClose();
            } else {
                select.run();
            }
        });
    }

    Tab tab() {
        return tab;
    }

    private static Node mark(Tab tab) {
        if (tab instanceof SessionTab session) {
            StatusDot dot = new StatusDot();
            session.dotProperty().addListener((o, before, now) -> dot.setStatus(now));
            dot.setStatus(session.dotProperty().get());
            return dot;
        }
        return Icons.of(Feather.ARCHIVE);
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }
}
