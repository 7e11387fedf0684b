package app.sockeye.ui.connection.options;

import app.sockeye.ui.common.ClipboardText;
import app.sockeye.ui.common.CompletionPopup;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Icons;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.connection.HeaderRow;
import atlantafx.base.theme.Styles;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The fields of one header. The value of a secret is shown as dots unless it is revealed. */
final class HeaderEditor extends HBox {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");
    private static final double GAP = 6;
    private static final int NAME_COLUMNS = 14;

    private final ToggleButton secret = toggle("header-secret", Feather.LOCK, OptionsTexts.SECRET);
    private final ToggleButton reveal = toggle("header-reveal", Feather.EYE, OptionsTexts.SHOW_VALUE);

    /** @param paste called with lines that were pasted into the name */
    HeaderEditor(HeaderRow row, Runnable remove, BiConsumer<HeaderRow, String> paste) {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        CheckBox enabled = new CheckBox();
        enabled.setAccessibleText(OptionsTexts.SEND_HEADER);
        enabled.selectedProperty().bindBidirectional(row.enabledProperty());
        TextField name = field(new TextField(), "header-name", OptionsTexts.HEADER_NAME, row.nameProperty());
        name.setPrefColumnCount(NAME_COLUMNS);
        new CompletionPopup("header-completion", OptionsTexts.HEADER_NAMES, name, HeaderOffers::of);
        name.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            String copied = ClipboardText.get();
            if (PASTE.match(e) && copied.contains(":")) {
                e.consume();
                paste.accept(row, copied);
            }
        });
        secret.selectedProperty().bindBidirectional(row.secretProperty());
        Visibility.when(reveal, secret.selectedProperty());
        TextField plain = field(new TextField(), "header-value", OptionsTexts.HEADER_VALUE, row.valueProperty());
        TextField dots =
                field(new PasswordField(), "header-value-hidden", OptionsTexts.HEADER_VALUE, row.valueProperty());
        BooleanBinding hidden = Bindings.and(
                secret.selectedProperty(), reveal.selectedProperty().not());
        dots.visibleProperty().bind(hidden);
        plain.visibleProperty().bind(hidden.not());
        StackPane value = new StackPane(plain, dots);
        HBox.setHgrow(value, Priority.ALWAYS);
        getChildren()
                .setAll(
                        enabled,
                        name,
                        value,
                        reveal,
                        secret,
                        new IconButton("remove-header", Feather.X, OptionsTexts.REMOVE_HEADER, remove));
    }

    private static TextField field(TextField field, String id, String prompt, StringProperty text) {
        field.setId(id);
        field.setAccessibleText(OptionsTexts.headerField(prompt));
        field.setPromptText(prompt);
        field.getStyleClass().add("wire");
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static ToggleButton toggle(String id, Feather icon, String name) {
        ToggleButton toggle = new ToggleButton("", Icons.of(icon));
        toggle.setId(id);
        toggle.setTooltip(new Tooltip(name));
        toggle.setAccessibleText(name);
        toggle.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        return toggle;
    }
}
