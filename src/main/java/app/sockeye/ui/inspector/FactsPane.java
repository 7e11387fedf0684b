package app.sockeye.ui.inspector;

import app.sockeye.payload.Preview;
import java.nio.charset.StandardCharsets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a handshake, a close or an event says: a headline, what it means, a table, and the text behind it. */
final class FactsPane extends ScrollPane implements AspectPane {
    /** Characters of a value; all of it is under Text. */
    private static final int MOST_CHARS = 1000;

    private static final int MOST_TEXT = 8_000;
    private static final int MOST_ROWS = 500;
    private static final double NAME_WIDTH = 152;

    private final VBox content = new VBox(12);

    FactsPane() {
        setId("inspector-facts");
        setAccessibleText("Facts");
        setFitToWidth(true);
        content.getStyleClass().add("facts");
        setContent(content);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Inspected what) {
        Facts facts = what.facts();
        content.getChildren().clear();
        add(line(facts.headline(), "facts-headline", MOST_CHARS), facts.headline());
        add(line(facts.explanation(), "muted", MOST_CHARS), facts.explanation());
        if (!facts.rows().isEmpty()) {
            content.getChildren().add(table(facts));
        }
        add(text(facts.text()), facts.text().strip());
        setVvalue(0);
    }

    @Override
    public void clear() {
        content.getChildren().clear();
    }

    private void add(Node node, String words) {
        if (!words.isEmpty()) {
            content.getChildren().add(node);
        }
    }

    private static GridPane table(Facts facts) {
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
        for (Fact fact :
                facts.rows().subList(0, Math.min(MOST_ROWS, facts.rows().size()))) {
            Label name = line(fact.name(), "muted", MOST_CHARS);
            Node value = fact.isSecret() ? covered(fact) : line(fact.value(), "wire", MOST_CHARS);
            name.setLabelFor(value);
            GridPane.setValignment(name, VPos.TOP);
            table.addRow(row++, name, value);
        }
        return table;
    }

    /** A secret's value, shown when asked for: it should not stand in every picture of the window. */
    private static Node covered(Fact fact) {
        Hyperlink show = new Hyperlink("•••••• Show");
        show.setAccessibleText("Show the value of " + fact.name());
        StackPane cover = new StackPane(show);
        StackPane.setAlignment(show, Pos.TOP_LEFT);
        show.setOnAction(e -> cover.getChildren().setAll(line(fact.value(), "wire", MOST_CHARS)));
        return cover;
    }

    private static Label text(String text) {
        StringBuilder shown = new StringBuilder();
        text.strip()
                .lines()
                .limit(MOST_ROWS)
                .takeWhile(l -> shown.length() < MOST_TEXT)
                .forEach(l -> shown.append(shown(l, MOST_CHARS)).append('\n'));
        Label label = new Label(shown.toString().stripTrailing());
        label.setWrapText(true);
        label.getStyleClass().addAll("wire", "facts-text");
        label.setContextMenu(copyMenu(text));
        return label;
    }

    private static Label line(String words, String style, int limit) {
        Label label = new Label(shown(words, limit));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        label.setContextMenu(copyMenu(words));
        return label;
    }

    private static String shown(String words, int limit) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return Preview.text(bytes, bytes.length, limit);
    }

    private static ContextMenu copyMenu(String words) {
        MenuItem copy = new MenuItem("Copy");
        copy.setOnAction(e -> Clip.put(words));
        return new ContextMenu(copy);
    }
}
