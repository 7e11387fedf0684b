package app.sockeye.ui.inspector.connection;

import app.sockeye.ui.inspector.entry.Fact;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names at the left, values at the right, secrets covered. */
final class FactTable {
    private static final double NAME_WIDTH = 152;

    private FactTable() {}

    static GridPane of(List<Fact> facts) {
        GridPane table = new GridPane();
        table.getStyleClass().add("facts-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setMaxWidth(NAME_WIDTH);
        names.setPrefWidth(NAME_WIDTH);
        names.setMinWidth(NAME_WIDTH);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().setAll(names, values);
        int row = 0;
        for (Fact fact : facts.subList(0, Math.min(FactNodes.MOST_ROWS, facts.size()))) {
            Label name = FactNodes.line(fact.name(), "muted");
            Node value = fact.isSecret() ? FactNodes.covered(fact) : FactNodes.line(fact.value(), "wire");
            name.setLabelFor(value);
            GridPane.setValignment(name, VPos.TOP);
            table.addRow(row++, name, value);
        }
        return table;
    }
}
