package app.sockeye.ui.log.export;

import app.sockeye.export.output.ExportFormat;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.log.look.LogPopover;
import app.sockeye.ui.log.words.ExportTexts;
import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Asks which entries to export, and in which format. */
public final class ExportPopover {
    private static final double WIDTH = 260;

    private final ExportModel model;
    private final LogPopover popover;
    private final ToggleGroup scopes = new ToggleGroup();
    private final Map<ExportScope, RadioButton> buttons = new EnumMap<>(ExportScope.class);
    private final Button export = new Button(ExportTexts.EXPORT);

    /** A popover that is not shown yet. */
    public ExportPopover(ExportModel model) {
        this.model = model;
        VBox content = new VBox(8, LogPopover.caption(ExportTexts.ENTRIES));
        content.setId("export");
        content.setPrefWidth(WIDTH);
        for (ExportScope scope : ExportScope.values()) {
            RadioButton button = new RadioButton();
            button.setId("export-" + scope.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(scopes);
            button.setOnAction(e -> model.scopeProperty().set(scope));
            buttons.put(scope, button);
            content.getChildren().add(button);
        }
        CheckBox secrets = new CheckBox(ExportTexts.INCLUDE_SECRETS);
        secrets.setId("export-secrets");
        secrets.selectedProperty().bindBidirectional(model.withSecretsProperty());
        Label hint = LogPopover.hint(ExportTexts.INCLUDE_SECRETS_HINT);
        export.setId("export-run");
        export.getStyleClass().add(Styles.ACCENT);
        export.setDefaultButton(true);
        export.setMaxWidth(Double.MAX_VALUE);
        export.setOnAction(e -> start());
        content.getChildren()
                .addAll(LogPopover.caption(ExportTexts.FORMAT), formats(), spreadsheets(), secrets, hint, export);
        popover = new LogPopover(content, Popover.ArrowLocation.TOP_RIGHT);
    }

    /** Opens with the narrowest available scope. Including secrets must be chosen each time. */
    public void show(Node owner) {
        model.withSecretsProperty().set(false);
        model.forSpreadsheetsProperty().set(false);
        ExportScope narrowest = ExportScope.ALL;
        for (ExportScope scope : ExportScope.values()) {
            long count = model.count(scope);
            RadioButton button = buttons.get(scope);
            button.setText(count == 0 ? scope.label() : ExportTexts.scope(scope.label(), count));
            button.setDisable(count == 0);
            // A single selected row is where the user reads, not what they want to export.
            narrowest = count > (scope == ExportScope.SELECTED ? 1 : 0) ? scope : narrowest;
        }
        scopes.selectToggle(buttons.get(narrowest));
        model.scopeProperty().set(narrowest);
        export.setDisable(
                model.count(ExportScope.ALL) == 0 || model.runningProperty().get());
        popover.show(owner);
    }

    private void start() {
        popover.hide();
        model.start();
    }

    /** The option for spreadsheets, shown for tables only. */
    private VBox spreadsheets() {
        CheckBox safe = new CheckBox(ExportTexts.FOR_SPREADSHEETS);
        safe.setId("export-spreadsheets");
        safe.selectedProperty().bindBidirectional(model.forSpreadsheetsProperty());
        VBox option = new VBox(8, safe, LogPopover.hint(ExportTexts.FOR_SPREADSHEETS_HINT));
        Visibility.when(
                option,
                model.formatProperty()
                        .isEqualTo(ExportFormat.CSV)
                        .or(model.formatProperty().isEqualTo(ExportFormat.NAMES)));
        return option;
    }

    private ComboBox<ExportFormat> formats() {
        ComboBox<ExportFormat> formats = new ComboBox<>();
        formats.setId("export-format");
        formats.setAccessibleText(ExportTexts.FORMAT);
        formats.setMaxWidth(Double.MAX_VALUE);
        formats.getItems().setAll(model.formats());
        formats.setConverter(new StringConverter<>() {
            @Override
            public String toString(ExportFormat format) {
                return format == null ? "" : format.label();
            }

            @Override
            public ExportFormat fromString(String label) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        });
        formats.valueProperty().bindBidirectional(model.formatProperty());
        return formats;
    }
}
