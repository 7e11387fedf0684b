package app.sockeye.ui.log.bar;

import app.sockeye.ui.log.look.LogColumn;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.log.look.TimeMode;
import app.sockeye.ui.log.words.ColumnTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** The menu of the log's columns and of what its time column shows. */
public final class ColumnsMenu extends ContextMenu {
    private final LogLayout layout;
    private final Runnable addColumn;
    private List<LogColumn> shown = List.of();

    /** @param addColumn asks for the path of a new column */
    public ColumnsMenu(LogLayout layout, Runnable addColumn) {
        this.layout = layout;
        this.addColumn = addColumn;
        setId("log-columns-menu");
        update();
    }

    /** Shows the layout as it is now. */
    public void update() {
        List<LogColumn> columns =
                layout.columns().stream().filter(LogColumn::isFlexible).toList();
        if (!columns.equals(shown)) {
            shown = columns;
            fill(columns);
        }
        String mode = id(layout.timeModeProperty().get());
        for (MenuItem item : getItems()) {
            if (item instanceof RadioMenuItem time) {
                time.setSelected(time.getId().equals(mode));
            }
        }
    }

    private void fill(List<LogColumn> columns) {
        List<MenuItem> items = new ArrayList<>();
        columns.forEach(column -> items.add(shown(column)));
        Menu arrange = new Menu(ColumnTexts.ARRANGE);
        arrange.setId("log-columns-arrange");
        columns.forEach(column -> arrange.getItems().add(new ColumnArrangement(layout, column)));
        items.add(arrange);
        items.add(item("log-columns-add", ColumnTexts.ADD_COLUMN, addColumn));
        List<MenuItem> removals =
                columns.stream().filter(LogColumn::isAdded).map(this::removal).toList();
        if (!removals.isEmpty()) {
            Menu remove = new Menu(ColumnTexts.REMOVE_COLUMN);
            remove.setId("log-columns-remove");
            remove.getItems().setAll(removals);
            items.add(remove);
        }
        items.add(new SeparatorMenuItem());
        ToggleGroup times = new ToggleGroup();
        for (TimeMode mode : TimeMode.values()) {
            items.add(time(mode, times));
        }
        items.add(new SeparatorMenuItem());
        items.add(item("log-columns-everywhere", ColumnTexts.USE_EVERYWHERE, layout::useEverywhere));
        items.add(item("log-columns-reset", ColumnTexts.RESET_COLUMNS, layout::reset));
        getItems().setAll(items);
    }

    private CheckMenuItem shown(LogColumn column) {
        CheckMenuItem item = new CheckMenuItem(column.label());
        item.setMnemonicParsing(false);
        item.setId("log-column-" + column.key());
        item.selectedProperty().bindBidirectional(layout.shownProperty(column));
        return item;
    }

    private MenuItem removal(LogColumn column) {
        MenuItem item = item("log-column-remove-" + column.key(), column.label(), () -> layout.remove(column));
        item.setMnemonicParsing(false);
        return item;
    }

    private RadioMenuItem time(TimeMode mode, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(ColumnTexts.time(mode.label().toLowerCase(Locale.ROOT)));
        item.setId(id(mode));
        item.setToggleGroup(group);
        item.setOnAction(e -> layout.timeModeProperty().set(mode));
        return item;
    }

    private static String id(TimeMode mode) {
        return "log-time-" + mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }
}
