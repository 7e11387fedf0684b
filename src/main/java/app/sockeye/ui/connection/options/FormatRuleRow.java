package app.sockeye.ui.connection.options;

import app.sockeye.payload.format.registry.FormatRule;
import app.sockeye.transcript.query.Query;
import app.sockeye.transcript.query.QuerySyntaxException;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.format.FormatPicker;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A rule for a format: the query for the messages, and the format that they are of. */
final class FormatRuleRow extends VBox {
    private static final double GAP = 6;

    private final TextField query = new TextField();
    private final Label error = new Label();
    private final FormatPicker format;

    /**
     * @param folder where relative names of schemas begin
     * @param onChange called after each change
     * @param onMove given -1 to move up and 1 to move down
     */
    FormatRuleRow(
            FormatRule rule,
            Supplier<Path> folder,
            Executor background,
            Runnable onChange,
            IntConsumer onMove,
            Runnable onRemove) {
        super(4);
        getStyleClass().add("format-rule");
        query.setId("format-rule-query");
        query.setPromptText(OptionsTexts.ALL_BINARY);
        query.setAccessibleText(OptionsTexts.RULE_QUERY);
        query.getStyleClass().add("wire");
        query.setText(rule.query());
        HBox.setHgrow(query, Priority.ALWAYS);
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.setMinHeight(USE_PREF_SIZE);
        format = new FormatPicker("format-rule", false, folder, background);
        format.valueProperty().set(rule.format());
        HBox.setHgrow(format, Priority.ALWAYS);
        HBox messages = new HBox(
                GAP,
                query,
                new IconButton("format-rule-up", Feather.ARROW_UP, OptionsTexts.MOVE_RULE_UP, () -> onMove.accept(-1)),
                new IconButton(
                        "format-rule-down", Feather.ARROW_DOWN, OptionsTexts.MOVE_RULE_DOWN, () -> onMove.accept(1)),
                new IconButton("format-rule-remove", Feather.X, OptionsTexts.REMOVE_RULE, onRemove));
        messages.setAlignment(Pos.CENTER_LEFT);
        HBox read = new HBox(GAP, Icon.of(Feather.CORNER_DOWN_RIGHT), format);
        read.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(messages, error, read);
        query.textProperty().addListener((o, before, now) -> {
            tellError();
            onChange.run();
        });
        format.valueProperty().addListener(o -> onChange.run());
        tellError();
    }

    FormatRule rule() {
        return new FormatRule(query.getText().strip(), format.valueProperty().get());
    }

    void focus() {
        query.requestFocus();
    }

    private void tellError() {
        String wrong = wrong(query.getText());
        error.setText(wrong);
        Visibility.set(error, !wrong.isEmpty());
        Invalid.mark(query, !wrong.isEmpty());
    }

    private static String wrong(String query) {
        try {
            if (!query.isBlank()) {
                Query.parse(query);
            }
            return "";
        } catch (QuerySyntaxException e) {
            return e.getMessage();
        }
    }
}
