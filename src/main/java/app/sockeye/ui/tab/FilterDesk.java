package app.sockeye.ui.tab;

import app.sockeye.profile.library.SavedFilter;
import app.sockeye.profile.library.SavedFilters;
import app.sockeye.profile.workspace.LibraryException;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.log.filter.SavedFilterCommands;
import app.sockeye.ui.tab.work.TabTexts;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Saves filters in the workspace, in the background. */
final class FilterDesk implements SavedFilterCommands {
    private final SavedFilters filters;
    private final Executor ordered;
    private final Toast toast;

    FilterDesk(Workbench bench) {
        this.filters = bench.workspace().filters();
        this.ordered = bench.work().ordered();
        this.toast = bench.toast();
    }

    @Override
    public void list(Consumer<List<SavedFilter>> show) {
        change(() -> {}, show);
    }

    @Override
    public void save(SavedFilter filter, Consumer<List<SavedFilter>> show) {
        change(() -> filters.save(filter), show);
    }

    @Override
    public void delete(SavedFilter filter, Consumer<List<SavedFilter>> show) {
        change(() -> filters.delete(filter), left -> {
            show.accept(left);
            toast.show(TabTexts.deletedFilter(filter.name()), TabTexts.UNDO, () -> save(filter, show));
        });
    }

    private void change(Change change, Consumer<List<SavedFilter>> show) {
        ordered.execute(() -> {
            try {
                change.make();
                List<SavedFilter> all = filters.list();
                UiPulse.later(() -> show.accept(all));
            } catch (LibraryException e) {
                UiPulse.later(() -> toast.show(e.getMessage()));
            }
        });
    }

    private interface Change {
        void make() throws LibraryException;
    }
}
