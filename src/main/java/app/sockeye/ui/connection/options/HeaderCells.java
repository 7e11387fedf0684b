package app.sockeye.ui.connection.options;

import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.Tip;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The cells of a header's row, in columns that are the same in all rows. */
class HeaderCells extends HBox {
    private static final double GAP = 6;
    private static final double GRIP_WIDTH = 14;
    private static final double END_WIDTH = 128;
    private static final int NAME_COLUMNS = 14;

    private final Region bar = new Region();
    private final StackPane grip = new StackPane();

    HeaderCells() {
        super(GAP);
        setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("option-bar");
        grip.setMinWidth(GRIP_WIDTH);
        grip.setMaxWidth(GRIP_WIDTH);
    }

    /** Where the row can be taken hold of. */
    final StackPane grip() {
        return grip;
    }

    /** Shows that the row can be moved. */
    final void showGrip(String id) {
        grip.setId(id);
        grip.getStyleClass().add("row-grip");
        grip.getChildren().setAll(Icon.of(Feather.MORE_VERTICAL));
        Tip.set(grip, OptionsTexts.DRAG);
    }

    final void show(CheckBox enabled, TextField name, Node value, Node... end) {
        name.setPrefColumnCount(NAME_COLUMNS);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox last = new HBox(end);
        last.setAlignment(Pos.CENTER_LEFT);
        last.setMinWidth(END_WIDTH);
        last.setPrefWidth(END_WIDTH);
        getChildren().setAll(bar, grip, enabled, name, value, last);
    }

    static TextField field(TextField field, String id, String prompt) {
        field.setId(id);
        field.setAccessibleText(OptionsTexts.headerField(prompt));
        field.setPromptText(prompt);
        field.getStyleClass().add("wire");
        return field;
    }
}
