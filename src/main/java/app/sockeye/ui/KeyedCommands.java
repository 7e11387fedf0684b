package app.sockeye.ui;

import app.sockeye.session.SessionState;
import app.sockeye.ui.common.keyboard.Shortcut;
import app.sockeye.ui.environment.EnvironmentSwitcher;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.RegionLayout.Region;
import app.sockeye.ui.layout.RegionWalk;
import app.sockeye.ui.layout.SizedSplit;
import app.sockeye.ui.log.LogView;
import app.sockeye.ui.split.Half;
import app.sockeye.ui.tab.CentreView;
import app.sockeye.ui.tab.SessionTabView;
import app.sockeye.ui.tab.TabView;
import app.sockeye.ui.tab.Tabs;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.Tab;
import app.sockeye.ui.window.Appearance;
import app.sockeye.ui.window.Zoom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.kordamp.ikonli.feather.Feather;

/** What the window's shortcuts do. JavaFX thread. */
final class KeyedCommands {
    /** By how much a region grows with each press of its key, in px. */
    private static final double REGION_STEP = 24;

    private final Tabs tabs;
    private final RegionLayout layout;
    private final Sidebar sidebar;
    private final Map<Shortcut, WindowCommand> all = new EnumMap<>(Shortcut.class);

    KeyedCommands(
            Tabs tabs,
            RegionLayout layout,
            Sidebar sidebar,
            EnvironmentSwitcher switcher,
            ShortcutSheet shortcuts,
            Appearance appearance,
            Zoom zoom,
            Runnable focusOtherHalf) {
        this.tabs = tabs;
        this.layout = layout;
        this.sidebar = sidebar;
        addConnections();
        addTabs();
        addHalves(focusOtherHalf);
        addLog();
        add(Shortcut.ENVIRONMENT, Feather.LAYERS, () -> inMain(switcher::toggle));
        addRegions();
        add(Shortcut.THEME, Feather.MOON, appearance::toggle);
        add(Shortcut.LARGER, Feather.ZOOM_IN, () -> zoom.change(1));
        add(Shortcut.SMALLER, Feather.ZOOM_OUT, () -> zoom.change(-1));
        add(Shortcut.USUAL_SIZE, Feather.MAXIMIZE, zoom::reset);
        add(Shortcut.HELP, Feather.HELP_CIRCLE, shortcuts::toggle);
    }

    /** All of them, in the order of {@link Shortcut}. */
    List<WindowCommand> all() {
        return List.copyOf(all.values());
    }

    /** What a shortcut of the window does; empty for one that is handled elsewhere. */
    Optional<WindowCommand> of(Shortcut shortcut) {
        return Optional.ofNullable(all.get(shortcut));
    }

    private void addConnections() {
        addForComposer(Shortcut.SEND, Feather.SEND, CentreView::send);
        WindowCommand toggle = add(
                Shortcut.CONNECT_TOGGLE,
                Feather.ZAP,
                () -> front(view -> view.tab().pressConnect()));
        put(toggle.when(this::hasFront).destructiveWhen(this::isOpen));
        addForTab(Shortcut.ADDRESS, Feather.LINK, SessionTabView::focusAddress);
        addForTab(Shortcut.OPTIONS, Feather.SLIDERS, SessionTabView::showOptions);
        addForTab(Shortcut.SAVE_MESSAGE, Feather.SAVE, SessionTabView::pressSave);
        addForTab(Shortcut.SAVE, Feather.SAVE, view -> view.tab().connection().save());
        addForComposer(Shortcut.MESSAGE, Feather.EDIT_3, view -> {
            view.regions().closeDrawers();
            view.focusComposer();
        });
    }

