package app.sockeye.ui;

import app.sockeye.ui.split.Half;
import app.sockeye.ui.split.LinkChip;
import app.sockeye.ui.split.LinkedLogs;
import app.sockeye.ui.tab.TabView;
import app.sockeye.ui.tab.Tabs;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Lets the logs in front of the halves scroll together, and tells it in both. JavaFX thread. */
final class HalvesLink {
    private final Tabs tabs;
    private final LinkedLogs logs;
    private final Map<Half, LinkChip> chips = new EnumMap<>(Half.class);
    /** The views that show the chips. */
    private final Map<Half, TabView> views = new EnumMap<>(Half.class);

    HalvesLink(Tabs tabs) {
        this.tabs = tabs;
        logs = new LinkedLogs(tabs.halves());
        for (Half half : Half.values()) {
            chips.put(half, new LinkChip(tabs.halves()));
        }
    }

    /** Links what is in front now. */
    void show() {
        Optional<TabView> left = view(Half.LEFT).filter(v -> view(Half.RIGHT).isPresent());
        Optional<TabView> right = view(Half.RIGHT).filter(v -> left.isPresent());
        logs.show(left.map(TabView::logModel), right.map(TabView::logModel));
        views.values().forEach(view -> view.setLink(Optional.empty()));
        views.clear();
        chips.values().forEach(chip -> chip.otherProperty().unbind());
        left.ifPresent(shown -> show(Half.LEFT, shown, right.orElseThrow()));
        right.ifPresent(shown -> show(Half.RIGHT, shown, left.orElseThrow()));
    }

    private void show(Half half, TabView view, TabView beside) {
        LinkChip chip = chips.get(half);
        chip.otherProperty().bind(beside.tab().titleProperty());
        view.setLink(Optional.of(chip));
        views.put(half, view);
    }

    private Optional<TabView> view(Half half) {
        return tabs.shown().view(half).filter(TabView.class::isInstance).map(TabView.class::cast);
    }
}
