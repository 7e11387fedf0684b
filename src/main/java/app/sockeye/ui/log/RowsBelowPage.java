package app.sockeye.ui.log;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Places a page in a log, in place of all but the newest rows, which stay below it. JavaFX thread. */
public final class RowsBelowPage {
    /** Height of the column titles and the newest rows, in px. */
    private static final double ROWS_HEIGHT = 128;
    /** Height of the log up to which a page has it alone, in px. */
    private static final double ROOM_FOR_ROWS = 340;
    /** Height that a page and the rows below it should have, for which what is below the log gives way, in px. */
    private static final double PAGE_HEIGHT = 520;

    private final LogView log;
    private final List<Node> parts;
    /** The column titles and the rows. */
    private final Region rows;
    /** The log's own minimum height. */
    private final double least;

    /** @param log with all its parts */
    public RowsBelowPage(LogView log) {
        this.log = log;
        parts = List.copyOf(log.getChildren());
        rows = (Region) parts.get(parts.size() - 1);
        least = log.getMinHeight();
    }

    /** Shows a page; empty for the whole log. */
    public void show(Optional<Region> page) {
        rows.managedProperty().unbind();
        rows.visibleProperty().unbind();
        if (page.isPresent()) {
            page.get().setMinHeight(0);
            VBox.setVgrow(page.get(), Priority.ALWAYS);
            rows.setMinHeight(ROWS_HEIGHT);
            rows.setPrefHeight(ROWS_HEIGHT);
            log.setMinHeight(PAGE_HEIGHT);
            rows.managedProperty().bind(log.heightProperty().greaterThan(ROOM_FOR_ROWS));
            rows.visibleProperty().bind(rows.managedProperty());
            log.getChildren().setAll(page.get(), rows);
        } else {
            rows.setMinHeight(0);
            rows.setPrefHeight(Region.USE_COMPUTED_SIZE);
            log.setMinHeight(least);
            rows.setManaged(true);
            rows.setVisible(true);
            log.getChildren().setAll(parts);
        }
        VBox.setVgrow(rows, page.isPresent() ? Priority.NEVER : Priority.ALWAYS);
    }
}
