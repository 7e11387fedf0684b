package app.sockeye.ui.inspector.entry;

import javafx.scene.Node;

/** One way to look at an entry. Reads the payload only while it is on show. */
public interface AspectPane {
    Node node();

    void show(InspectedEntry what);

    /** Lets go of the entry. */
    void clear();
}
