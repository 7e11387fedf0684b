package app.sockeye.ui.tab.strip;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.split.Half;
import app.sockeye.ui.split.Halves;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.TabTexts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The row of a half's tabs, with the buttons for a new tab and for the list of all of them. */
public final class TabStrip extends HBox {
    private final Half half;
    private final Halves<Tab> halves;
    private final ObservableList<Tab> tabs;
    private final TabCommands commands;
    private final TabDrag drag;
    /** The buttons, one for each tab. */
    private final Map<Tab, TabButton> buttons = new HashMap<>();

    private final TabRow row = new TabRow(this::move);
    private final IconButton list = new IconButton("tab-list", Feather.CHEVRON_DOWN, TabTexts.ALL_TABS, this::showList);

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
        tabs.addListener((ListChangeListener<Tab>) change -> show());
        halves.row(half).frontProperty().addListener((o, before, now) -> show());
    }

    /** The place of a tab that is dropped here, from 0. */
    public int placeAt(double sceneX) {
        return row.placeAt(sceneX);
    }

    private void openNew() {
        halves.focus(half);
        commands.openNew();
    }

    private void move(int from, int to) {
        halves.reorder(half, from, to);
    }

    private void show() {
        buttons.keySet().retainAll(tabs);
        Tab front = halves.row(half).frontProperty().get();
        List<TabButton> shown = tabs.stream()
                .map(tab -> buttons.computeIfAbsent(tab, this::button))
                .toList();
        shown.forEach(button -> button.setSelected(button.tab() == front));
        row.show(shown, buttons.get(front));
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
