package app.sockeye.ui.log.look;

import app.sockeye.payload.json.JsonPath;
import app.sockeye.payload.json.JsonStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * How a connection's log shows entries, one for all its tabs: its columns, their order and widths, which are hidden,
 * what the time column shows, which rows have a colour, and the path of the id that pairs a reply with its request.
 */
public final class LogLayout {
    /** Maximum number of columns of values and fields, so that a row stays cheap to read. */
    public static final int MOST_PATHS = 24;

    /** The path of the id in JSON-RPC. */
    public static final JsonPath USUAL_ID = new JsonPath(List.of(new JsonStep.Key("id")));

    private final List<LogColumn> columns = new ArrayList<>(List.of(Column.values()));
    private final Map<LogColumn, DoubleProperty> widths = new HashMap<>();
    private final Map<LogColumn, BooleanProperty> shown = new HashMap<>();
    private final ObjectProperty<TimeMode> timeMode = new SimpleObjectProperty<>(this, "timeMode", TimeMode.CLOCK);
    private final ObjectProperty<List<ColourRule>> colours = new SimpleObjectProperty<>(this, "colours", List.of());
    private final ObjectProperty<List<ColourRule>> givenColours =
            new SimpleObjectProperty<>(this, "givenColours", List.of());
    private final ObjectProperty<JsonPath> idPath = new SimpleObjectProperty<>(this, "idPath", USUAL_ID);
    private final List<Runnable> listeners = new ArrayList<>();
    /** What {@link #reset()} restores; null for the built-in columns. */
    private Kept usual;

    private Runnable onUseEverywhere = () -> {};

    /** The built-in columns, no colours, and the usual id. */
    public LogLayout() {
        columns.forEach(this::addProperties);
        timeMode.addListener((o, before, now) -> changed());
        colours.addListener((o, before, now) -> changed());
        givenColours.addListener((o, before, now) -> changed());
        idPath.addListener((o, before, now) -> changed());
    }

    /** All columns from left to right, hidden ones too; the last one takes the remaining width. */
    public List<LogColumn> columns() {
        return List.copyOf(columns);
    }

    /** In pixels; ignored for the last column. */
    public DoubleProperty widthProperty(LogColumn column) {
        return widths.get(column);
    }

    /** Whether a column is shown. */
    public BooleanProperty shownProperty(LogColumn column) {
        return shown.get(column);
    }

    /** What the time column shows. */
    public ObjectProperty<TimeMode> timeModeProperty() {
        return timeMode;
    }

    /** The colour rules; the first that matches a row colours it. */
    public ObjectProperty<List<ColourRule>> coloursProperty() {
        return colours;
    }

    /** The colours that the connection's rules give, behind its colour rules; they are not saved with the layout. */
    public ObjectProperty<List<ColourRule>> givenColoursProperty() {
        return givenColours;
    }

    /** All that colours rows; the first that matches one colours it. */
    public List<ColourRule> allColours() {
        return Stream.concat(colours.get().stream(), givenColours.get().stream())
                .toList();
    }

    /** The path of the id that a reply shares with its request. */
    public ObjectProperty<JsonPath> idPathProperty() {
        return idPath;
    }

    /**
     * Adds a column with the values at a path in JSON messages, before the messages.
     *
     * @return whether there was room for one more
     */
    public boolean add(JsonPath path) {
        return add(new PathColumn(path));
    }

    /** As {@link #add(JsonPath)}, with the values of a field of packets. */
    public boolean add(FieldColumn column) {
        return add((LogColumn) column);
    }

    private boolean add(LogColumn column) {
        if (columns.contains(column)) {
            shown.get(column).set(true);
            return true;
        }
        boolean room = columns.stream().filter(LogColumn::isAdded).count() < MOST_PATHS;
        if (room) {
            addProperties(column);
            columns.add(columns.size() - 1, column);
            changed();
        }
        return room;
    }

    /** Removes a column that was added. */
    public void remove(LogColumn column) {
        if (column.isAdded() && columns.remove(column)) {
            widths.remove(column);
            shown.remove(column);
            changed();
        }
    }

    /** Moves a column before another one. */
    public void move(LogColumn moved, LogColumn before) {
        if (moved != before && moved.isFlexible() && columns.remove(moved)) {
            columns.add(columns.indexOf(before), moved);
            changed();
        }
    }

