package app.sockeye.ui.connection.options;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Visibility;
import app.sockeye.ui.connection.ConnectionModel;
import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The values that the address refers to, a row for each, such as the variables of its path. */
final class AddressValuesPane extends VBox {
    private final AddressValues values;
    private final Label title = new Label(OptionsTexts.ADDRESS_VALUES);
    private final Label help = new Label(OptionsTexts.ADDRESS_VALUES_HELP);
    private final VBox rows = new VBox(4);
    private final Hyperlink replace = new Hyperlink();
    private List<String> shown = List.of();

    AddressValuesPane(ConnectionModel connection) {
        super(6);
        values = new AddressValues(connection);
        getStyleClass().add("address-values");
        title.getStyleClass().add("section-title");
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        replace.setId("replace-foreign");
        replace.setWrapText(true);
        replace.setOnAction(e -> values.replaceForeign());
        getChildren().setAll(title, help, rows, replace);
        connection.form().urlProperty().addListener(o -> show());
        connection.form().valuesProperty().addListener(o -> show());
        connection.around().addListener(o -> show());
        show();
    }

    private void show() {
        List<String> names = values.names();
        if (!names.equals(shown)) {
            shown = names;
            rows.getChildren()
                    .setAll(names.stream()
                            .map(name -> new AddressValueRow(values, name))
                            .toList());
        }
        rows.getChildren().forEach(row -> ((AddressValueRow) row).update());
        List<String> foreign = values.foreign();
        replace.setText(OptionsTexts.makeVariables(VisibleText.of(String.join(", ", foreign))));
        Visibility.set(replace, !foreign.isEmpty());
        Visibility.set(title, !names.isEmpty() || !foreign.isEmpty());
        Visibility.set(help, !names.isEmpty());
    }
}
