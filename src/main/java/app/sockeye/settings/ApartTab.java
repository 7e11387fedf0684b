package app.sockeye.settings;

import java.util.Objects;

/**
 * A tab in a window of its own.
 *
 * @param name the tab's, as in {@link OpenTabs#names()}
 * @param bounds where the window was last
 */
public record ApartTab(String name, WindowLayout.Bounds bounds) {
    public ApartTab {
        Objects.requireNonNull(name);
        Objects.requireNonNull(bounds);
    }
}
