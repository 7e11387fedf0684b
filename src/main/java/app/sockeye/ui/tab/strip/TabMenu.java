package app.sockeye.ui.tab.strip;

import app.sockeye.ui.common.Shortcut;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.TabTexts;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The context menu of a tab; created each time it is shown. */
final class TabMenu extends ContextMenu {

    TabMenu(Tab tab, ObservableList<Tab> tabs, TabCommands commands) {
        int place = tabs.indexOf(tab);
        add("tab-close", TabTexts.CLOSE, Shortcut.CLOSE_TAB, tab::requestClose);
        add("tab-close-others", TabTexts.CLOSE_OTHERS, null, () -> commands.closeOthers(tab))
                .setDisable(tabs.size() < 2);
        add("tab-close-right", TabTexts.CLOSE_TO_THE_RIGHT, null, () -> commands.closeToTheRight(tab))
                .setDisable(place == tabs.size() - 1);
        getItems().add(new SeparatorMenuItem());
        add("tab-duplicate", TabTexts.DUPLICATE, null, () -> commands.duplicate(tab))
                .setDisable(!(tab instanceof SessionTab));
        add("tab-reopen", TabTexts.REOPEN_CLOSED, Shortcut.REOPEN_TAB, commands::reopenClosed)
                .setDisable(!commands.canReopen());
    }

    private MenuItem add(String id, String name, Shortcut shortcut, Runnable action) {
        MenuItem item = new MenuItem(name);
        item.setId(id);
        if (shortcut != null) {
            item.setAccelerator(shortcut.keys());
        }
        item.setOnAction(e -> action.run());
        getItems().add(item);
        return item;
    }
}
