package app.sockeye.ui.log;

import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.log.bar.ColumnsMenu;
import app.sockeye.ui.log.look.Column;
import app.sockeye.ui.log.look.LogColumn;
import app.sockeye.ui.log.look.LogLayout;
import app.sockeye.ui.log.look.ShownColumns;
import app.sockeye.ui.log.pane.LogRow;
import app.sockeye.ui.log.words.ColumnTexts;
import app.sockeye.ui.log.words.PacketRowTexts;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The log's column titles. Columns are resized by dragging their right edge, and a double click there resets one; they
 * are moved by dragging their title.
 */
final class LogHeader extends Region {
    private static final double HEIGHT = 26;
    private static final double GRIP = 7;
    /** Pixels that the mouse must leave a title by to drag its column. */
    private static final double SLACK = 6;

    private final LogLayout layout;
    private final ShownColumns columns;
    private final HitCount count;
    private final Map<LogColumn, Label> titles = new HashMap<>();
    private final Map<LogColumn, Region> grips = new HashMap<>();
    /** Marks where a dragged column would be dropped. */
    private final Region dropMark = new Region();

    /** @param count shown at the right, in the space that the last title leaves */
    LogHeader(LogLayout layout, ShownColumns columns, OnDemand<ColumnsMenu> menu, HitCount count) {
        this.layout = layout;
        this.columns = columns;
        this.count = count;
        setId("log-header");
        getStyleClass().add("log-header");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        dropMark.getStyleClass().add("drop-mark");
        dropMark.setManaged(false);
        dropMark.setVisible(false);
        update();
        Rectangle clip = new Rectangle(0, HEIGHT);
        clip.widthProperty().bind(widthProperty());
        setClip(clip);
        setOnContextMenuRequested(e -> menu.get().show(this, e.getScreenX(), e.getScreenY()));
    }

    /** Shows the layout as it is now. */
    void update() {
        titles.keySet().retainAll(layout.columns());
        grips.keySet().retainAll(layout.columns());
        for (LogColumn column : layout.columns()) {
            titles.computeIfAbsent(column, this::title);
            if (column.isFlexible()) {
                grips.computeIfAbsent(column, this::grip);
            }
        }
        // Grips lie above the titles of the columns beside them.
        getChildren()
                .setAll(Stream.of(titles.values().stream(), grips.values().stream(), Stream.of(dropMark, count))
                        .flatMap(s -> s)
                        .toList());
        requestLayout();
    }

    /** Names the column of kinds by what it shows. */
    void setPackets(boolean packets) {
        titles.get(Column.KIND).setText(packets ? PacketRowTexts.PACKET : Column.KIND.title());
    }

    private Label title(LogColumn column) {
        Label title = new Label(column.title());
        title.setAccessibleText(column.label());
        title.setManaged(false);
        title.setAlignment(column.isRightAligned() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        Tip.set(title, column.title().isEmpty() ? "" : column.label());
        if (column.isFlexible()) {
            title.setId("log-title-" + column.key());
            title.setOnMouseDragged(e -> drag(title, e));
            title.setOnMouseReleased(e -> drop(column, title, e));
        }
        return title;
    }

    private Region grip(LogColumn column) {
        Region grip = new Region();
        grip.setId("log-grip-" + column.key());
        grip.getStyleClass().add("grip");
        grip.setAccessibleRole(AccessibleRole.THUMB);
        grip.setAccessibleText(ColumnTexts.width(column.label()));
        grip.setCursor(Cursor.H_RESIZE);
        grip.setManaged(false);
        grip.setOnMouseDragged(e -> {
            double x = grip.localToParent(e.getX(), 0).getX();
            layout.setWidth(column, Math.round(x - columns.start(column)));
            e.consume();
        });
        grip.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                layout.setWidth(column, column.defaultWidth());
            }
        });
        return grip;
    }

    private void drag(Label title, MouseEvent e) {
        double x = title.localToParent(e.getX(), 0).getX();
        boolean outside = e.getX() < -SLACK || e.getX() > title.getWidth() + SLACK;
        dropMark.setVisible(dropMark.isVisible() || outside);
        dropMark.resizeRelocate(columns.start(columnAt(x)) - 1, 0, 2, getHeight());
    }

    private void drop(LogColumn column, Label title, MouseEvent e) {
        if (dropMark.isVisible()) {
            dropMark.setVisible(false);
            layout.move(column, columnAt(title.localToParent(e.getX(), 0).getX()));
        }
    }

    /** The column before which a column dropped at {@code x} is inserted: the one with the nearest edge. */
    private LogColumn columnAt(double x) {
        for (LogColumn column : layout.columns()) {
            if (columns.isShown(column)
                    && (!column.isFlexible() || x < columns.start(column) + columns.width(column) / 2)) {
                return column;
            }
        }
        return Column.MESSAGE;
    }

    @Override
    protected void layoutChildren() {
        for (LogColumn column : layout.columns()) {
            double start = columns.start(column);
            double width = column.isFlexible() ? columns.width(column) : getWidth() - start;
            Label title = titles.get(column);
            title.setVisible(width > 0);
            title.resizeRelocate(start + LogRow.PADDING, 0, Math.max(0, width - 2 * LogRow.PADDING), getHeight());
            Region grip = grips.get(column);
            if (grip != null) {
                grip.setVisible(width > 0);
                grip.resizeRelocate(start + width - Math.ceil(GRIP / 2), 0, GRIP, getHeight());
            }
        }
        Label last = titles.get(Column.MESSAGE);
        last.resize(Math.min(last.getWidth(), snapSizeX(last.prefWidth(-1))), getHeight());
        double free = Math.max(0, getWidth() - last.getLayoutX() - last.getWidth());
        double width = Math.min(free, snapSizeX(count.prefWidth(-1)));
        count.resizeRelocate(getWidth() - width, 0, width, getHeight());
    }
}
