package app.sockeye.ui;

import app.sockeye.ui.common.keyboard.Shortcut;
import app.sockeye.ui.history.HistoryModel;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.RegionLayout.Region;
import app.sockeye.ui.palette.PaletteGroup;
import app.sockeye.ui.palette.PaletteItem;
import app.sockeye.ui.palette.TypedItems;
import app.sockeye.ui.tab.Tabs;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/** Looks for what is typed in the palette: in the log in front, and in all recorded sessions. JavaFX thread. */
final class TypedSearch implements TypedItems {
    private final Tabs tabs;
    private final RegionLayout layout;
    private final Sidebar sidebar;
    private final HistoryModel history;

    TypedSearch(Tabs tabs, RegionLayout layout, Sidebar sidebar, HistoryModel history) {
        this.tabs = tabs;
        this.layout = layout;
        this.sidebar = sidebar;
        this.history = history;
    }

    @Override
    public List<PaletteItem> with(String text) {
        String phrase = '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        PaletteItem sessions = item(
                Feather.ARCHIVE,
                CommandTexts.searchSessions(text),
                Shortcut.SEARCH_HISTORY,
                () -> searchSessions(phrase));
        PaletteItem rows = item(Feather.FILTER, CommandTexts.showRows(text), Shortcut.FILTER, () -> showRows(phrase));
        return tabs.shown().view().isPresent() ? List.of(rows, sessions) : List.of(sessions);
    }

    @Override
    public List<PaletteItem> goTo(String place) {
        return tabs.shown().log().stream()
                .map(view -> item(Feather.HASH, CommandTexts.goTo(place), Shortcut.GO_TO, () -> view.log()
                        .goTo(place)))
                .toList();
    }

    private void searchSessions(String query) {
        tabs.halves().focusHalf();
        layout.shownProperty(Region.LIBRARY).set(true);
        sidebar.showPage(Sidebar.Page.HISTORY);
        history.searchMessages(query);
    }

    private void showRows(String query) {
        tabs.shown().view().ifPresent(view -> {
            view.regions().shownProperty(Region.ROWS).set(true);
            view.shownLog().filterBy(query);
        });
    }

    private static PaletteItem item(Feather icon, String name, Shortcut likewise, Runnable action) {
        return new PaletteItem("typed", PaletteGroup.LOG, icon, name, "", action).withKeys(likewise.keysText());
    }
}
