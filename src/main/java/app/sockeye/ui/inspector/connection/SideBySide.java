package app.sockeye.ui.inspector.connection;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Two nodes beside each other where there is room, one below the other where not. */
final class SideBySide extends GridPane {
    /** Width from which both are readable beside each other, in px. */
    private static final double WIDE = 560;

    private final Node first;
    private final Node second;
    private boolean wide;

    SideBySide(Node first, Node second) {
        this.first = first;
        this.second = second;
        setHgap(16);
        setVgap(16);
        place();
        widthProperty().addListener((o, before, now) -> {
            if (wide != now.doubleValue() >= WIDE) {
                wide = !wide;
                place();
            }
        });
    }

    private void place() {
        getChildren().clear();
        getColumnConstraints().setAll(column(wide ? 50 : 100));
        if (wide) {
            getColumnConstraints().add(column(50));
        }
        add(first, 0, 0);
        add(second, wide ? 1 : 0, wide ? 0 : 1);
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
