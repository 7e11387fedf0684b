package app.sockeye.ui.tab.strip;

import app.sockeye.ui.common.keyboard.Shortcut;
import app.sockeye.ui.split.Half;
import app.sockeye.ui.split.Halves;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.tab.work.TabTexts;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The context menu of a tab; created each time it is shown. */
final class TabMenu extends ContextMenu {
    /** Maximum number of other tabs that the menu names one by one. */
    private static final int MOST_OTHERS = 20;

    TabMenu(Tab tab, Halves<Tab> halves, TabCommands commands) {
        Half half = halves.halfOf(tab).orElseThrow();
        ObservableList<Tab> tabs = halves.row(half).items();
        int place = tabs.indexOf(tab);
        add("tab-close", TabTexts.CLOSE, Shortcut.CLOSE_TAB, tab::requestClose);
        add("tab-close-others", TabTexts.CLOSE_OTHERS, null, () -> commands.closeOthers(tab))
                .setDisable(tabs.size() < 2);
        add("tab-close-right", TabTexts.CLOSE_TO_THE_RIGHT, null, () -> commands.closeToTheRight(tab))
                .setDisable(place == tabs.size() - 1);
        getItems().add(new SeparatorMenuItem());
        add("tab-duplicate", TabTexts.DUPLICATE, null, () -> commands.duplicate(tab))
                .setDisable(!(tab instanceof SessionTab));
        add("tab-move-across", across(halves, half), Shortcut.SPLIT, () -> commands.moveAcross(tab));
        add("tab-move-to-window", TabTexts.MOVE_TO_WINDOW, Shortcut.OWN_WINDOW, () -> commands.moveToWindow(tab));
        getItems().add(together(tab, halves.all().filtered(commands::canShowTogether), commands));
        add("tab-reopen", TabTexts.REOPEN_CLOSED, Shortcut.REOPEN_TAB, commands::reopenClosed)
                .setDisable(!commands.canReopen());
    }

    private static String across(Halves<Tab> halves, Half half) {
        boolean toLeft = halves.splitProperty().get() && half == Half.RIGHT;
        return toLeft
                ? TabTexts.MOVE_TO_LEFT
                : halves.splitProperty().get() ? TabTexts.MOVE_TO_RIGHT : TabTexts.SPLIT_RIGHT;
    }

    /** The other tabs, to be shown in one log with the menu's. */
    private static Menu together(Tab tab, List<Tab> tabs, TabCommands commands) {
        Menu menu = new Menu(TabTexts.SHOW_TOGETHER);
        menu.setId("tab-show-together");
        menu.setDisable(tabs.size() < 2 || !tabs.contains(tab));
        MenuItem all = new MenuItem(TabTexts.ALL_OTHER_TABS);
        all.setId("tab-show-together-all");
        all.setOnAction(e -> commands.showTogether(List.copyOf(tabs)));
        menu.getItems().add(all);
        tabs.stream().filter(other -> other != tab).limit(MOST_OTHERS).forEach(other -> {
            MenuItem item = new MenuItem(other.titleProperty().get());
            item.setMnemonicParsing(false);
            item.setOnAction(e -> commands.showTogether(List.of(tab, other)));
            menu.getItems().add(item);
        });
        return menu;
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
