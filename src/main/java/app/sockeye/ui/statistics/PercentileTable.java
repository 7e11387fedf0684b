package app.sockeye.ui.statistics;

import app.sockeye.transcript.statistics.Spread;
import app.sockeye.transcript.statistics.Traffic;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The percentiles of round trips and gaps, as numbers. */
final class PercentileTable extends GridPane {
    private static final List<String> TITLES =
            List.of("", StatisticsTexts.ROUND_TRIP, StatisticsTexts.GAP_RECEIVED, StatisticsTexts.GAP_SENT);

    private static final List<Row> ROWS = List.of(
            new Row(StatisticsTexts.COUNT, null),
            new Row(StatisticsTexts.percentile("50"), s -> s.at(50)),
            new Row(StatisticsTexts.percentile("90"), s -> s.at(90)),
            new Row(StatisticsTexts.percentile("99"), s -> s.at(99)),
            new Row(StatisticsTexts.percentile("99.9"), s -> s.at(99.9)),
            new Row(StatisticsTexts.MAXIMUM, s -> s.at(100)),
            new Row(StatisticsTexts.JITTER, Spread::deviation));

    private final Label[][] cells = new Label[ROWS.size()][TITLES.size()];
    private List<Spread> spreads = List.of();

    /** @param value in ns; null for the count */
    private record Row(String title, ToDoubleFunction<Spread> value) {
        String told(Spread spread) {
            if (value == null) {
                return Numbers.grouped(spread.count());
            }
            return spread.count() == 0 ? "–" : Numbers.duration(value.applyAsDouble(spread));
        }

        String csv(Spread spread) {
            if (value == null) {
                return Long.toString(spread.count());
            }
            return Csv.number(spread.count() == 0 ? Double.NaN : value.applyAsDouble(spread));
        }
    }

    PercentileTable() {
        getStyleClass().add("percentiles");
        for (int column = 0; column < TITLES.size(); column++) {
            add(label(TITLES.get(column), "muted"), column, 0);
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(Priority.ALWAYS);
            constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            getColumnConstraints().add(constraints);
        }
        for (int row = 0; row < ROWS.size(); row++) {
            for (int column = 0; column < TITLES.size(); column++) {
                cells[row][column] = label(column == 0 ? ROWS.get(row).title : "–", column == 0 ? "muted" : "number");
                add(cells[row][column], column, row + 1);
            }
        }
    }

    void show(Traffic traffic) {
        spreads = List.of(
                traffic.roundTrips(), traffic.received().gaps(), traffic.sent().gaps());
        for (int row = 0; row < ROWS.size(); row++) {
            for (int i = 0; i < spreads.size(); i++) {
                cells[row][i + 1].setText(ROWS.get(row).told(spreads.get(i)));
            }
        }
    }

    /** Durations in ns. */
    String csv() {
        StringBuilder csv = new StringBuilder(Csv.cell(StatisticsTexts.PERCENTILE_NANOS));
        TITLES.stream().skip(1).forEach(title -> csv.append(',').append(Csv.cell(title)));
        csv.append("\r\n");
        for (Row row : ROWS) {
            csv.append(row.title);
            spreads.forEach(spread -> csv.append(',').append(row.csv(spread)));
            csv.append("\r\n");
        }
        return csv.toString();
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