    private void addTabs() {
        add(Shortcut.NEW_TAB, Feather.PLUS, tabs::openNew);
        put(addForShown(Shortcut.CLOSE_TAB, Feather.X, view -> view.tab().requestClose())
                .destructiveWhen(() -> true));
        put(add(Shortcut.REOPEN_TAB, Feather.ROTATE_CCW, tabs.commands()::reopenClosed)
                .when(tabs.commands()::canReopen));
        put(add(Shortcut.NEXT_TAB, Feather.ARROW_RIGHT, () -> tabs.step(1)).when(this::hasTabs));
        put(add(Shortcut.PREVIOUS_TAB, Feather.ARROW_LEFT, () -> tabs.step(-1)).when(this::hasTabs));
    }

    private void addHalves(Runnable focusOther) {
        addForShown(Shortcut.SPLIT, Feather.COLUMNS, view -> tabs.commands().moveAcross(view.tab()));
        put(add(Shortcut.OTHER_HALF, Feather.ARROW_RIGHT, focusOther)
                .when(tabs.halves().splitProperty()::get));
        addForShown(Shortcut.OWN_WINDOW, Feather.EXTERNAL_LINK, view -> moveToWindowOrBack(view.tab()));
    }

    private void addLog() {
        addForShown(Shortcut.FILTER, Feather.FILTER, view -> view.shownLog().focusFilter());
        addForShown(Shortcut.FIND, Feather.SEARCH, view -> view.shownLog().findNext());
        addForShown(Shortcut.FIND_BACK, Feather.SEARCH, view -> view.shownLog().findPrevious());
        addForFront(Shortcut.GO_TO, Feather.HASH, view -> view.log().showGoTo());
        Map<Shortcut, Feather> icons = Map.of(
                Shortcut.LOG_END, Feather.ARROW_DOWN_CIRCLE,
                Shortcut.COPY, Feather.COPY,
                Shortcut.STAR, Feather.STAR,
                Shortcut.NOTE, Feather.EDIT_2,
                Shortcut.PARTNER, Feather.REPEAT,
                Shortcut.COMPARE, Feather.COLUMNS,
                Shortcut.CLEAR, Feather.SLASH);
        for (Shortcut shortcut : LogView.COMMANDS) {
            put(addForShown(shortcut, icons.get(shortcut), view -> view.shownLog()
                            .press(shortcut))
                    .when(() -> tabs.shown()
                            .view()
                            .filter(view -> view.shownLog().commands().contains(shortcut))
                            .isPresent()));
        }
        put(all.get(Shortcut.CLEAR).destructiveWhen(() -> true));
    }

    private void addRegions() {
        add(Shortcut.NEXT_REGION, Feather.CHEVRONS_RIGHT, () -> RegionWalk.step(stops(), 1));
        add(Shortcut.PREVIOUS_REGION, Feather.CHEVRONS_LEFT, () -> RegionWalk.step(stops(), -1));
        add(Shortcut.LARGER_REGION, Feather.MAXIMIZE_2, () -> growRegion(REGION_STEP));
        add(Shortcut.SMALLER_REGION, Feather.MINIMIZE_2, () -> growRegion(-REGION_STEP));
        add(Shortcut.SEARCH_LIBRARY, Feather.SEARCH, () -> search(Sidebar.Page.CONNECTIONS));
        add(Shortcut.SEARCH_HISTORY, Feather.ARCHIVE, () -> search(Sidebar.Page.HISTORY));
        add(Shortcut.LIBRARY, Feather.SIDEBAR, () -> inMain(() -> layout.toggle(Region.LIBRARY)));
        addForShown(Shortcut.INSPECTOR, Feather.INFO, KeyedCommands::toggleInspector);
        addForComposer(Shortcut.COMPOSER, Feather.MESSAGE_SQUARE, view -> view.regions()
                .toggle(Region.COMPOSER));
        addForFront(
                Shortcut.STATISTICS, Feather.BAR_CHART_2, view -> view.regions().toggle(Region.ROWS));
        addForShown(Shortcut.ACTIVITY, Feather.ACTIVITY, view -> view.regions().toggle(Region.ACTIVITY));
    }

