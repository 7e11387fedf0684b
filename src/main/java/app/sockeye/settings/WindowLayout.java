package app.sockeye.settings;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The saved layout of the window.
 *
 * @param bounds on the screen; empty for the first start
 * @param maximized whether it filled the screen
 * @param sizes of regions and columns in px by the names their owners gave them
 * @param hidden names of the regions and columns not shown
 */
public record WindowLayout(Optional<Bounds> bounds, boolean maximized, Map<String, Double> sizes, Set<String> hidden)
        implements SettingsPart {

    /** The initial layout. */
    public static final WindowLayout DEFAULT = new WindowLayout(Optional.empty(), false, Map.of(), Set.of());

    /** Position and size of the window, in px. */
    public record Bounds(double x, double y, double width, double height) {}

    /** Sorts the entries, so that the file changes only if the layout does. */
    public WindowLayout {
        sizes = Collections.unmodifiableMap(new TreeMap<>(sizes));
        hidden = Collections.unmodifiableSet(new TreeSet<>(hidden));
    }

    /** The same with one size set, in px. */
    public WindowLayout withSize(String name, double size) {
        Map<String, Double> changed = new TreeMap<>(sizes);
        changed.put(name, size);
        return new WindowLayout(bounds, maximized, changed, hidden);
    }
}
