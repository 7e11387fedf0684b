package app.sockeye.ui.layout;

import app.sockeye.settings.WindowLayout;
import app.sockeye.ui.common.Room;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;

/**
 * Which regions of the window are shown, where, and how large; shared by all tabs. With less room a region takes
 * another {@link Form}, whose size is remembered separately.
 */
public final class RegionLayout {
    /** Height below which a window has no activity strip and a composer of three lines, in px. */
    static final double LOW = 700;

    /** The size of regions that the user can't resize. */
    private static final double FIXED = 0;

    private final Map<String, Double> sizes = new TreeMap<>();
    private final Map<Region, Boolean> wished = new EnumMap<>(Region.class);
    private final Map<Region, Form> forms = new EnumMap<>(Region.class);
    private final Map<Region, DoubleProperty> size = new EnumMap<>(Region.class);
    private final Map<Region, BooleanProperty> shown = new EnumMap<>(Region.class);
    private final ReadOnlyObjectWrapper<Room> room = new ReadOnlyObjectWrapper<>(this, "room", Room.WIDE);
    private final ReadOnlyBooleanWrapper low = new ReadOnlyBooleanWrapper(this, "low");
    private final ReadOnlyObjectWrapper<InspectorPlace> inspectorPlace =
            new ReadOnlyObjectWrapper<>(this, "inspectorPlace", InspectorPlace.BESIDE_LOG);
    /** Whether the window is in two halves. */
    private boolean split;

    private final BooleanProperty inspected = new SimpleBooleanProperty(this, "inspected");

    /** The regions beside the log, and parts of the log. */
    public enum Region {
        LIBRARY,
        INSPECTOR,
        COMPOSER,
        /** The strip above the log's rows. */
        ACTIVITY,
        /** The log's rows; while they are hidden, the statistics are shown. */
        ROWS;

        private Form form(Room room, boolean low, boolean split) {
            return switch (this) {
                case LIBRARY ->
                    switch (room) {
                        case SMALL -> new Form("library-drawer", 280, true);
                        case NARROW -> new Form("library-narrow", 208, false);
                        case MEDIUM, WIDE -> new Form("library", 240, false);
                    };
                case INSPECTOR ->
                    switch (InspectorPlace.in(room, split)) {
                        case DRAWER -> new Form("inspector-drawer", 400, true);
                        case BELOW_LOG -> new Form("inspector-below", 160, false);
                        case BESIDE_LOG -> new Form("inspector", 360, false);
                    };
                case COMPOSER -> low ? new Form("composer-low", 140, false) : new Form("composer", 250, false);
                case ACTIVITY -> new Form("activity", FIXED, low);
                case ROWS -> new Form("rows", FIXED, false);
            };
        }

        private String key() {
            return form(Room.WIDE, false, false).key;
        }
    }

    /**
     * How a region is shown.
     *
     * @param key names its size in the settings
     * @param first the initial size in px
     * @param passing whether it starts hidden, and whether it is shown is not remembered
     */
    private record Form(String key, double first, boolean passing) {}

    /** Where the inspector is shown. */
    public enum InspectorPlace {
        BESIDE_LOG,
        BELOW_LOG,
        DRAWER;

        /** The place of the inspector in a window with this much room; each half of a split one has its own. */
        private static InspectorPlace in(Room room, boolean split) {
            return switch (room) {
                case SMALL -> DRAWER;
                case NARROW, MEDIUM -> BELOW_LOG;
                case WIDE -> split ? BELOW_LOG : BESIDE_LOG;
            };
        }
    }

    /** @param kept the layout of the previous run */
    public RegionLayout(WindowLayout kept) {
        for (Region region : Region.values()) {
            for (Room each : Room.values()) {
                keep(kept.sizes(), region.form(each, false, false).key);
                keep(kept.sizes(), region.form(each, true, false).key);
            }
        }
        for (Region region : Region.values()) {
            Form form = region.form(Room.WIDE, false, false);
            forms.put(region, form);
            wished.put(region, !kept.hidden().contains(region.key()));
            size.put(region, new SimpleDoubleProperty(sizes.getOrDefault(form.key, form.first)));
            shown.put(region, new SimpleBooleanProperty(wished.get(region)));
        }
    }

