package app.sockeye.ui.inspector.format;

import app.sockeye.ui.inspector.entry.AspectPane;
import app.sockeye.ui.inspector.entry.InspectedEntry;
import javafx.scene.Node;

/** The Tree view: JSON and what is recognised within text as one tree, other binary payloads by their format. */
public final class ValuesPane implements AspectPane {
    private final AspectPane json;
    private final AspectPane format;
    private AspectPane shown;

    /**
     * @param json shows JSON, and the parts of what is recognised
     * @param format shows other binary payloads
     */
    public ValuesPane(AspectPane json, AspectPane format) {
        this.json = json;
        this.format = format;
        this.shown = json;
    }

    @Override
    public Node node() {
        return shown.node();
    }

    @Override
    public void show(InspectedEntry what) {
        boolean binary = what.binary() && !what.json() && what.recognition().isEmpty();
        AspectPane next = binary ? format : json;
        if (next != shown) {
            shown.clear();
        }
        shown = next;
        next.show(what);
    }

    @Override
    public void clear() {
        shown.clear();
    }
}