    private void moveToWindowOrBack(Tab tab) {
        if (tabs.halves().apart().contains(tab)) {
            tabs.halves().bringBack(tab);
        } else {
            tabs.commands().moveToWindow(tab);
        }
    }

    private void search(Sidebar.Page page) {
        inMain(() -> {
            layout.shownProperty(Region.LIBRARY).set(true);
            sidebar.focusSearch(page);
        });
    }

    /** Does something in the main window, which comes to the front. */
    private void inMain(Runnable action) {
        tabs.halves().focusHalf();
        action.run();
    }

    /** Shows or hides the inspector; if it would be empty, it shows the newest row. */
    private static void toggleInspector(CentreView view) {
        if (view.inspector().filledProperty().get()) {
            view.regions().toggle(Region.INSPECTOR);
        } else {
            view.regions().shownProperty(Region.INSPECTOR).set(true);
            view.shownLog().selectNewest();
        }
    }

    private void growRegion(double by) {
        Scene scene = apart().map(Node::getScene).orElseGet(sidebar::getScene);
        SizedSplit.grow(scene.getFocusOwner(), by);
    }

    /** The tab with the focus if it is in a window of its own. */
    private Optional<CentreView> apart() {
        return tabs.shown().view().filter(view -> tabs.halves().apart().contains(view.tab()));
    }

    /** The regions of the window with the focus. */
    private List<RegionWalk.Stop> stops() {
        if (apart().isPresent()) {
            return stops(apart().get()).toList();
        }
        return Stream.concat(
                        Stream.of(new RegionWalk.Stop(sidebar, sidebar::focusList)),
                        Stream.of(Half.values())
                                .flatMap(half -> tabs.shown().view(half).stream())
                                .flatMap(KeyedCommands::stops))
                .toList();
    }

    private static Stream<RegionWalk.Stop> stops(CentreView view) {
        return Stream.concat(
                view.stops().stream(),
                view.page().map(page -> new RegionWalk.Stop(page, () -> RegionWalk.focusFirst(page))).stream());
    }

    private boolean isOpen() {
        Optional<SessionTab> tab = tabs.shown().connection().map(SessionTabView::tab);
        return tab.filter(found -> found.tabSession().statusProperty().get().state() == SessionState.OPEN)
                .isPresent();
    }

    private boolean hasFront() {
        return tabs.shown().log().isPresent();
    }

    private boolean hasTabs() {
        return tabs.halves().all().size() > 1;
    }

    private void front(Consumer<TabView> action) {
        tabs.shown().log().ifPresent(action);
    }

    private WindowCommand addForTab(Shortcut shortcut, Feather icon, Consumer<SessionTabView> action) {
        return put(add(shortcut, icon, () -> tabs.shown().connection().ifPresent(action))
                .when(() -> tabs.shown().connection().isPresent()));
    }

    private void addForComposer(Shortcut shortcut, Feather icon, Consumer<CentreView> action) {
        put(addForShown(shortcut, icon, action)
                .when(() -> tabs.shown().view().filter(CentreView::hasComposer).isPresent()));
    }

    private WindowCommand addForFront(Shortcut shortcut, Feather icon, Consumer<TabView> action) {
        return put(add(shortcut, icon, () -> front(action)).when(this::hasFront));
    }

    private WindowCommand addForShown(Shortcut shortcut, Feather icon, Consumer<CentreView> action) {
        return put(add(shortcut, icon, () -> tabs.shown().view().ifPresent(action))
                .when(() -> tabs.shown().view().isPresent()));
    }

    private WindowCommand add(Shortcut shortcut, Feather icon, Runnable action) {
        return put(WindowCommand.of(shortcut, icon, action));
    }

    private WindowCommand put(WindowCommand command) {
        all.put(command.shortcut().orElseThrow(), command);
        return command;
    }
}
