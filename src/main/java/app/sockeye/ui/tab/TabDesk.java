package app.sockeye.ui.tab;

import app.sockeye.profile.unsaved.UnsavedProfile;
import app.sockeye.ui.split.Halves;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.session.TabPlace;
import app.sockeye.ui.tab.strip.RecentChoice;
import app.sockeye.ui.tab.strip.TabCommands;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import java.util.function.Supplier;

/** Carries out what is asked of tabs in their strips and menus, and what they ask for themselves. JavaFX thread. */
public final class TabDesk implements TabCommands, TabPlace {
    private final Workbench bench;
    private final Tabs tabs;
    private final Halves<Tab> halves;
    private Supplier<List<RecentChoice>> recent = List::of;

    TabDesk(Workbench bench, Tabs tabs) {
        this.bench = bench;
        this.tabs = tabs;
        halves = tabs.halves();
    }

    /** Sets what was opened last and can be opened again, newest first. */
    public void setRecent(Supplier<List<RecentChoice>> choices) {
        recent = choices;
    }

    @Override
    public List<RecentChoice> recent() {
        return recent.get();
    }

    @Override
    public void openNew() {
        tabs.openNew();
    }

    @Override
    public void duplicate(Tab tab) {
        if (tab instanceof SessionTab original) {
            SessionTab copy = copy(original);
            if (original.composer().openProperty().get()) {
                copy.connection().connect();
            }
        }
    }

    @Override
    public void close(SessionTab tab) {
        tabs.close(List.of(tab));
    }

    @Override
    public void connectBeside(SessionTab tab) {
        copy(tab).connection().connect();
    }

    /** Opens a copy of a tab, with what is typed in it. */
    private SessionTab copy(SessionTab original) {
        String key = Tabs.newKey();
        UnsavedProfile typed = original.connection().unsaved();
        // A copy of an unsaved connection is a connection of its own.
        boolean saved = bench.workspace().library().find(typed.id()).isPresent();
        SessionTab copy = tabs.select(tabs.add(key, saved ? typed : typed.withId(key), halves.behind(original)));
        copy.setDraft(original.composer().draft());
        return copy;
    }

    @Override
    public void closeOthers(Tab tab) {
        tabs.close(row(tab).stream().filter(other -> other != tab).toList());
    }

    @Override
    public void closeToTheRight(Tab tab) {
        List<Tab> row = row(tab);
        tabs.close(List.copyOf(row.subList(row.indexOf(tab) + 1, row.size())));
    }

    /** The tabs of its half; one in a window of its own is alone. */
    private List<Tab> row(Tab tab) {
        return halves.halfOf(tab)
                .<List<Tab>>map(half -> halves.row(half).items())
                .orElse(List.of(tab));
    }

    @Override
    public void showTogether(List<Tab> some) {
        tabs.merged().showTabs(some);
    }

    @Override
    public boolean canShowTogether(Tab tab) {
        return !(tab instanceof MergedTab);
    }

    @Override
    public void moveToWindow(Tab tab) {
        halves.setApart(tab);
    }

    @Override
    public void moveAcross(Tab tab) {
        if (halves.apart().contains(tab)) {
            halves.bringBack(tab);
        } else if (halves.all().size() > halves.apart().size() + 1) {
            halves.moveAcross(tab);
        } else {
            // There is nothing else to stand beside it, so a new connection does.
            tabs.openNew();
            halves.moveAcross(halves.selectedProperty().get());
            tabs.shown().connection().ifPresent(SessionTabView::focusAddress);
        }
    }

    @Override
    public void reopenClosed() {
        tabs.closing().reopen();
    }

    @Override
    public boolean canReopen() {
        return tabs.closing().canReopen();
    }
}
