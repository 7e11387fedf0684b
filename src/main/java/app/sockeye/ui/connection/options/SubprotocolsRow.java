package app.sockeye.ui.connection.options;

import app.sockeye.ui.common.Invalid;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.common.menu.CompletionPopup;
import app.sockeye.ui.connection.FormField;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The field of the offered subprotocols. */
final class SubprotocolsRow extends VBox {
    SubprotocolsRow(OptionsModel model) {
        super(4);
        Label name = new Label(OptionsTexts.SUBPROTOCOLS);
        name.getStyleClass().add("option-name");
        TextField field = new TextField();
        field.setId("subprotocols");
        field.setAccessibleText(OptionsTexts.SUBPROTOCOLS);
        field.getStyleClass().add("wire");
        field.setPromptText(OptionsTexts.NONE);
        field.textProperty().bindBidirectional(model.connection().form().subprotocolsProperty());
        new CompletionPopup("subprotocol-completion", OptionsTexts.SUBPROTOCOLS, field, HeaderValues::subprotocols);
        Label wrong = new Label();
        wrong.getStyleClass().add("field-error");
        wrong.setWrapText(true);
        Visibility.when(wrong, wrong.textProperty().isNotEmpty());
        Label help = new Label(OptionsTexts.SUBPROTOCOLS_HELP);
        help.getStyleClass().add("caption");
        help.setWrapText(true);
        getStyleClass().add("subprotocols-row");
        getChildren().setAll(name, field, wrong, help);
        model.connection().complaintsProperty().subscribe(now -> {
            wrong.setText(now.getOrDefault(FormField.SUBPROTOCOLS, ""));
            Invalid.mark(field, now.containsKey(FormField.SUBPROTOCOLS));
        });
    }
}
