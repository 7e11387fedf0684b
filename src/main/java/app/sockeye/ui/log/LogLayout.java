package app.sockeye.ui.log;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How wide the log's columns are, which are hidden, and what its time column tells; one for all tabs. */
public final class LogLayout {
    private final Map<Column, DoubleProperty> widths = new EnumMap<>(Column.class);
    private final Map<Column, BooleanProperty> shown = new EnumMap<>(Column.class);
    private final ObjectProperty<TimeMode> timeMode = new SimpleObjectProperty<>(this, "timeMode", TimeMode.CLOCK);

    public LogLayout() {
        for (Column column : Column.values()) {
            widths.put(column, new SimpleDoubleProperty(this, column.name(), column.defaultWidth()));
            shown.put(column, new SimpleBooleanProperty(this, column.name(), true));
        }
    }

    /** In pixels; the last column's does not matter. */
    public DoubleProperty widthProperty(Column column) {
        return widths.get(column);
    }

    public BooleanProperty shownProperty(Column column) {
        return shown.get(column);
    }

    public ObjectProperty<TimeMode> timeModeProperty() {
        return timeMode;
    }

    /** As it is now, for keeping. */
    public Kept kept() {
        Map<Column, Double> kept = new EnumMap<>(Column.class);
        Set<Column> hidden = EnumSet.noneOf(Column.class);
        for (Column column : Column.values()) {
            if (column.isFlexible()) {
                kept.put(column, widths.get(column).get());
            }
            if (!shown.get(column).get()) {
                hidden.add(column);
            }
        }
        return new Kept(kept, hidden, timeMode.get());
    }

    /** Makes it as it was kept; columns that are not told of get their default width. */
    public void restore(Kept kept) {
        for (Column column : Column.values()) {
            setWidth(column, kept.widths().getOrDefault(column, column.defaultWidth()));
            shown.get(column).set(!column.isFlexible() || !kept.hidden().contains(column));
        }
        timeMode.set(kept.timeMode());
    }

    public void reset() {
        restore(new LogLayout().kept());
    }

    /** Adds a listener for a change of any of it. */
    public void onChange(Runnable listener) {
        widths.values().forEach(width -> width.addListener((o, before, now) -> listener.run()));
        shown.values().forEach(column -> column.addListener((o, before, now) -> listener.run()));
        timeMode.addListener((o, before, now) -> listener.run());
    }

    void setWidth(Column column, double width) {
        widths.get(column).set(column.isFlexible() ? Math.max(Column.MIN_WIDTH, width) : 0);
    }

    /** Where a column begins, in pixels from the row's left edge. */
    double start(Column column) {
        double x = 0;
        for (Column before : Column.values()) {
            if (before == column) {
                break;
            }
            x += width(before);
        }
        return x;
    }

    /** The pixels a column takes; 0 while hidden, and for the last one. */
    double width(Column column) {
        return shown.get(column).get() ? widths.get(column).get() : 0;
    }

    /**
     * A layout for keeping.
     *
     * @param widths in pixels
     */
    public record Kept(Map<Column, Double> widths, Set<Column> hidden, TimeMode timeMode) {
        public Kept {
            widths = Map.copyOf(widths);
            hidden = Set.copyOf(hidden);
        }
    }
}
