package app.sockeye.ui.log;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The log's column titles; columns are resized by dragging their right edge, and a double click there resets one. */
final class LogHeader extends Region {
    private static final double HEIGHT = 26;
    private static final double GRIP = 7;

    private final LogLayout layout;
    private final Map<Column, Label> titles = new EnumMap<>(Column.class);
    private final Map<Column, Region> grips = new EnumMap<>(Column.class);

    LogHeader(LogLayout layout, ColumnsMenu menu) {
        this.layout = layout;
        setId("log-header");
        getStyleClass().add("log-header");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        for (Column column : Column.values()) {
            addTitle(column);
            if (column.isFlexible()) {
                addGrip(column);
            }
        }
        Rectangle clip = new Rectangle(0, HEIGHT);
        clip.widthProperty().bind(widthProperty());
        setClip(clip);
        setOnContextMenuRequested(e -> menu.show(this, e.getScreenX(), e.getScreenY()));
    }

    private void addTitle(Column column) {
        Label title = new Label(column.title());
        title.setAccessibleText(column.label());
        title.setManaged(false);
        title.setAlignment(column.isRightAligned() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        titles.put(column, title);
        getChildren().add(title);
    }

    private void addGrip(Column column) {
        Region grip = new Region();
        grip.setId("log-grip-" + column.label().toLowerCase(Locale.ROOT));
        grip.getStyleClass().add("grip");
        grip.setAccessibleRole(AccessibleRole.THUMB);
        grip.setAccessibleText("Width of " + column.label());
        grip.setCursor(Cursor.H_RESIZE);
        grip.setManaged(false);
        grip.setOnMouseDragged(e -> {
            double x = grip.localToParent(e.getX(), 0).getX();
            layout.setWidth(column, Math.round(x - layout.start(column)));
            e.consume();
        });
        grip.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                layout.setWidth(column, column.defaultWidth());
            }
        });
        grips.put(column, grip);
        getChildren().add(grip);
    }

    @Override
    protected void layoutChildren() {
        for (Column column : Column.values()) {
            double start = layout.start(column);
            double width = column.isFlexible() ? layout.width(column) : getWidth() - start;
            Label title = titles.get(column);
            title.setVisible(width > 0);
            title.resizeRelocate(start + LogRow.PADDING, 0, Math.max(0, width - 2 * LogRow.PADDING), getHeight());
            Region grip = grips.get(column);
            if (grip != null) {
                grip.setVisible(width > 0);
                grip.resizeRelocate(start + width - Math.ceil(GRIP / 2), 0, GRIP, getHeight());
            }
        }
    }
}
