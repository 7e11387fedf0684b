package app.sockeye.ui.tab;

import app.sockeye.ui.tab.work.Tab;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The views of the open tabs, each made when it is first asked for: it takes about 10 MB. JavaFX thread. */
final class TabViews {
    private final Function<Tab, CentreView> maker;
    private final Set<Tab> open = new HashSet<>();
    private final Map<Tab, CentreView> made = new HashMap<>();

    TabViews(Function<Tab, CentreView> maker) {
        this.maker = maker;
    }

    /** Adds a tab that has no view yet. */
    void add(Tab tab) {
        open.add(tab);
    }

    void remove(Tab tab) {
        open.remove(tab);
        made.remove(tab);
    }

    boolean contains(Tab tab) {
        return open.contains(tab);
    }

    /** The view of an open tab; empty for another, and for null. */
    Optional<CentreView> of(Tab tab) {
        return open.contains(tab) ? Optional.of(made.computeIfAbsent(tab, maker)) : Optional.empty();
    }
}
