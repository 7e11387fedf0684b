package app.sockeye.ui.tab;

import app.sockeye.ui.split.Half;
import app.sockeye.ui.split.Halves;
import app.sockeye.ui.tab.work.Tab;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;

/** What is seen of the open tabs: the ones in front, and those in windows of their own. JavaFX thread. */
public final class ShownTabs {
    private final Halves<Tab> halves;
    private final TabViews views;

    /** Tells tabs from now on whether they are in front. */
    ShownTabs(Halves<Tab> halves, TabViews views) {
        this.halves = halves;
        this.views = views;
        for (Half half : Half.values()) {
            halves.row(half).frontProperty().addListener((o, before, now) -> {
                Optional.ofNullable(before).ifPresent(tab -> tab.setInFront(isApart(tab)));
                Optional.ofNullable(now).ifPresent(tab -> tab.setInFront(true));
            });
        }
        halves.apart()
                .addListener((ListChangeListener<Tab>) change -> halves.apart().forEach(tab -> tab.setInFront(true)));
    }

    /** What the tab in front shows. */
    public Optional<CentreView> view() {
        return views.of(halves.selectedProperty().get());
    }

    /** What the tab in front of the main window shows, also while a tab in a window of its own has the focus. */
    public Optional<CentreView> viewInHalves() {
        return views.of(halves.frontProperty().get());
    }

    /** What the tab in front of a half shows. */
    public Optional<CentreView> view(Half half) {
        return views.of(halves.row(half).frontProperty().get());
    }

    /** Whether a view is in front of a half, or in a window of its own. */
    public boolean contains(CentreView view) {
        return isApart(view.tab())
                || Stream.of(Half.values())
                        .anyMatch(half -> view(half).filter(view::equals).isPresent());
    }

    /** The tab in front if it is that of a connection or of a recorded session. */
    public Optional<TabView> log() {
        return view().filter(TabView.class::isInstance).map(TabView.class::cast);
    }

    /** The tab in front if it is a connection's. */
    public Optional<SessionTabView> connection() {
        return log().filter(SessionTabView.class::isInstance).map(SessionTabView.class::cast);
    }

    private boolean isApart(Tab tab) {
        return halves.apart().contains(tab);
    }
}