    /** The current columns, for saving. */
    public Kept kept() {
        List<KeptColumn> kept = columns.stream()
                .map(c -> new KeptColumn(c, widths.get(c).get(), shown.get(c).get()))
                .toList();
        return new Kept(kept, timeMode.get());
    }

    /** Restores saved columns; those missing there get their initial place. */
    public void restore(Kept kept) {
        columns.stream().filter(LogColumn::isAdded).toList().forEach(this::remove);
        List<LogColumn> order = new ArrayList<>();
        for (KeptColumn each : kept.columns()) {
            if (each.column().isAdded()) {
                add(each.column());
            }
            if (columns.contains(each.column()) && each.column().isFlexible() && !order.contains(each.column())) {
                order.add(each.column());
            }
        }
        for (LogColumn column : Column.values()) {
            if (!order.contains(column)) {
                order.add(Math.min(((Column) column).ordinal(), order.size()), column);
            }
        }
        order.remove(Column.MESSAGE);
        order.add(Column.MESSAGE);
        Collections.copy(columns, order);
        columns.forEach(column -> restore(column, kept.of(column)));
        timeMode.set(kept.timeMode());
        changed();
    }

    private void restore(LogColumn column, Optional<KeptColumn> kept) {
        setWidth(column, kept.map(KeptColumn::width).orElse(column.defaultWidth()));
        boolean show = kept.map(KeptColumn::shown).orElse(column.isShownAtFirst());
        shown.get(column).set(show || !column.isFlexible());
    }

    /** Restores the usual columns; colours and the id's path stay. */
    public void reset() {
        restore(usual == null ? new LogLayout().kept() : usual);
    }

    /** Sets the columns that {@link #reset()} restores. */
    public void setUsual(Kept columns) {
        usual = columns;
    }

    /** Uses columns and colours for all connections that have none of their own. */
    public void useEverywhere() {
        onUseEverywhere.run();
    }

    /** Sets what {@link #useEverywhere()} runs. */
    public void setOnUseEverywhere(Runnable action) {
        onUseEverywhere = action;
    }

    /** Adds a listener for a change of any of it; returns what removes it. */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The paths of the columns shown that have one, from left to right. */
    public List<JsonPath> paths() {
        return columns.stream()
                .filter(c -> c instanceof PathColumn && isShown(c))
                .map(c -> ((PathColumn) c).path())
                .toList();
    }

    /** The names of the packets' fields in the columns shown, from left to right. */
    public List<String> fields() {
        return columns.stream()
                .filter(c -> c instanceof FieldColumn && isShown(c))
                .map(c -> ((FieldColumn) c).name())
                .toList();
    }

    /** Whether there is such a column, shown or hidden. */
    public boolean has(LogColumn column) {
        return shown.containsKey(column);
    }

    /** Whether a column is shown; it must be one of the layout. */
    public boolean isShown(LogColumn column) {
        return shown.get(column).get();
    }

    /** Sets a width in pixels, but not below the minimum. */
    public void setWidth(LogColumn column, double width) {
        widths.get(column).set(column.isFlexible() ? Math.max(Column.MIN_WIDTH, width) : 0);
    }

    /** Where a column begins, in pixels from the row's left edge. */
    double start(LogColumn column) {
        return columns.subList(0, columns.indexOf(column)).stream()
                .mapToDouble(this::width)
                .sum();
    }

    /** The pixels a column takes; 0 while hidden, and for the last one. */
    public double width(LogColumn column) {
        return isShown(column) ? widths.get(column).get() : 0;
    }

    private void addProperties(LogColumn column) {
        widths.put(column, new SimpleDoubleProperty(this, column.key(), column.defaultWidth()));
        shown.put(column, new SimpleBooleanProperty(this, column.key(), column.isShownAtFirst()));
        widths.get(column).addListener((o, before, now) -> changed());
        shown.get(column).addListener((o, before, now) -> changed());
    }

    private void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Columns as they are saved, from left to right. */
    public record Kept(List<KeptColumn> columns, TimeMode timeMode) {
        public Kept {
            columns = List.copyOf(columns);
        }

        Optional<KeptColumn> of(LogColumn column) {
            return columns.stream().filter(c -> c.column().equals(column)).findFirst();
        }
    }

    /**
     * A column as it is saved.
     *
     * @param width in pixels
     */
    public record KeptColumn(LogColumn column, double width, boolean shown) {}
}
