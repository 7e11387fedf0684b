package app.sockeye.ui.statistics;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** Cards in as many columns as there is room for; a tall one is at the right of the first two rows. */
final class CardGrid extends GridPane {
    private static final double LEAST_COLUMN = 300;
    private static final double ROW = 160;
    private static final int MOST_COLUMNS = 4;

    private final List<Card> cards;
    private final Card tall;
    private int columns;

    CardGrid(List<Card> cards, Card tall) {
        this.cards = cards;
        this.tall = tall;
        getStyleClass().add("cards");
        widthProperty()
                .addListener((o, before, now) ->
                        arrange((int) Math.max(1, Math.min(MOST_COLUMNS, now.doubleValue() / LEAST_COLUMN))));
        arrange(1);
    }

    /** All cards, the tall one first. */
    List<Card> all() {
        List<Card> all = new ArrayList<>(cards);
        all.add(0, tall);
        return all;
    }

    private void arrange(int count) {
        if (count == columns) {
            return;
        }
        columns = count;
        getChildren().clear();
        int cell = 0;
        for (Card card : cards) {
            while (columns > 1 && cell % columns == columns - 1 && cell / columns < 2) {
                cell++;
            }
            add(card, cell % columns, cell / columns);
            cell++;
        }
        if (columns > 1) {
            add(tall, columns - 1, 0, 1, 2);
        } else {
            add(tall, 0, cell, 1, 2);
            cell += 2;
        }
        getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(constraints);
        }
        getRowConstraints().clear();
        int rows = Math.max(2, (cell + columns - 1) / columns);
        for (int i = 0; i < rows; i++) {
            RowConstraints constraints = new RowConstraints();
            constraints.setMinHeight(ROW);
            constraints.setPrefHeight(ROW);
            constraints.setVgrow(Priority.ALWAYS);
            getRowConstraints().add(constraints);
        }
    }
}
