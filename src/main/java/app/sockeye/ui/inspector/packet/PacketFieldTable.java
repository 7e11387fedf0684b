package app.sockeye.ui.inspector.packet;

import app.sockeye.dialect.packet.Packet;
import app.sockeye.dialect.packet.PacketField;
import app.sockeye.dialect.packet.PacketRole;
import app.sockeye.payload.Preview;
import app.sockeye.ui.common.menu.CopyMenu;
import app.sockeye.ui.inspector.words.PacketViewTexts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A packet's fields, each with a sentence on its value where that does not speak for itself. */
final class PacketFieldTable extends GridPane {
    private static final int MOST_ROWS = 300;
    private static final int MOST_CHARS = 1000;
    private static final double INDENT = 12;
    private static final double NAMES = 80;

    private int row;

    PacketFieldTable(Packet packet, List<PacketField> fields) {
        getStyleClass().add("facts-table");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(NAMES);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, values);
        if (fields.stream().noneMatch(field -> field.name().equals(PacketViewTexts.TYPE))) {
            add(new PacketField(PacketViewTexts.TYPE, packet.type().label()), 0);
        }
        if (packet.type().role() == PacketRole.UNREADABLE) {
            add(new PacketField(PacketViewTexts.WHY, packet.content().line()), 0);
        }
        fields.forEach(field -> add(field, 0));
    }

    private void add(PacketField field, int depth) {
        if (row >= MOST_ROWS) {
            return;
        }
        Label name = line(field.name(), "muted");
        name.setPadding(new Insets(0, 0, 0, depth * INDENT));
        Label value = line(field.value(), "wire");
        name.setLabelFor(value);
        VBox cell = new VBox(1, value);
        if (!field.meaning().isEmpty()) {
            cell.getChildren().add(line(field.meaning(), "packet-meaning"));
        }
        GridPane.setValignment(name, VPos.TOP);
        addRow(row++, name, cell);
        field.children().forEach(child -> add(child, depth + 1));
    }

    static Label line(String words, String style) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        Label label = new Label(Preview.text(bytes, bytes.length, MOST_CHARS));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        CopyMenu.on(label, words);
        return label;
    }
}
