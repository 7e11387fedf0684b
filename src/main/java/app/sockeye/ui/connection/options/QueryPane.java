package app.sockeye.ui.connection.options;

import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.Icons;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The parameters of the address as a table, which changes with the address and changes it. */
final class QueryPane extends VBox {
    private static final double NAME_WIDTH = 180;

    private final StringProperty url;
    private final VBox rows = new VBox(4);
    /** Whether the address changes because of the table, which then must not be built anew under the cursor. */
    private boolean typing;

    QueryPane(StringProperty url) {
        super(6);
        this.url = url;
        Button add = new Button(OptionsTexts.ADD_PARAMETER, Icons.of(Feather.PLUS));
        add.setId("add-parameter");
        add.getStyleClass().add(Styles.FLAT);
        add.setOnAction(e -> {
            change(parts -> {
                List<String> more = new ArrayList<>(parts);
                more.add("");
                return more;
            });
            rows.getChildren()
                    .get(rows.getChildren().size() - 1)
                    .lookup("#parameter-name")
                    .requestFocus();
        });
        getChildren().setAll(rows, add);
        url.addListener((o, before, now) -> {
            if (!typing) {
                showRows();
            }
        });
        showRows();
    }

    private void change(UnaryOperator<List<String>> edit) {
        QueryString query = QueryString.of(url.get());
        url.set(query.with(edit.apply(query.parts())).url());
    }

    private void showRows() {
        List<String> parts = QueryString.of(url.get()).parts();
        rows.getChildren().clear();
        for (int i = 0; i < parts.size(); i++) {
            rows.getChildren().add(row(i, parts.get(i)));
        }
    }

    private HBox row(int index, String part) {
        TextField name = field("parameter-name", OptionsTexts.PARAMETER_NAME, QueryString.name(part));
        name.setPrefWidth(NAME_WIDTH);
        TextField value = field("parameter-value", OptionsTexts.PARAMETER_VALUE, QueryString.value(part));
        HBox.setHgrow(value, Priority.ALWAYS);
        Runnable typed = () -> {
            typing = true;
            change(parts -> {
                List<String> edited = new ArrayList<>(parts);
                edited.set(index, QueryString.part(name.getText(), value.getText()));
                return edited;
            });
            typing = false;
        };
        name.textProperty().addListener(o -> typed.run());
        value.textProperty().addListener(o -> typed.run());
        IconButton remove = new IconButton(
                "remove-parameter",
                Feather.X,
                OptionsTexts.REMOVE_PARAMETER,
                () -> change(parts -> {
                    List<String> fewer = new ArrayList<>(parts);
                    fewer.remove(index);
                    return fewer;
                }));
        HBox row = new HBox(6, name, value, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static TextField field(String id, String name, String text) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setAccessibleText(name);
        field.setPromptText(name);
        field.getStyleClass().add("wire");
        return field;
    }
}
