package app.sockeye.ui.log.look;

import app.sockeye.ui.common.Room;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The columns that a log has room for, and where they are: in a narrow log, less important columns give way to the
 * message. JavaFX thread.
 */
public final class ShownColumns {
    /** Minimum width of the log, in px, for the kind column to be shown. */
    private static final double LEAST_WITH_KIND = 720;
    /** The same for the column of numbers. */
    private static final double LEAST_WITH_NUMBER = 560;
    /** Minimum width of the message, in px. */
    private static final double LEAST_MESSAGE = 260;
    /** The order in which columns give way to the message, after the columns of JSON values. */
    private static final List<LogColumn> GIVING_WAY = List.of(
            Column.NOTE,
            Column.RATIO,
            Column.FRAMES,
            Column.WIRE_SIZE,
            Column.KIND,
            Column.SINCE_PREVIOUS,
            Column.SINCE_START,
            Column.NUMBER,
            Column.SIZE,
            Column.TIME,
            Column.STAR);

    /** Maximum width, in px, that the kind column takes by itself. */
    private static final double MOST_KIND = 152;
    /** That of the kinds in rows. */
    private static final Font KIND_FONT = Font.font("Inter", 12);

    private final LogLayout layout;
    private List<LogColumn> shown;
    /** What the kind column needs for the labels of what is spoken, in px. */
    private double leastKind;

    /** All columns that the layout shows, until {@link #fit} is called. */
    public ShownColumns(LogLayout layout) {
        this.layout = layout;
        this.shown = wanted();
    }

    /**
     * Leaves room for the labels of packets, unless the user has set the width.
     *
     * @param longest the longest of them; empty for short ones
     * @param padding on both sides of a label, in px
     */
    public void setLongestKind(String longest, double padding) {
        Text measured = new Text(longest);
        measured.setFont(KIND_FONT);
        double needed = Math.ceil(measured.getLayoutBounds().getWidth()) + padding;
        leastKind = longest.isEmpty() ? 0 : Math.min(MOST_KIND, needed);
    }

    /** @param width the log's, in px; 0 while it is not known */
    public void fit(double width, Room room) {
        List<LogColumn> fitting = wanted();
        if (room == Room.SMALL || width > 0 && width < LEAST_WITH_KIND) {
            fitting.remove(Column.KIND);
        }
        if (room == Room.SMALL || width > 0 && width < LEAST_WITH_NUMBER) {
            fitting.remove(Column.NUMBER);
        }
        List<LogColumn> givingWay = givingWay(fitting);
        while (width > 0 && !givingWay.isEmpty() && width - used(fitting) < LEAST_MESSAGE) {
            fitting.remove(givingWay.remove(0));
        }
        shown = fitting;
    }

    /** Whether a column is wanted and has room. */
    public boolean isShown(LogColumn column) {
        return shown.contains(column);
    }

    /** Where a column begins, in px from the row's left edge. */
    public double start(LogColumn column) {
        double start = 0;
        for (LogColumn each : layout.columns()) {
            if (each.equals(column)) {
                break;
            }
            start += width(each);
        }
        return start;
    }

    /** The px a column takes; 0 while hidden, and for the last one. */
    public double width(LogColumn column) {
        return isShown(column) && layout.has(column) ? ownWidth(column) : 0;
    }

    private double ownWidth(LogColumn column) {
        double width = layout.width(column);
        return column == Column.KIND && width == column.defaultWidth() ? Math.max(width, leastKind) : width;
    }

    private List<LogColumn> wanted() {
        return new ArrayList<>(layout.columns().stream().filter(layout::isShown).toList());
    }

    private static List<LogColumn> givingWay(List<LogColumn> columns) {
        List<LogColumn> values =
                new ArrayList<>(columns.stream().filter(LogColumn::isAdded).toList());
        Collections.reverse(values);
        GIVING_WAY.stream().filter(columns::contains).forEach(values::add);
        return values;
    }

    private double used(List<LogColumn> columns) {
        return columns.stream().mapToDouble(this::ownWidth).sum();
    }
}
