package app.sockeye.ui.inspector.entry;

import javafx.scene.Node;

/** The pane of one view. It reads the payload only while it is visible. */
public interface AspectPane {
    /** The pane itself. */
    Node node();

    /** Shows an entry in place of the one before. */
    void show(InspectedEntry what);

    /** Lets go of the entry. */
    void clear();
}
