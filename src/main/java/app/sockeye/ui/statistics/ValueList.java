package app.sockeye.ui.statistics;

import app.sockeye.transcript.statistics.Values;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How often each value at a JSON path occurred, the most frequent first. */
final class ValueList extends VBox {
    /** Maximum number of rows shown; the saved table has all. */
    private static final int MOST_ROWS = 100;

    private final StatisticsModel model;
    private final StatisticsCommands commands;
    private final TextField path = new TextField();
    private final Label error = new Label();
    private final Label empty = new Label();
    private final VBox rows = new VBox();

    ValueList(StatisticsModel model, StatisticsCommands commands) {
        this.model = model;
        this.commands = commands;
        getStyleClass().add("values");
        path.setId("statistics-path");
        path.setAccessibleText(StatisticsTexts.PATH);
        path.setPromptText(StatisticsTexts.PATH_PROMPT);
        path.getStyleClass().add("wire");
        path.textProperty().bindBidirectional(model.pathProperty());
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.textProperty().bind(model.pathErrorProperty());
        empty.getStyleClass().add("muted");
        empty.setWrapText(true);
        rows.getStyleClass().add("rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(path, error, empty, scroll);
        model.pathErrorProperty().addListener((o, before, now) -> showError(now));
        model.valuesProperty().addListener((o, before, now) -> show(now));
        showError(model.pathErrorProperty().get());
        show(model.valuesProperty().get());
    }

    String csv() {
        StringBuilder csv = new StringBuilder(String.join(
                        ",",
                        StatisticsTexts.VALUE,
                        StatisticsTexts.KIND,
                        StatisticsTexts.MESSAGES,
                        StatisticsTexts.BYTES))
                .append("\r\n");
        model.valuesProperty().get().ifPresent(values -> {
            values.listed()
                    .forEach(v -> row(csv, Csv.cell(v.text()), v.kind().name().toLowerCase(Locale.ROOT), v.share()));
            row(csv, "", "other", values.others());
            row(csv, "", "none", values.without());
        });
        return csv.toString();
    }

    private static void row(StringBuilder csv, String value, String kind, Values.Share share) {
        csv.append(value)
                .append(',')
                .append(kind)
                .append(',')
                .append(share.messages())
                .append(',')
                .append(share.bytes())
                .append("\r\n");
    }

    private void showError(String sentence) {
        Visibility.set(error, !sentence.isEmpty());
        Invalid.mark(path, !sentence.isEmpty());
    }

    private void show(Optional<Values> now) {
        boolean some = now.map(v -> v.withValue() > 0).orElse(false);
        Visibility.set(empty, !some);
        empty.setText(
                now.map(v -> v.messages() == 0).orElse(true) ? StatisticsTexts.NO_MESSAGES : StatisticsTexts.NO_VALUES);
        if (!some) {
            rows.getChildren().clear();
            return;
        }
        Values values = now.get();
        List<Values.Value> listed =
                values.listed().subList(0, Math.min(MOST_ROWS, values.listed().size()));
        Values.Share others = rest(values, listed.size());
        int extra = (others.messages() > 0 ? 1 : 0) + (values.without().messages() > 0 ? 1 : 0);
        fit(listed.size() + extra);
        for (int i = 0; i < listed.size(); i++) {
            Values.Value value = listed.get(i);
            row(i).show(value, values.messages(), () -> value.query(values.path())
                    .ifPresent(commands::showInLog));
        }
        int next = listed.size();
        if (others.messages() > 0) {
            row(next++).showRest(StatisticsTexts.OTHER_VALUES, others, values.messages());
        }
        if (values.without().messages() > 0) {
            row(next).showRest(StatisticsTexts.without(values.path().toString()), values.without(), values.messages());
        }
    }

    /** The sum of all values without a row. */
    private static Values.Share rest(Values values, int shown) {
        long messages = values.others().messages();
        long bytes = values.others().bytes();
        for (Values.Value value : values.listed().subList(shown, values.listed().size())) {
            messages += value.share().messages();
            bytes += value.share().bytes();
        }
        return new Values.Share(messages, bytes);
    }

    private void fit(int count) {
        while (rows.getChildren().size() < count) {
            rows.getChildren().add(new ValueRow());
        }
        rows.getChildren().remove(count, rows.getChildren().size());
    }

    private ValueRow row(int i) {
        return (ValueRow) rows.getChildren().get(i);
    }
}
