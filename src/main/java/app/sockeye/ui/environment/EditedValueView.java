package app.sockeye.ui.environment;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The line of one value: switch, name, text, and what is wrong with it or should be a secret. */
final class EditedValueView extends VBox {
    static final double NAME_WIDTH = 180;
    private static final double LEAST_NAME = 90;
    private static final double LEAST_TEXT = 120;

    private final EditedValue row;
    private final TextField name = new TextField();
    private final TextField text = new TextField();
    private final Label wrong = new Label();
    private final Label warning = new Label();

    /** @param onEnter called when Enter is pressed in the text */
    EditedValueView(EditedValue row, Runnable remove, Runnable onEnter) {
        super(2);
        this.row = row;
        getStyleClass().add("value-row");
        CheckBox enabled = new CheckBox();
        enabled.setId("value-enabled");
        enabled.setAccessibleText(EnvironmentTexts.ENABLED);
        Tip.set(enabled, EnvironmentTexts.ENABLED);
        enabled.selectedProperty().bindBidirectional(row.enabledProperty());
        field(name, "value-name", EnvironmentTexts.NAME, EnvironmentTexts.VALUE_NAME);
        name.textProperty().bindBidirectional(row.nameProperty());
        name.setMinWidth(LEAST_NAME);
        name.setPrefWidth(NAME_WIDTH);
        name.setOnAction(e -> text.requestFocus());
        field(text, "value-text", EnvironmentTexts.VALUE, EnvironmentTexts.VALUE);
        text.textProperty().bindBidirectional(row.textProperty());
        text.setMinWidth(LEAST_TEXT);
        text.setOnAction(e -> onEnter.run());
        HBox.setHgrow(text, Priority.ALWAYS);
        IconButton away = new IconButton("value-remove", Feather.X, EnvironmentTexts.REMOVE_VALUE, remove);
        HBox line = new HBox(8, enabled, name, text, away);
        line.getStyleClass().add("value-line");
        told(wrong, "value-error", "field-error");
        told(warning, "value-warning", "value-warning");
        getChildren().setAll(line, wrong, warning);
        row.complaintProperty().addListener(o -> show());
        row.nameProperty().addListener(o -> show());
        row.textProperty().addListener(o -> show());
        show();
    }

    EditedValue row() {
        return row;
    }

    void focusName() {
        name.requestFocus();
    }

    private static void field(TextField field, String id, String prompt, String accessible) {
        field.setId(id);
        field.getStyleClass().add("wire");
        field.setPromptText(prompt);
        field.setAccessibleText(accessible);
    }

    private static void told(Label label, String id, String styleClass) {
        label.setId(id);
        label.getStyleClass().addAll("value-told", styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
    }

    private void show() {
        String complaint = row.complaintProperty().get();
        wrong.setText(complaint);
        Invalid.mark(name, !complaint.isEmpty());
        Visibility.set(wrong, !complaint.isEmpty());
        warning.setText(ValuesModel.warning(row).map(EnvironmentTexts::warning).orElse(""));
        Visibility.set(warning, !warning.getText().isEmpty());
    }
}
