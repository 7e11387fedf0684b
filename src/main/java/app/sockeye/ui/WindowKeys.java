package app.sockeye.ui;

import app.sockeye.ui.common.Shortcut;
import app.sockeye.ui.composer.ComposerView;
import app.sockeye.ui.environment.EnvironmentSwitcher;
import app.sockeye.ui.layout.RegionLayout.Region;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.RegionWalk;
import app.sockeye.ui.tab.SessionTabView;
import app.sockeye.ui.tab.Tabs;
import app.sockeye.ui.tab.session.SessionTab;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys of the main window do. JavaFX thread. */
final class WindowKeys {
    private final Tabs tabs;
    private final RegionLayout layout;
    private final Sidebar sidebar;
    private final EnvironmentSwitcher switcher;
    private final ShortcutSheet shortcuts;
    private final Appearance appearance;
    private final Zoom zoom;

    WindowKeys(
            Tabs tabs,
            RegionLayout layout,
            Sidebar sidebar,
            EnvironmentSwitcher switcher,
            ShortcutSheet shortcuts,
            Appearance appearance,
            Zoom zoom) {
        this.tabs = tabs;
        this.layout = layout;
        this.sidebar = sidebar;
        this.switcher = switcher;
        this.shortcuts = shortcuts;
        this.appearance = appearance;
        this.zoom = zoom;
    }

    /** Does what a key asks for, and consumes it. */
    void keyPressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && shortcuts.isVisible()) {
            shortcuts.toggle();
            e.consume();
        } else if (Shortcut.digitWithAlt(e) > 0) {
            if (tabs.messages().press(Shortcut.digitWithAlt(e))) {
                e.consume();
            }
        } else {
            // While a message is edited, the same keys search in it.
            boolean inMessage = e.getTarget() instanceof Node target && ComposerView.canFindAt(target);
            Shortcut.of(e).filter(key -> !(inMessage && key == Shortcut.FILTER)).ifPresent(shortcut -> {
                press(shortcut);
                e.consume();
            });
        }
    }

    private void press(Shortcut shortcut) {
        switch (shortcut) {
            case SEND -> selectedTab().ifPresent(tab -> tab.composer().send());
            case CONNECT_TOGGLE -> tabs.front().ifPresent(view -> view.tab().pressConnect());
            case ADDRESS -> tabs.selected().ifPresent(SessionTabView::focusAddress);
            case OPTIONS -> tabs.selected().ifPresent(SessionTabView::showOptions);
            case ENVIRONMENT -> switcher.toggle();
            case SAVE_MESSAGE -> tabs.selected().ifPresent(SessionTabView::pressSave);
            case SAVE -> selectedTab().ifPresent(tab -> tab.connection().save());
            case NEW_TAB -> tabs.openNew();
            case CLOSE_TAB -> tabs.front().ifPresent(view -> view.tab().requestClose());
            case REOPEN_TAB -> tabs.reopenClosed();
            case NEXT_TAB -> tabs.strip().step(1);
            case PREVIOUS_TAB -> tabs.strip().step(-1);
            case NEXT_REGION -> RegionWalk.step(stops(), 1);
            case PREVIOUS_REGION -> RegionWalk.step(stops(), -1);
            case FILTER -> tabs.front().ifPresent(view -> view.log().focusFilter());
            case FIND -> tabs.front().ifPresent(view -> view.log().findNext());
            case FIND_BACK -> tabs.front().ifPresent(view -> view.log().findPrevious());
            case GO_TO -> tabs.front().ifPresent(view -> view.log().showGoTo());
            case SEARCH_LIBRARY -> {
                layout.shownProperty(Region.LIBRARY).set(true);
                sidebar.focusSearch(Sidebar.Page.CONNECTIONS);
            }
            case SEARCH_HISTORY -> {
                layout.shownProperty(Region.LIBRARY).set(true);
                sidebar.focusSearch(Sidebar.Page.HISTORY);
            }
            case LIBRARY -> layout.toggle(Region.LIBRARY);
            case INSPECTOR -> toggleInspector();
            case COMPOSER -> layout.toggle(Region.COMPOSER);
            case MESSAGE -> {
                layout.closeDrawers();
                tabs.selected().ifPresent(SessionTabView::focusComposer);
            }
            case STATISTICS -> layout.toggle(Region.ROWS);
            case ACTIVITY -> layout.toggle(Region.ACTIVITY);
            case THEME -> appearance.toggle();
            case LARGER -> zoom.change(1);
            case SMALLER -> zoom.change(-1);
            case USUAL_SIZE -> zoom.reset();
            case HELP -> shortcuts.toggle();
            default -> throw new IllegalArgumentException(shortcut + " is not the window's");
        }
    }

    /** Shows or hides the inspector; if it would be empty, it shows the newest row. */
    private void toggleInspector() {
        if (layout.inspectedProperty().get()) {
            layout.toggle(Region.INSPECTOR);
        } else {
            layout.shownProperty(Region.INSPECTOR).set(true);
            tabs.front().ifPresent(view -> view.log().selectNewest());
        }
    }

    private List<RegionWalk.Stop> stops() {
        List<RegionWalk.Stop> stops = new ArrayList<>();
        stops.add(new RegionWalk.Stop(sidebar, sidebar::focusList));
        tabs.front().ifPresent(view -> stops.addAll(view.stops()));
        return stops;
    }

    private Optional<SessionTab> selectedTab() {
        return tabs.selected().map(SessionTabView::tab);
    }
}
