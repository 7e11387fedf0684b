package app.sockeye.ui.statistics;

import app.sockeye.transcript.statistics.NamedTraffic;
import app.sockeye.transcript.statistics.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** The packets of dialects by their names, a sortable row each. Clicking a row shows its messages in the log. */
final class NameTable extends TableView<NamedTraffic> {
    private static final double NUMBER = 62;
    private static final double TEXT = 70;
    private static final double UNANSWERED = 88;
    private static final double LEAST_NAME = 120;
    /** For the scroll bar. */
    private static final double MARGIN = 18;

    private final StatisticsModel model;
    private final StatisticsCommands commands;
    private final ObservableList<NamedTraffic> rows = FXCollections.observableArrayList();
    private final TableColumn<NamedTraffic, String> dialect =
            NameColumn.text(StatisticsTexts.DIALECT, TEXT, NamedTraffic::dialect);

    NameTable(StatisticsModel model, StatisticsCommands commands) {
        this.model = model;
        this.commands = commands;
        setId("statistics-name-table");
        setAccessibleText(StatisticsTexts.NAMES_CARD);
        getStyleClass().addAll("names", "dense");
        TableColumn<NamedTraffic, Long> received =
                NameColumn.number("▼", NUMBER, NamedTraffic::received, Numbers::grouped);
        columns(received);
        SortedList<NamedTraffic> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getSortOrder().add(received);
        setRowFactory(table -> row());
        setOnKeyPressed(e -> {
            NamedTraffic selected = getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && selected != null) {
                show(selected);
                e.consume();
            }
        });
        model.namesProperty().addListener((o, before, now) -> show(now));
        show(model.namesProperty().get());
    }

    /** Whether there is any packet with a name. */
    static boolean isWorthShowing(Optional<Names> names) {
        return names.filter(some -> !some.listed().isEmpty()).isPresent();
    }

    private void columns(TableColumn<NamedTraffic, Long> received) {
        TableColumn<NamedTraffic, String> name = NameColumn.text(StatisticsTexts.NAME, LEAST_NAME, NameTable::named);
        name.getStyleClass().add("wire-column");
        List<TableColumn<NamedTraffic, ?>> others = List.of(
                NameColumn.text(StatisticsTexts.WORD, TEXT, each -> word(each.word())),
                received,
                NameColumn.number("▲", NUMBER, NamedTraffic::sent, Numbers::grouped),
                NameColumn.number(StatisticsTexts.BYTES, TEXT, NamedTraffic::bytes, Numbers::bytes),
                NameColumn.number(StatisticsTexts.ANSWERS, TEXT, asked(NamedTraffic::answers), Numbers::grouped),
                time(StatisticsTexts.percentile("50"), NamedTraffic.Times::p50),
                time(StatisticsTexts.percentile("95"), NamedTraffic.Times::p95),
                time(StatisticsTexts.LONGEST, NamedTraffic.Times::longest),
                NameColumn.number(
                        StatisticsTexts.UNANSWERED, UNANSWERED, asked(NamedTraffic::unanswered), Numbers::grouped));
        dialect.setVisible(false);
        getColumns().add(dialect);
        getColumns().add(name);
        getColumns().addAll(others);
        double taken = others.stream().mapToDouble(TableColumn::getPrefWidth).sum() + MARGIN;
        widthProperty()
                .addListener((o, before, now) -> name.setPrefWidth(Math.max(
                        LEAST_NAME, now.doubleValue() - taken - (dialect.isVisible() ? dialect.getWidth() : 0))));
    }

    private static TableColumn<NamedTraffic, Long> time(String title, ToLongFunction<NamedTraffic.Times> time) {
        return NameColumn.number(
                title,
                NUMBER,
                each -> each.times().count() == 0 ? -1 : time.applyAsLong(each.times()),
                nanos -> Numbers.duration(nanos));
    }

    /** A number that only requests have. */
    private static ToLongFunction<NamedTraffic> asked(ToLongFunction<NamedTraffic> number) {
        return each -> each.requests() == 0 ? -1 : number.applyAsLong(each);
    }

    private static String named(NamedTraffic each) {
        return each.word().isEmpty() ? StatisticsTexts.OTHER_NAMES : each.name();
    }

    private static String word(String word) {
        return word.startsWith("d.") ? word.substring(2) : word;
    }

    private TableRow<NamedTraffic> row() {
        TableRow<NamedTraffic> row = new TableRow<>();
        row.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
                show(row.getItem());
            }
        });
        return row;
    }

    private void show(NamedTraffic one) {
        if (!one.word().isEmpty()) {
            model.namesProperty().get().ifPresent(names -> commands.showInLog(names.query(one)));
        }
    }

    private void show(Optional<Names> now) {
        NamedTraffic selected = getSelectionModel().getSelectedItem();
        List<NamedTraffic> all = all(now);
        dialect.setVisible(all.stream().map(NamedTraffic::dialect).distinct().count() > 1);
        rows.setAll(all);
        if (selected != null) {
            getItems().stream()
                    .filter(each -> isSame(each, selected))
                    .findFirst()
                    .ifPresent(each -> getSelectionModel().select(each));
        }
    }

    private static List<NamedTraffic> all(Optional<Names> names) {
        List<NamedTraffic> all = new ArrayList<>();
        names.ifPresent(some -> {
            all.addAll(some.listed());
            some.others().ifPresent(all::add);
        });
        return all;
    }

    private static boolean isSame(NamedTraffic one, NamedTraffic other) {
        return one.name().equals(other.name())
                && one.word().equals(other.word())
                && one.dialect().equals(other.dialect());
    }

    /** All rows in their order on screen; times in ns. */
    String csv() {
        StringBuilder csv = new StringBuilder(String.join(
                        ",",
                        StatisticsTexts.DIALECT,
                        StatisticsTexts.WORD,
                        StatisticsTexts.NAME,
                        StatisticsTexts.RECEIVED,
                        StatisticsTexts.SENT,
                        StatisticsTexts.BYTES,
                        StatisticsTexts.ANSWERS,
                        StatisticsTexts.P50_NANOS,
                        StatisticsTexts.P95_NANOS,
                        StatisticsTexts.LONGEST_NANOS,
                        StatisticsTexts.UNANSWERED))
                .append("\r\n");
        getItems().forEach(each -> csv.append(line(each)));
        return csv.toString();
    }

    private static String line(NamedTraffic each) {
        boolean timed = each.times().count() > 0;
        return String.join(
                        ",",
                        Csv.cell(each.dialect()),
                        word(each.word()),
                        Csv.cell(named(each)),
                        Long.toString(each.received()),
                        Long.toString(each.sent()),
                        Long.toString(each.bytes()),
                        each.requests() == 0 ? "" : Long.toString(each.answers()),
                        timed ? Long.toString(each.times().p50()) : "",
                        timed ? Long.toString(each.times().p95()) : "",
                        timed ? Long.toString(each.times().longest()) : "",
                        each.requests() == 0 ? "" : Long.toString(each.unanswered()))
                + "\r\n";
    }
}
