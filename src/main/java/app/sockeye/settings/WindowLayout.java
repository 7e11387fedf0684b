package app.sockeye.settings;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the window was left.
 *
 * @param bounds on the screen; empty for the first start
 * @param maximized whether it filled the screen
 * @param sizes of regions and columns in px by the names their owners gave them
 * @param hidden names of the regions and columns not shown
 */
public record WindowLayout(Optional<Bounds> bounds, boolean maximized, Map<String, Double> sizes, Set<String> hidden)
        implements SettingsPart {

    /** That of the first start. */
    public static final WindowLayout DEFAULT = new WindowLayout(Optional.empty(), false, Map.of(), Set.of());

    /** In px. */
    public record Bounds(double x, double y, double width, double height) {}

    /** Sorted, so that the file changes only where the layout does. */
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
