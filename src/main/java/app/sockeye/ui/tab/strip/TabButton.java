package app.sockeye.ui.tab.strip;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.TabTexts;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The button of one tab: status dot or archive icon, title, unread count and close button. */
final class TabButton extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final double MOST_TITLE_WIDTH = 180;
    private static final long MOST_UNREAD = 99;
    /** Distance up to which a movement of the mouse is still a click, in px. */
    private static final double DRAG_WIDTH = 8;

    private final Tab tab;
    private final TabRow row;
    private final Runnable select;
    private final TabDrag drag;
    private final Label unread = new Label();
    /** Where the mouse was pressed, in px from the left edge; NaN while it is not pressed. */
    private double grip = Double.NaN;

    private boolean dragging;
    private boolean selected;

    /** @param drag takes the tab when it is dragged out of the row */
    TabButton(Tab tab, TabRow row, Runnable select, TabDrag drag) {
        this.tab = tab;
        this.row = row;
        this.select = select;
        this.drag = drag;
        getStyleClass().add("tab-button");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TAB_ITEM);
        accessibleTextProperty()
                .bind(Bindings.createStringBinding(this::accessible, tab.titleProperty(), tab.unreadProperty()));
        Label title = new Label();
        title.textProperty().bind(tab.titleProperty());
        title.setMaxWidth(MOST_TITLE_WIDTH);
        Tip.follow(title, title.textProperty());
        unread.getStyleClass().add("tab-unread");
        unread.setMinWidth(USE_PREF_SIZE);
        tab.unreadProperty().addListener(o -> showUnread());
        showUnread();
        IconButton close = new IconButton("close-tab", Feather.X, TabTexts.CLOSE_TAB, tab::requestClose);
        close.setFocusTraversable(false);
        getChildren().setAll(TabMark.of(tab), title, unread, close);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnMouseReleased(this::released);
    }

    Tab tab() {
        return tab;
    }

    void setSelected(boolean now) {
        selected = now;
        pseudoClassStateChanged(SELECTED, now);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    private void pressed(MouseEvent e) {
        if (e.getButton() == MouseButton.MIDDLE) {
            tab.requestClose();
        } else {
            grip = e.getButton() == MouseButton.PRIMARY ? e.getX() : Double.NaN;
            select.run();
        }
    }

    private void dragged(MouseEvent e) {
        dragging = dragging || Math.abs(e.getX() - grip) > DRAG_WIDTH || e.getY() > getHeight() + DRAG_WIDTH;
        if (dragging && drag.over(tab, e.getSceneX(), e.getSceneY())) {
            row.cancelDrag();
        } else if (dragging) {
            row.drag(this, row.sceneToLocal(e.getSceneX(), e.getSceneY()).getX() - grip);
        }
    }

    private void released(MouseEvent e) {
        grip = Double.NaN;
        if (dragging) {
            dragging = false;
            if (!drag.drop(tab, e.getSceneX(), e.getSceneY())) {
                row.drop();
            }
        }
    }

    private void showUnread() {
        long count = tab.unreadProperty().get();
        unread.setText(count > MOST_UNREAD ? MOST_UNREAD + "+" : Long.toString(count));
        Visibility.set(unread, count > 0);
    }

    private String accessible() {
        long count = tab.unreadProperty().get();
        return tab.titleProperty().get() + (count == 0 ? "" : ", " + TabTexts.unreadMessages(count));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? selected
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            select.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
