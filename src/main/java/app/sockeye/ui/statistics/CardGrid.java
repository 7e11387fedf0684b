package app.sockeye.ui.statistics;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/**
 * Cards in as many columns as there is room for; a tall one is at the right of the first two rows, and a wide one, where
 * there is something in it, is above all.
 */
final class CardGrid extends GridPane {
    private static final double LEAST_COLUMN = 300;
    private static final double ROW = 160;
    private static final int MOST_COLUMNS = 4;

    private final List<Card> cards;
    private final Card tall;
    private final Card wide;
    private boolean showsWide;
    private int columns = 1;

    CardGrid(List<Card> cards, Card tall, Card wide) {
        this.cards = cards;
        this.tall = tall;
        this.wide = wide;
        // Else its rows would grow with what is in it.
        wide.setMinHeight(0);
        wide.setPrefHeight(2 * ROW);
        getStyleClass().add("cards");
        widthProperty()
                .addListener((o, before, now) ->
                        arrange((int) Math.max(1, Math.min(MOST_COLUMNS, now.doubleValue() / LEAST_COLUMN))));
        arrange();
    }

    /** Whether the wide card is there. */
    void showWide(boolean shown) {
        if (showsWide != shown) {
            showsWide = shown;
            arrange();
        }
    }

    /** All cards, the tall one first, and last the wide one if it is shown. */
    List<Card> all() {
        List<Card> all = new ArrayList<>(cards);
        all.add(0, tall);
        if (showsWide) {
            all.add(wide);
        }
        return all;
    }

    private void arrange(int count) {
        if (count != columns) {
            columns = count;
            arrange();
        }
    }

    private void arrange() {
        getChildren().clear();
        int above = showsWide ? 2 : 0;
        if (showsWide) {
            add(wide, 0, 0, columns, above);
        }
        int cell = 0;
        for (Card card : cards) {
            while (columns > 1 && cell % columns == columns - 1 && cell / columns < 2) {
                cell++;
            }
            add(card, cell % columns, above + cell / columns);
            cell++;
        }
        if (columns > 1) {
            add(tall, columns - 1, above, 1, 2);
        } else {
            add(tall, 0, above + cell, 1, 2);
            cell += 2;
        }
        getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(constraints);
        }
        getRowConstraints().clear();
        int rows = above + Math.max(2, (cell + columns - 1) / columns);
        for (int i = 0; i < rows; i++) {
            RowConstraints constraints = new RowConstraints();
            constraints.setMinHeight(ROW);
            constraints.setPrefHeight(ROW);
            constraints.setVgrow(Priority.ALWAYS);
            getRowConstraints().add(constraints);
        }
    }
}
