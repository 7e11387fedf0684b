package app.sockeye.ui.inspector.connection;

import app.sockeye.ui.inspector.entry.AspectPane;
import app.sockeye.ui.inspector.entry.Facts;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.words.InspectorTexts;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What a handshake, a close or an event says: a headline, what it means, a table, and the text behind it. */
public final class FactsPane extends ScrollPane implements AspectPane {
    private final VBox content = new VBox(12);

    /** A pane that shows nothing yet. */
    public FactsPane() {
        setId("inspector-facts");
        setAccessibleText(InspectorTexts.FACTS);
        setFitToWidth(true);
        setFocusTraversable(true);
        content.getStyleClass().add("facts");
        setContent(content);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(InspectedEntry what) {
        Facts facts = what.facts();
        content.getChildren().clear();
        add(FactNodes.line(facts.headline(), "facts-headline"), facts.headline());
        if (!facts.rows().isEmpty()) {
            content.getChildren().add(FactTable.of(facts.rows()));
        }
        add(FactNodes.text(facts.text()), facts.text().strip());
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
}
