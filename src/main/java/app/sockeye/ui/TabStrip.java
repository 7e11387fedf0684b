package app.sockeye.ui;

import app.sockeye.ui.common.IconButton;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The row of tabs, for connections and kept sessions, and the button that opens another. */
final class TabStrip extends HBox {
    private final ObservableList<Tab> tabs = FXCollections.observableArrayList();
    private final ObjectProperty<Tab> selected = new SimpleObjectProperty<>(this, "selected");
    /** One for each tab, which would hold any others, too. */
    private final Map<Tab, TabButton> buttons = new HashMap<>();

    private final HBox row = new HBox();
    private final ScrollPane scroll = new ScrollPane(row);

    TabStrip(Runnable newTab) {
        getStyleClass().add("tab-strip");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TAB_PANE);
        row.setAlignment(Pos.BOTTOM_LEFT);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setOnScroll(e -> scroll.setHvalue(scroll.getHvalue() - e.getDeltaY() / row.getWidth()));
        scroll.setMinWidth(0);
        scroll.setMaxWidth(USE_PREF_SIZE);
        row.widthProperty().addListener((o, before, now) -> scroll.setPrefViewportWidth(now.doubleValue()));
        getChildren().setAll(scroll, new IconButton("new-tab", Feather.PLUS, "New tab (Ctrl+T)", newTab));
        tabs.addListener((ListChangeListener<Tab>) change -> rebuild());
        selected.addListener((o, before, now) -> markSelected());
    }

    ObservableList<Tab> tabs() {
        return tabs;
    }

    ObjectProperty<Tab> selectedProperty() {
        return selected;
    }

    /** Selects the tab that many places to the right, around the end. */
    void step(int places) {
        if (!tabs.isEmpty()) {
            select(Math.floorMod(tabs.indexOf(selected.get()) + places, tabs.size()));
        }
    }

    /** Selects the tab at a place, counted from 0; without effect where there is none. */
    void select(int place) {
        if (place >= 0 && place < tabs.size()) {
            selected.set(tabs.get(place));
        }
    }

    private void rebuild() {
        buttons.keySet().retainAll(tabs);
        row.getChildren()
                .setAll(tabs.stream()
                        .map(tab -> buttons.computeIfAbsent(tab, t -> new TabButton(t, () -> selected.set(t))))
                        .toList());
        markSelected();
    }

    private void markSelected() {
        for (var node : row.getChildren()) {
            TabButton button = (TabButton) node;
            button.setSelected(button.tab() == selected.get());
            if (button.tab() == selected.get()) {
                reveal(button);
            }
        }
    }

    private void reveal(TabButton button) {
        double hidden = row.getWidth() - scroll.getWidth();
        if (hidden > 0) {
            double left = button.getBoundsInParent().getMinX();
            double right = button.getBoundsInParent().getMaxX();
            double shownFrom = scroll.getHvalue() * hidden;
            if (left < shownFrom) {
                scroll.setHvalue(left / hidden);
            } else if (right > shownFrom + scroll.getWidth()) {
                scroll.setHvalue((right - scroll.getWidth()) / hidden);
            }
        }
    }
}
