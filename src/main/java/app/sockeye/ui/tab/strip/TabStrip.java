package app.sockeye.ui.tab.strip;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.split.Half;
import app.sockeye.ui.split.Halves;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.TabTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The row of a half's tabs, with the buttons for a new tab and for the list of all of them. */
public final class TabStrip extends HBox {
    /** Number of buttons in the row at most, those around the tab in front: a thousand would take seconds to make. */
    private static final int MOST_BUTTONS = 60;

    /** Number of buttons before and behind the one of the tab in front. */
    private static final int MARGIN = 15;

    private final Half half;
    private final Halves<Tab> halves;
    private final ObservableList<Tab> tabs;
    private final TabCommands commands;
    private final TabDrag drag;
    /** The buttons that were made so far. */
    private final Map<Tab, TabButton> buttons = new HashMap<>();

    private final TabRow row = new TabRow(this::move, this::showFurther);
    private final IconButton list = new IconButton("tab-list", Feather.CHEVRON_DOWN, TabTexts.ALL_TABS, this::showList);
    /** The place of the first tab that has a button in the row. */
    private int first;

    /** @param drag takes a tab that is dragged out of the row */
    public TabStrip(Half half, Halves<Tab> halves, TabCommands commands, TabDrag drag) {
        this.half = half;
        this.halves = halves;
        this.commands = commands;
        this.drag = drag;
        tabs = halves.row(half).items();
        getStyleClass().add("tab-strip");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TAB_PANE);
        IconButton newTab = new IconButton("new-tab", Feather.PLUS, TabTexts.NEW_TAB, this::openNew);
        newTab.setMinWidth(USE_PREF_SIZE);
        list.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(row, newTab, list);
        tabs.addListener((ListChangeListener<Tab>) this::changed);
        halves.row(half).frontProperty().addListener((o, before, now) -> show());
    }

    /** The place of a tab that is dropped here, from 0. */
    public int placeAt(double sceneX) {
        return first + row.placeAt(sceneX);
    }

    private void openNew() {
        halves.focus(half);
        commands.openNew();
    }

    private void move(int from, int to) {
        halves.reorder(half, first + from, first + to);
    }

    private void changed(ListChangeListener.Change<? extends Tab> change) {
        while (change.next()) {
            buttons.keySet().removeAll(Set.copyOf(change.getRemoved()));
        }
        show();
    }

    private void show() {
        Tab front = halves.row(half).frontProperty().get();
        int place = tabs.indexOf(front);
        first = firstFor(
                place < first + MARGIN || place > first + MOST_BUTTONS - MARGIN ? place - MOST_BUTTONS / 2 : first);
        row.show(shown(), buttons.get(front));
    }

    /** Shows the buttons of tabs before or behind those that have one, where the row was scrolled to its end. */
    private void showFurther(boolean behind) {
        int further = firstFor(first + (behind ? MOST_BUTTONS : -MOST_BUTTONS) / 2);
        if (further != first) {
            first = further;
            row.showFurther(shown());
        }
    }

    private int firstFor(int place) {
        return Math.max(0, Math.min(place, tabs.size() - MOST_BUTTONS));
    }

    private List<TabButton> shown() {
        Tab front = halves.row(half).frontProperty().get();
        List<TabButton> shown = tabs.subList(first, Math.min(tabs.size(), first + MOST_BUTTONS)).stream()
                .map(tab -> buttons.computeIfAbsent(tab, this::button))
                .toList();
        shown.forEach(button -> button.setSelected(button.tab() == front));
        return shown;
    }

    private TabButton button(Tab tab) {
        TabButton button = new TabButton(tab, row, () -> halves.select(tab), drag);
        button.setOnContextMenuRequested(e -> {
            new TabMenu(tab, halves, commands).show(button, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        return button;
    }

    private void showList() {
        Tab front = halves.row(half).frontProperty().get();
        new TabListMenu(tabs, front, halves::select, commands).show(list, Side.BOTTOM, 0, 0);
    }
}
