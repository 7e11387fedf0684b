package app.sockeye.ui.connection.options;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.IconButton;
import app.sockeye.ui.common.RowOrder;
import app.sockeye.ui.common.Tip;
import app.sockeye.ui.connection.ConnectionForm;
import app.sockeye.ui.connection.ConnectionModel;
import app.sockeye.ui.connection.options.QueryTable.Parameter;
import app.sockeye.ui.connection.reference.ReferenceField;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The parameters of the address as a table, which changes with the address and changes it. */
final class QueryPane extends VBox {
    private static final double NAME_WIDTH = 180;
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final ConnectionModel connection;
    private final ConnectionForm form;
    private final List<ReferenceField> references = new ArrayList<>();
    private final VBox rows = new VBox(4);
    private final RowOrder order = new RowOrder(rows, () -> rows.getChildren().size(), this::move);
    /** Whether the address changes because of the table, which then must not be built anew under the cursor. */
    private boolean typing;

    QueryPane(ConnectionModel connection) {
        super(6);
        this.connection = connection;
        form = connection.form();
        Button add = new Button(OptionsTexts.ADD_PARAMETER, Icon.of(Feather.PLUS));
        add.setId("add-parameter");
        add.getStyleClass().add(Styles.FLAT);
        add.setOnAction(e -> {
            change(parameters -> parameters.add(new Parameter("", true)));
            rows.getChildren()
                    .get(rows.getChildren().size() - 1)
                    .lookup("#parameter-name")
                    .requestFocus();
        });
        getChildren().setAll(rows, add, new AddressValuesPane(connection));
        form.urlProperty().addListener(o -> follow());
        form.offProperty().addListener(o -> follow());
        connection.around().addListener(o -> references.forEach(ReferenceField::refresh));
        showRows();
    }

    private void follow() {
        if (!typing) {
            showRows();
        }
    }

    private QueryTable table() {
        return QueryTable.of(form.urlProperty().get(), form.offProperty().get());
    }

    private void change(Consumer<List<Parameter>> edit) {
        type(edit);
        showRows();
    }

    /** Changes the address and leaves the fields as they are. */
    private void type(Consumer<List<Parameter>> edit) {
        List<Parameter> edited = new ArrayList<>(table().parameters());
        edit.accept(edited);
        QueryTable now = new QueryTable(edited);
        typing = true;
        form.offProperty().set(now.off());
        form.urlProperty().set(now.url(form.urlProperty().get()));
        typing = false;
    }

    private void move(int from, int to) {
        change(parameters -> parameters.add(to, parameters.remove(from)));
    }

    private void showRows() {
        List<Parameter> parameters = table().parameters();
        rows.getChildren().clear();
        references.clear();
        for (int i = 0; i < parameters.size(); i++) {
            rows.getChildren().add(row(i, parameters.get(i)));
        }
    }

    private HBox row(int index, Parameter parameter) {
        CheckBox on = new CheckBox();
        on.setId("parameter-on");
        on.setAccessibleText(OptionsTexts.SEND_PARAMETER);
        on.setSelected(parameter.on());
        TextField name = field("parameter-name", OptionsTexts.PARAMETER_NAME, QueryString.name(parameter.part()));
        name.setPrefWidth(NAME_WIDTH);
        TextField value = field("parameter-value", OptionsTexts.PARAMETER_VALUE, QueryString.value(parameter.part()));
        HBox.setHgrow(value, Priority.ALWAYS);
        references.add(
                new ReferenceField(value, () -> connection.around().getValue().variables()));
        Runnable typed = () -> type(parameters -> parameters.set(
                index, new Parameter(QueryString.part(name.getText(), value.getText()), on.isSelected())));
        name.textProperty().addListener(o -> typed.run());
        value.textProperty().addListener(o -> typed.run());
        on.setOnAction(e -> type(parameters ->
                parameters.set(index, new Parameter(parameters.get(index).part(), on.isSelected()))));
        IconButton remove = new IconButton(
                "remove-parameter",
                Feather.X,
                OptionsTexts.REMOVE_PARAMETER,
                () -> change(parameters -> parameters.remove(index)));
        StackPane grip = new StackPane(Icon.of(Feather.MORE_VERTICAL));
        grip.setId("parameter-grip");
        grip.getStyleClass().add("row-grip");
        Tip.set(grip, OptionsTexts.DRAG);
        HBox row = new HBox(6, grip, on, name, value, remove);
        row.getStyleClass().add("movable-row");
        row.pseudoClassStateChanged(OFF, !parameter.on());
        on.selectedProperty().addListener((o, before, now) -> row.pseudoClassStateChanged(OFF, !now));
        order.add(row, grip);
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
