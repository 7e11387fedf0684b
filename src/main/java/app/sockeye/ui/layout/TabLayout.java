package app.sockeye.ui.layout;

import app.sockeye.ui.layout.RegionLayout.InspectorPlace;
import app.sockeye.ui.layout.RegionLayout.Region;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;

/**
 * The regions of one tab: those of the window that it stands in, also once it has moved to another one. The window
 * outlives the tab, and is not kept from letting go of it. JavaFX thread.
 */
public final class TabLayout {
    private final Map<Region, DoubleProperty> size = new EnumMap<>(Region.class);
    private final Map<Region, BooleanProperty> shown = new EnumMap<>(Region.class);
    private final ReadOnlyBooleanWrapper low = new ReadOnlyBooleanWrapper(this, "low");
    private final ReadOnlyObjectWrapper<InspectorPlace> inspectorPlace =
            new ReadOnlyObjectWrapper<>(this, "inspectorPlace");
    private RegionLayout window;

    /** @param window that the tab stands in at first */
    public TabLayout(RegionLayout window) {
        this.window = window;
        for (Region region : Region.values()) {
            size.put(region, new SimpleDoubleProperty(this, "size"));
            shown.put(region, new SimpleBooleanProperty(this, "shown"));
        }
        bind();
    }

    /** Follows the window that the tab stands in from now on. */
    public void follow(RegionLayout next) {
        if (next != window) {
            for (Region region : Region.values()) {
                size.get(region).unbindBidirectional(window.sizeProperty(region));
                shown.get(region).unbindBidirectional(window.shownProperty(region));
            }
            window = next;
            bind();
        }
    }

    private void bind() {
        for (Region region : Region.values()) {
            size.get(region).bindBidirectional(window.sizeProperty(region));
            shown.get(region).bindBidirectional(window.shownProperty(region));
        }
        low.bind(window.lowProperty());
        inspectorPlace.bind(window.inspectorPlaceProperty());
    }

    /** The size of a region, in px. */
    public DoubleProperty sizeProperty(Region region) {
        return size.get(region);
    }

    /** Whether a region is shown. */
    public BooleanProperty shownProperty(Region region) {
        return shown.get(region);
    }

    /** Whether the window is so low that the less important parts fold away. */
    public ReadOnlyBooleanProperty lowProperty() {
        return low.getReadOnlyProperty();
    }

    /**
     * Whether the tab's inspector is shown at a place; while the rows are hidden it has nothing to show.
     *
     * @param filled whether it has something to show
     */
    public ObservableBooleanValue inspectorShown(InspectorPlace place, ObservableBooleanValue filled) {
        return RegionLayout.shown(shown, filled, inspectorPlace.isEqualTo(place));
    }

    /** Shows a region that is hidden, hides one that is shown. */
    public void toggle(Region region) {
        BooleanProperty property = shownProperty(region);
        property.set(!property.get());
    }

    /** Closes the drawers of the window. */
    public void closeDrawers() {
        window.closeDrawers();
    }
}
