package app.sockeye.ui.log;

import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** Which columns the log has, and what its time column tells. */
final class ColumnsMenu extends ContextMenu {
    ColumnsMenu(LogLayout layout) {
        setId("log-columns-menu");
        for (Column column : Column.values()) {
            if (column.isFlexible()) {
                CheckMenuItem item = new CheckMenuItem(column.label());
                item.setId("log-column-" + column.name().toLowerCase(Locale.ROOT));
                item.selectedProperty().bindBidirectional(layout.shownProperty(column));
                getItems().add(item);
            }
        }
        getItems().add(new SeparatorMenuItem());
        ToggleGroup times = new ToggleGroup();
        for (TimeMode mode : TimeMode.values()) {
            getItems().add(time(mode, times, layout));
        }
        MenuItem reset = new MenuItem("Reset columns");
        reset.setId("log-columns-reset");
        reset.setOnAction(e -> layout.reset());
        getItems().addAll(new SeparatorMenuItem(), reset);
    }

    private static RadioMenuItem time(TimeMode mode, ToggleGroup group, LogLayout layout) {
        RadioMenuItem item = new RadioMenuItem("Time: " + mode.label().toLowerCase(Locale.ROOT));
        item.setId("log-time-" + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setToggleGroup(group);
        item.setSelected(layout.timeModeProperty().get() == mode);
        item.setOnAction(e -> layout.timeModeProperty().set(mode));
        layout.timeModeProperty().addListener((o, before, now) -> item.setSelected(now == mode));
        return item;
    }
}
