package app.sockeye.ui.tab.strip;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.TabTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** The row of tabs, with the buttons for a new tab and for the list of all tabs. */
public final class TabStrip extends HBox {
    private final ObservableList<Tab> tabs = FXCollections.observableArrayList();
    private final ObjectProperty<Tab> selected = new SimpleObjectProperty<>(this, "selected");
    /** The buttons, one for each tab. */
    private final Map<Tab, TabButton> buttons = new HashMap<>();

    private final TabCommands commands;
    private Supplier<List<RecentChoice>> recent = List::of;
    private final TabRow row = new TabRow(this::move);
    private final IconButton list = new IconButton("tab-list", Feather.CHEVRON_DOWN, TabTexts.ALL_TABS, this::showList);

    public TabStrip(TabCommands commands) {
        this.commands = commands;
        getStyleClass().add("tab-strip");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TAB_PANE);
        IconButton newTab = new IconButton("new-tab", Feather.PLUS, TabTexts.NEW_TAB, commands::openNew);
        newTab.setMinWidth(USE_PREF_SIZE);
        list.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(row, newTab, list);
        tabs.addListener((ListChangeListener<Tab>) change -> show());
        selected.addListener((o, before, now) -> show());
    }

    /** Sets what was opened last and can be opened again, newest first. */
    public void setRecent(Supplier<List<RecentChoice>> choices) {
        recent = choices;
    }

    public ObservableList<Tab> tabs() {
        return tabs;
    }

    /** The tab in front; null for none. */
    public ObjectProperty<Tab> selectedProperty() {
        return selected;
    }

    /** Selects the tab a number of places to the right, wrapping around. */
    public void step(int places) {
        if (!tabs.isEmpty()) {
            select(Math.floorMod(tabs.indexOf(selected.get()) + places, tabs.size()));
        }
    }

    /** Selects the tab at a place, from 0; does nothing if there is none. */
    public void select(int place) {
        if (place >= 0 && place < tabs.size()) {
            selected.set(tabs.get(place));
        }
    }

    private void move(int from, int to) {
        List<Tab> moved = new ArrayList<>(tabs);
        moved.add(to, moved.remove(from));
        tabs.setAll(moved);
    }

    private void show() {
        buttons.keySet().retainAll(tabs);
        List<TabButton> shown = tabs.stream()
                .map(tab -> buttons.computeIfAbsent(tab, this::button))
                .toList();
        shown.forEach(button -> button.setSelected(button.tab() == selected.get()));
        row.show(shown, buttons.get(selected.get()));
    }

    private TabButton button(Tab tab) {
        TabButton button = new TabButton(tab, row, () -> selected.set(tab));
        button.setOnContextMenuRequested(e -> {
            new TabMenu(tab, tabs, commands).show(button, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        return button;
    }

    private void showList() {
        new TabListMenu(tabs, selected.get(), selected::set, commands, recent.get()).show(list, Side.BOTTOM, 0, 0);
    }
}
