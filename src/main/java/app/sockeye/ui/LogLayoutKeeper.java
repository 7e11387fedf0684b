package app.sockeye.ui;

import app.sockeye.profile.Settings;
import app.sockeye.profile.WindowLayout;
import app.sockeye.ui.log.Column;
import app.sockeye.ui.log.LogLayout;
import app.sockeye.ui.log.TimeMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Brings the log's columns from the settings and back. */
final class LogLayoutKeeper {
    private final LogLayout layout = new LogLayout();

    LogLayoutKeeper(Settings settings) {
        Map<Column, Double> widths = new EnumMap<>(Column.class);
        Set<Column> hidden = EnumSet.noneOf(Column.class);
        for (Column column : Column.values()) {
            Double width = settings.window().sizes().get(key(column));
            if (width != null) {
                widths.put(column, width);
            }
            if (settings.window().hidden().contains(key(column))) {
                hidden.add(column);
            }
        }
        layout.restore(new LogLayout.Kept(
                widths, hidden, TimeMode.valueOf(settings.timeColumn().name())));
    }

    LogLayout layout() {
        return layout;
    }

    /** The settings with the columns as they are now. */
    Settings putInto(Settings settings) {
        LogLayout.Kept kept = layout.kept();
        Map<String, Double> sizes = new TreeMap<>(settings.window().sizes());
        Set<String> hidden = new TreeSet<>(settings.window().hidden());
        for (Column column : Column.values()) {
            hidden.remove(key(column));
        }
        kept.widths().forEach((column, width) -> sizes.put(key(column), width));
        kept.hidden().forEach(column -> hidden.add(key(column)));
        WindowLayout window = settings.window();
        return settings.withTimeColumn(
                        Settings.TimeColumn.valueOf(kept.timeMode().name()))
                .withWindow(new WindowLayout(window.bounds(), window.maximized(), sizes, hidden));
    }

    private static String key(Column column) {
        return "log." + column.name().toLowerCase(java.util.Locale.ROOT);
    }
}
