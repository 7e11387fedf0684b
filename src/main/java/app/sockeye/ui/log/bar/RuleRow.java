package app.sockeye.ui.log.bar;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.look.ColourRule;
import app.sockeye.ui.log.look.RowColour;
import app.sockeye.ui.log.words.ColumnTexts;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Edits a rule that gives rows a colour. */
final class RuleRow extends VBox {
    private static final double COLOUR_WIDTH = 116;
    private static final double SWATCH = 12;

    private final TextField query = new TextField();
    private final ComboBox<RowColour> colour = new ComboBox<>();
    private final Label error = new Label();
    private final IconButton up;
    private final IconButton down;

    /** @param onMove called with -1 for up, 1 for down */
    RuleRow(ColourRule rule, Runnable onChange, IntConsumer onMove, Runnable onRemove) {
        super(4);
        up = new IconButton("log-rule-up", Feather.CHEVRON_UP, ColumnTexts.MOVE_RULE_UP, () -> onMove.accept(-1));
        down = new IconButton(
                "log-rule-down", Feather.CHEVRON_DOWN, ColumnTexts.MOVE_RULE_DOWN, () -> onMove.accept(1));
        getStyleClass().add("rule-row");
        query.setText(rule.query());
        query.setPromptText(ColumnTexts.RULE_QUERY_PROMPT);
        query.setAccessibleText(ColumnTexts.RULE_QUERY);
        query.getStyleClass().add("rule-query");
        HBox.setHgrow(query, Priority.ALWAYS);
        colour.getItems().setAll(RowColour.values());
        colour.setAccessibleText(ColumnTexts.RULE_COLOUR);
        colour.setCellFactory(list -> new Cell());
        colour.setButtonCell(new Cell());
        colour.setValue(rule.colour());
        colour.setMinWidth(COLOUR_WIDTH);
        error.getStyleClass().addAll("field-error", "rule-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        HBox order = new HBox(up, down);
        HBox line = new HBox(
                6,
                query,
                colour,
                order,
                new IconButton("log-rule-remove", Feather.X, ColumnTexts.REMOVE_RULE, onRemove));
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, error);
        query.textProperty().addListener((o, before, now) -> {
            check();
            onChange.run();
        });
        colour.valueProperty().addListener((o, before, now) -> onChange.run());
        check();
    }

    /** The rule; empty while its query is empty or invalid. */
    Optional<ColourRule> rule() {
        boolean fine = !query.getText().isBlank() && error.getText().isEmpty();
        return fine ? Optional.of(new ColourRule(query.getText(), colour.getValue())) : Optional.empty();
    }

    RowColour colour() {
        return colour.getValue();
    }

    /** Says whether the rule is the first or the last, so that it can't be moved further. */
    void setEnds(boolean first, boolean last) {
        up.setDisable(first);
        down.setDisable(last);
    }

    /** Puts the focus on the button that moved the rule, so that it can be pressed again. */
    void focusMove(int step) {
        IconButton same = step < 0 ? up : down;
        (same.isDisabled() ? (step < 0 ? down : up) : same).requestFocus();
    }

    void focus() {
        query.requestFocus();
    }

    private void check() {
        String wrong = query.getText().isBlank() ? "" : RowRules.error(query.getText());
        error.setText(wrong);
        Visibility.set(error, !wrong.isEmpty());
        Invalid.mark(query, !wrong.isEmpty());
    }

    /** A colour with its name. */
    private static final class Cell extends ListCell<RowColour> {
        @Override
        protected void updateItem(RowColour shown, boolean empty) {
            super.updateItem(shown, empty);
            setText(shown == null ? "" : shown.label());
            setGraphic(shown == null ? null : swatch(shown));
        }

        private static Region swatch(RowColour shown) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "rule-" + shown.key());
            swatch.setMinSize(SWATCH, SWATCH);
            swatch.setMaxSize(SWATCH, SWATCH);
            return swatch;
        }
    }
}
