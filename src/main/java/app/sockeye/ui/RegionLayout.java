package app.sockeye.ui;

import app.sockeye.profile.WindowLayout;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** Which regions of the window are shown, and how large they are; one for all tabs. */
final class RegionLayout {
    /** The size of what the user can't resize. */
    private static final double FIXED = 0;

    private final Map<String, DoubleProperty> sizes = new TreeMap<>();
    private final Map<String, BooleanProperty> shown = new TreeMap<>();
    private final BooleanProperty inspectorInView = new SimpleBooleanProperty();

    /** The regions beside the log, with their sizes in px at the first start, and parts of the log. */
    enum Region {
        LIBRARY("library", 240),
        INSPECTOR("inspector", 360),
        COMPOSER("composer", 250),
        /** The strip above the log's rows. */
        ACTIVITY("activity", FIXED),
        /** The log's rows; while they are not shown, the statistics are. */
        ROWS("rows", FIXED);

        private final String key;
        private final double size;

        Region(String key, double size) {
            this.key = key;
            this.size = size;
        }
    }

    RegionLayout(WindowLayout kept) {
        for (Region region : Region.values()) {
            if (region.size != FIXED) {
                sizes.put(region.key, new SimpleDoubleProperty(kept.sizes().getOrDefault(region.key, region.size)));
            }
            shown.put(region.key, new SimpleBooleanProperty(!kept.hidden().contains(region.key)));
        }
        inspectorInView.bind(shownProperty(Region.INSPECTOR).and(shownProperty(Region.ROWS)));
    }

    DoubleProperty sizeProperty(Region region) {
        return sizes.get(region.key);
    }

    BooleanProperty shownProperty(Region region) {
        return shown.get(region.key);
    }

    /** Whether the inspector is shown; without rows it has nothing to show. */
    BooleanProperty inspectorInViewProperty() {
        return inspectorInView;
    }

    void toggle(Region region) {
        BooleanProperty property = shownProperty(region);
        property.set(!property.get());
    }

    /** Puts the regions' sizes into a layout that holds others' too. */
    WindowLayout putInto(WindowLayout layout, Optional<WindowLayout.Bounds> bounds, boolean maximized) {
        Map<String, Double> allSizes = new TreeMap<>(layout.sizes());
        Set<String> allHidden = new TreeSet<>(layout.hidden());
        sizes.forEach((key, size) -> allSizes.put(key, (double) Math.round(size.get())));
        shown.forEach((key, visible) -> {
            if (visible.get()) {
                allHidden.remove(key);
            } else {
                allHidden.add(key);
            }
        });
        return new WindowLayout(bounds, maximized, allSizes, allHidden);
    }
}
