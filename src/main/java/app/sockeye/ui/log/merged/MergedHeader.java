package app.sockeye.ui.log.merged;

import app.sockeye.ui.log.filter.Rows;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The column titles of the merged log, and at their right how many rows it has. */
final class MergedHeader extends Region {
    private static final double HEIGHT = 26;

    private final Label name = new Label(MergedTexts.CONNECTION);
    private final Label time = new Label(MergedTexts.TIME);
    private final Label size = new Label(MergedTexts.SIZE);
    private final Label message = new Label(MergedTexts.MESSAGE);
    private final Label count = new Label();

    MergedHeader(MergedModel model) {
        getStyleClass().add("log-header");
        size.setAlignment(Pos.CENTER_RIGHT);
        count.setId("merged-count");
        count.getStyleClass().add("hit-count");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().addAll(name, time, size, message, count);
        getChildren().forEach(label -> label.setManaged(false));
        model.rowsProperty().addListener((o, before, now) -> show(now));
        show(model.rowsProperty().get());
    }

    private void show(Rows rows) {
        count.setText(MergedTexts.rows(rows.count(), rows.isComplete()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        MergedColumns columns = MergedColumns.of(getWidth());
        place(name, columns.name());
        place(time, columns.time());
        place(size, columns.size());
        double width = Math.min(columns.message().width() / 2, snapSizeX(count.prefWidth(-1)));
        count.resizeRelocate(getWidth() - width, 0, width, getHeight());
        place(
                message,
                new MergedColumns.Place(
                        columns.message().start(), columns.message().width() - width));
    }

    private void place(Label title, MergedColumns.Place column) {
        title.setVisible(column.width() > 0);
        double room = Math.max(0, column.width() - 2 * MergedColumns.PADDING);
        title.resizeRelocate(column.start() + MergedColumns.PADDING, 0, room, getHeight());
    }
}