    private void keep(Map<String, Double> kept, String key) {
        if (kept.containsKey(key)) {
            sizes.put(key, kept.get(key));
        }
    }

    /** Chooses the forms for a window of this size, in px. */
    public void fit(double width, double height) {
        fit(Room.of(width), height < LOW, split);
    }

    /** Chooses the forms for a window in two halves, or in one. */
    public void setSplit(boolean now) {
        fit(room.get(), low.get(), now);
    }

    private void fit(Room nextRoom, boolean nextLow, boolean nextSplit) {
        for (Region region : Region.values()) {
            change(region, region.form(nextRoom, nextLow, nextSplit));
        }
        split = nextSplit;
        room.set(nextRoom);
        low.set(nextLow);
        inspectorPlace.set(InspectorPlace.in(nextRoom, nextSplit));
    }

    private void change(Region region, Form next) {
        Form before = forms.get(region);
        if (!next.equals(before)) {
            remember(region, before);
            forms.put(region, next);
            size.get(region).set(sizes.getOrDefault(next.key, next.first));
            shown.get(region).set(!next.passing && wished.get(region));
        }
    }

    private void remember(Region region, Form form) {
        if (form.first != FIXED) {
            sizes.put(form.key, (double) Math.round(size.get(region).get()));
        }
        if (!form.passing) {
            wished.put(region, shown.get(region).get());
        }
    }

    /** How much room the window has. */
    public ReadOnlyObjectProperty<Room> roomProperty() {
        return room.getReadOnlyProperty();
    }

    /** Whether the window is so low that the less important parts fold away. */
    public ReadOnlyBooleanProperty lowProperty() {
        return low.getReadOnlyProperty();
    }

    /** The size of the region's current form, in px. */
    public DoubleProperty sizeProperty(Region region) {
        return size.get(region);
    }

    /** Whether a region is shown in its current form. */
    public BooleanProperty shownProperty(Region region) {
        return shown.get(region);
    }

    /** Whether the inspector of the tab in front has something to show; otherwise it takes no room. */
    public BooleanProperty inspectedProperty() {
        return inspected;
    }

    /** Where inspectors are shown. */
    public ReadOnlyObjectProperty<InspectorPlace> inspectorPlaceProperty() {
        return inspectorPlace.getReadOnlyProperty();
    }

    /**
     * Whether an inspector is shown at a place; while the rows are hidden it has nothing to show.
     *
     * @param filled whether it has something to show
     */
    public ObservableBooleanValue inspectorShown(InspectorPlace place, ObservableBooleanValue filled) {
        return shown(shown, filled, inspectorPlace.isEqualTo(place));
    }

    /** Whether an inspector is shown, of a window or of a tab. */
    static ObservableBooleanValue shown(
            Map<Region, BooleanProperty> regions, ObservableBooleanValue filled, ObservableBooleanValue isItsPlace) {
        return regions.get(Region.INSPECTOR)
                .and(regions.get(Region.ROWS))
                .and(filled)
                .and(isItsPlace);
    }

    /** Shows a region that is hidden, hides one that is shown. */
    public void toggle(Region region) {
        BooleanProperty property = shownProperty(region);
        property.set(!property.get());
    }

    /** Closes the drawers. */
    public void closeDrawers() {
        for (Region region : Region.values()) {
            if (forms.get(region).passing && forms.get(region).first != FIXED) {
                shown.get(region).set(false);
            }
        }
    }

    /** Adds the regions' sizes to a layout, which may have others. */
    public WindowLayout putInto(WindowLayout layout, Optional<WindowLayout.Bounds> bounds, boolean maximized) {
        forms.forEach(this::remember);
        Map<String, Double> allSizes = new TreeMap<>(layout.sizes());
        Set<String> allHidden = new TreeSet<>(layout.hidden());
        allSizes.putAll(sizes);
        wished.forEach((region, visible) -> {
            if (visible) {
                allHidden.remove(region.key());
            } else {
                allHidden.add(region.key());
            }
        });
        return new WindowLayout(bounds, maximized, allSizes, allHidden);
    }
}
