package app.sockeye.ui.tab.strip;

import app.sockeye.protocol.VisibleText;
import app.sockeye.ui.common.Icon;
import app.sockeye.ui.common.keyboard.Shortcut;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.TabTexts;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The menu of all tabs, with the one in front checked; created each time it is shown. */
final class TabListMenu extends ContextMenu {
    /** Number of tabs in the menu at most, those around the one in front: a thousand would take seconds to draw. */
    private static final int MOST_TABS = 30;

    TabListMenu(ObservableList<Tab> tabs, Tab front, Consumer<Tab> select, TabCommands commands) {
        int first = Math.max(0, Math.min(tabs.indexOf(front) - MOST_TABS / 2, tabs.size() - MOST_TABS));
        for (Tab tab : tabs.subList(first, Math.min(tabs.size(), first + MOST_TABS))) {
            long unread = tab.unreadProperty().get();
            RadioMenuItem item = new RadioMenuItem(
                    unread == 0
                            ? tab.titleProperty().get()
                            : TabTexts.unread(tab.titleProperty().get(), unread));
            item.setMnemonicParsing(false);
            item.setSelected(tab == front);
            item.setOnAction(e -> select.accept(tab));
            getItems().add(item);
        }
        if (tabs.size() > MOST_TABS) {
            MenuItem others = new MenuItem(TabTexts.otherTabs(tabs.size() - MOST_TABS, Shortcut.PALETTE.keysText()));
            others.setDisable(true);
            getItems().add(others);
        }
        MenuItem reopen = new MenuItem(TabTexts.REOPEN_CLOSED);
        reopen.setAccelerator(Shortcut.REOPEN_TAB.keys());
        reopen.setDisable(!commands.canReopen());
        reopen.setOnAction(e -> commands.reopenClosed());
        getItems().addAll(new SeparatorMenuItem(), reopen, recent(commands.recent()));
    }

    private static Menu recent(List<RecentChoice> choices) {
        Menu menu = new Menu(TabTexts.OPEN_RECENT);
        menu.setId("tab-recent");
        for (RecentChoice choice : choices) {
            MenuItem item = new MenuItem(VisibleText.of(choice.name()), Icon.of(choice.icon()));
            item.setMnemonicParsing(false);
            item.setOnAction(e -> choice.open().run());
            menu.getItems().add(item);
        }
        menu.setDisable(menu.getItems().isEmpty());
        return menu;
    }
}
