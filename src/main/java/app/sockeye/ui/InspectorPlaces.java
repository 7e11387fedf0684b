package app.sockeye.ui;

import app.sockeye.ui.layout.Drawer;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.RegionLayout.InspectorPlace;
import app.sockeye.ui.layout.RegionLayout.Region;
import app.sockeye.ui.layout.RegionWalk;
import app.sockeye.ui.layout.SizedSplit;
import app.sockeye.ui.tab.CentreView;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** Places the inspectors of a window's tabs as it has room: beside the log, below it, or in a drawer. JavaFX thread. */
final class InspectorPlaces {
    private static final double LEAST_WIDTH = 280;

    private final RegionLayout layout;
    private final StackPane side = new StackPane();
    private final Drawer drawer;

    /** @param front the tab with the focus, whose inspector is beside the log or in the drawer */
    InspectorPlaces(RegionLayout layout, Supplier<Optional<CentreView>> front) {
        this.layout = layout;
        side.setMinWidth(LEAST_WIDTH);
        drawer = new Drawer(
                "inspector-drawer",
                false,
                layout.sizeProperty(Region.INSPECTOR),
                layout.inspectorShown(InspectorPlace.DRAWER, layout.inspectedProperty()),
                layout.shownProperty(Region.INSPECTOR),
                () -> front.get().ifPresent(view -> RegionWalk.focusFirst(view.inspector())));
    }

    /** Adds the place beside the log to what has the log in its middle. */
    void addTo(SizedSplit split) {
        split.addSide(
                side,
                false,
                layout.sizeProperty(Region.INSPECTOR),
                layout.inspectorShown(InspectorPlace.BESIDE_LOG, layout.inspectedProperty()));
    }

    /** The drawer, which lies over the window's content. */
    Drawer drawer() {
        return drawer;
    }

    /** Follows the tab with the focus; empty where the window has none. */
    void follow(Optional<CentreView> front) {
        layout.inspectedProperty().unbind();
        layout.inspectedProperty().set(false);
        front.ifPresent(view -> layout.inspectedProperty().bind(view.inspector().filledProperty()));
    }

    /**
     * Puts inspectors where there is room for them.
     *
     * @param shown the tabs that are shown: below the log each has its own
     */
    void place(Optional<CentreView> front, List<CentreView> shown) {
        InspectorPlace place = layout.inspectorPlaceProperty().get();
        side.getChildren().clear();
        drawer.panel().getChildren().clear();
        if (place == InspectorPlace.BELOW_LOG) {
            shown.forEach(view -> move(view.inspector(), view.belowLog()));
        } else {
            Pane beside = place == InspectorPlace.DRAWER ? drawer.panel() : side;
            front.ifPresent(view -> move(view.inspector(), beside));
        }
    }

    private static void move(Node region, Pane place) {
        if (region.getParent() != place) {
            place.getChildren().setAll(region);
        }
    }
}
