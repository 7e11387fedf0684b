package app.sockeye.ui.inspector.connection;

import app.sockeye.files.Reason;
import app.sockeye.ui.inspector.entry.AspectPane;
import app.sockeye.ui.inspector.entry.Background;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** A pane of sections, one below the other, made of what is read in the background. */
abstract class SectionsPane<T> extends ScrollPane implements AspectPane {
    private final Background background;
    private final VBox content = new VBox(16);

    SectionsPane(String id, String name, Background background) {
        this.background = background;
        setId(id);
        setAccessibleText(name);
        setFitToWidth(true);
        // So that it scrolls by keys too.
        setFocusTraversable(true);
        content.getStyleClass().add("facts");
        setContent(content);
    }

    /** Reads what is to be shown; the result runs on a background thread. */
    abstract Callable<T> reading(InspectedEntry what);

    /** Makes the sections of what was read, from top to bottom. */
    abstract List<Node> sections(T read);

    @Override
    public final Node node() {
        return this;
    }

    @Override
    public final void show(InspectedEntry what) {
        clear();
        background.run(what.ticket(), reading(what), this::fill, e -> content.getChildren()
                .setAll(FactNodes.line(InspectorTexts.unreadable(Reason.sentence(e)), "muted")));
    }

    @Override
    public final void clear() {
        content.getChildren().clear();
    }

    private void fill(T read) {
        content.getChildren().setAll(sections(read));
        setVvalue(0);
    }
}
