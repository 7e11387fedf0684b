package app.sockeye.ui.connection.options;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.common.Visibility;
import atlantafx.base.theme.Styles;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** A text that is shown as dots until its eye is pressed. */
final class SecretField extends HBox {
    private static final double GAP = 4;

    /**
     * @param plain shows the text as it is; bound to it already
     * @param hiddenId the id of the field that shows dots
     */
    SecretField(TextField plain, StringProperty text, String hiddenId) {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        PasswordField dots = new PasswordField();
        dots.setId(hiddenId);
        dots.setAccessibleText(plain.getAccessibleText());
        dots.setPromptText(plain.getPromptText());
        dots.getStyleClass().add("wire");
        dots.textProperty().bindBidirectional(text);
        ToggleButton eye = new ToggleButton("", Icon.of(Feather.EYE));
        eye.setId(hiddenId + "-reveal");
        Tip.set(eye, OptionsTexts.SHOW_SECRET);
        eye.setAccessibleText(OptionsTexts.SHOW_SECRET);
        eye.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        Visibility.when(plain, eye.selectedProperty());
        Visibility.when(dots, eye.selectedProperty().not());
        StackPane field = new StackPane(plain, dots);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().setAll(field, eye);
    }
}
