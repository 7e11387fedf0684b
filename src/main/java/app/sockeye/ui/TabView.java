package app.sockeye.ui;

import app.sockeye.ui.inspector.InspectorView;
import java.util.List;
import javafx.scene.layout.BorderPane;

/** A tab's regions in the window's middle, and its inspector for the window's right side. */
abstract class TabView extends BorderPane {
    abstract Tab tab();

    abstract InspectorView inspector();

    /** The tab's regions as the focus walks through them. */
    abstract List<RegionWalk.Stop> stops();

    abstract void focusFilter();

    abstract void findNext();

    abstract void findPrevious();

    /** Asks for an entry's number or a time to go to. */
    abstract void showGoTo();

    abstract void selectNewest();
}
