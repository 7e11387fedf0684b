package app.sockeye.ui;

import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.environment.ValuesPage;
import app.sockeye.ui.tab.CentreView;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Shows the page of values in place of the log of the tab in front; without a tab in the middle of the window. */
final class ValuesPlace {
    private final OnDemand<ValuesPage> page;
    private final Supplier<Optional<CentreView>> front;
    private final Consumer<ValuesPage> alone;
    private final Runnable back;
    /** The tab in which the page is shown; empty for none. */
    private Optional<CentreView> shownIn = Optional.empty();

    /**
     * @param making makes the page, when it is shown for the first time
     * @param front the tab in front
     * @param alone shows the page without a tab
     * @param back shows again what was there before {@code alone}
     */
    ValuesPlace(
            Supplier<ValuesPage> making,
            Supplier<Optional<CentreView>> front,
            Consumer<ValuesPage> alone,
            Runnable back) {
        page = new OnDemand<>(() -> {
            ValuesPage made = making.get();
            made.setOnClose(this::close);
            return made;
        });
        this.front = front;
        this.alone = alone;
        this.back = back;
    }

    void show() {
        Optional<CentreView> view = front.get();
        if (shownIn.isPresent() && !shownIn.equals(view)) {
            leave();
        }
        shownIn = view;
        view.ifPresentOrElse(tab -> tab.showPage(page.get()), () -> alone.accept(page.get()));
        page.get().focusNext();
    }

    /** Takes the page away when its tab is not in front of any half any more. */
    void leaveUnless(Predicate<CentreView> isShown) {
        if (shownIn.filter(isShown).isEmpty()) {
            leave();
        }
    }

    private void leave() {
        shownIn.ifPresent(view -> view.hidePage(page.get()));
        shownIn = Optional.empty();
    }

    private void close() {
        Optional<CentreView> view = shownIn;
        leave();
        if (view.isEmpty()) {
            back.run();
        } else {
            view.get().focusRows();
        }
    }
}
