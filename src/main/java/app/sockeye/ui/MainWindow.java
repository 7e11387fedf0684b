package app.sockeye.ui;

import app.sockeye.profile.Profile;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.session.ClientSession;
import app.sockeye.settings.Settings;
import app.sockeye.settings.WindowLayout;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.common.menu.PresetMenu;
import app.sockeye.ui.common.pulse.UiPulse;
import app.sockeye.ui.environment.EnvironmentModel;
import app.sockeye.ui.environment.EnvironmentSection;
import app.sockeye.ui.environment.EnvironmentSwitcher;
import app.sockeye.ui.environment.ValuesPage;
import app.sockeye.ui.history.HistoryModel;
import app.sockeye.ui.history.HistoryView;
import app.sockeye.ui.layout.LayoutKeeper;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.RegionLayout.Region;
import app.sockeye.ui.library.LibraryLook;
import app.sockeye.ui.library.LibraryModel;
import app.sockeye.ui.library.LibraryView;
import app.sockeye.ui.palette.PaletteModel;
import app.sockeye.ui.palette.PaletteView;
import app.sockeye.ui.tab.CentreView;
import app.sockeye.ui.tab.ConnectionLayouts;
import app.sockeye.ui.tab.EnvironmentDesk;
import app.sockeye.ui.tab.KeptTabs;
import app.sockeye.ui.tab.PayloadSaver;
import app.sockeye.ui.tab.SessionTabView;
import app.sockeye.ui.tab.Tabs;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.FileDialogs;
import app.sockeye.ui.tab.work.Workbench;
import app.sockeye.ui.window.Appearance;
import app.sockeye.ui.window.WindowPlace;
import app.sockeye.ui.window.Zoom;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.Stage;

/** The main window: places its regions, and saves their layout and the open tabs. JavaFX thread. */
public final class MainWindow {
    private final Stage stage;
    private final Workbench bench;
    private final RegionLayout layout;
    private final ConnectionLayouts logLayouts;
    private final Tabs tabs;
    private final KeptTabs keptTabs;
    private final LibraryModel libraryModel;
    private final HistoryModel history;
    private final EnvironmentModel environments;
    private final ValuesPlace values;
    private final Sidebar sidebar;
    private final IntakeDesk intake;
    private final StatusBar statusBar;
    private final WindowRegions regions;
    private final TabFocus focus = new TabFocus();
    private final PresetDesk presets;
    private final ShortcutSheet shortcuts = new ShortcutSheet();
    private final KeyedCommands commands;
    private final WorkspaceDesk workspaces;
    private final Appearance appearance;
    private final Zoom zoom;

    /** @param stage a stage that is not yet shown */
    public MainWindow(Stage stage, Workbench bench, Appearance appearance) {
        this.stage = stage;
        this.bench = bench;
        this.appearance = appearance;
        zoom = new Zoom(bench.settings());
        layout = new RegionLayout(bench.settings().get().window());
        logLayouts = new ConnectionLayouts(bench);
        PayloadSaver saver =
                new PayloadSaver(bench.work().background(), bench.toast(), new FileDialogs(bench.settings()));
        tabs = new Tabs(bench, saver, layout, logLayouts, this::saved, () -> stage, this::openVault);
        keptTabs = new KeptTabs(bench, tabs);
        presets = new PresetDesk(
                tabs,
                bench.secrets(),
                () -> bench.workspace().library().secrets(),
                bench.work().background(),
                bench.toast());
        ConnectionImportDesk imports = new ConnectionImportDesk(bench, stage);
        LibraryDesk libraryDesk =
                new LibraryDesk(tabs, bench.toast(), imports, this::showSettings, layout::closeDrawers, presets);
        libraryModel = new LibraryModel(
                bench.workspace().library(), libraryDesk, bench.work().ordered(), UiPulse::later);
        LibraryView library = new LibraryView(
                libraryModel, new LibraryLook(tabs::statusOf, bench.workspace().builtIn()), bench.pulse());
        library.keepFolding(
                bench.settings().get().folding(), folding -> bench.settings().update(s -> s.with(folding)));
        history = new HistoryModel(
                bench.sessions().store(), tabs.history(), bench.work().background(), bench.pulse());
        environments = new EnvironmentModel(
                bench.workspace().environments(),
                bench.workspace().chosen(),
                new EnvironmentDesk(tabs, bench.toast(), this::showValues),
                bench.work().ordered(),
                UiPulse::later);
        EnvironmentSwitcher switcher = new EnvironmentSwitcher(environments);
        OnDemand<HistoryView> historyView = new OnDemand<>(() -> new HistoryView(
                history, () -> bench.settings().get().retention().totalBytes(), bench.pulse()));
        sidebar = new Sidebar(library, historyView, history, new EnvironmentSection(environments), layout);
        intake = new IntakeDesk(bench, tabs, sidebar, historyView, imports);
        statusBar = new StatusBar(bench.work().background());
        regions = new WindowRegions(layout, sidebar, tabs, switcher, statusBar);
        regions.follow(environments.productionProperty());
        commands = new KeyedCommands(
                tabs, layout, sidebar, switcher, shortcuts, appearance, zoom, regions::focusOtherHalf);
        workspaces = new WorkspaceDesk(bench, tabs.closing(), stage);
        PaletteView palette = new PaletteView(palette(libraryDesk, historyView, imports));
        WindowFrames frames = new WindowFrames(
                bench,
                appearance,
                zoom,
                environments,
                intake,
                shortcuts,
                palette,
                new WindowKeys(commands, tabs, shortcuts, palette));
        values = new ValuesPlace(
                () -> new ValuesPage(environments),
                tabs.shown()::view,
                page -> regions.show(() -> page),
                this::showTabs);
        libraryModel.shownProperty().addListener(o -> {
            logLayouts.libraryChanged();
            tabs.libraryChanged();
        });
        frames.frame(stage, regions, tabs.shown()::viewInHalves, this::focused);
        WindowPlace.restore(stage, bench.settings().get().window());
        tabs.halves().frontProperty().addListener((o, before, now) -> showFront());
        tabs.halves().selectedProperty().addListener((o, before, now) -> markSelected());
        tabs.halves().changesProperty().addListener(o -> showTabs());
        new TabWindows(stage, tabs, frames, layout, bench.settings());
        bench.pulse().follow(statusBar::update);
        new LayoutKeeper(stage, layout, () -> bench.settings().update(this::withWindow));
        stage.setOnCloseRequest(e -> {
            if (!tabs.closing().canCloseWindow(stage::hide)) {
                e.consume();
            }
        });
        showFront();
        markSelected();
    }

    /** The stage of the window. */
    public Stage stage() {
        return stage;
    }

    /** Brings the window to the front, as far as the desktop allows it. */
    public void bringToFront() {
        WindowPlace.bringToFront(stage);
    }

    /** Opens what is given to it from outside: addresses, files, names of saved connections. */
    public void take(List<String> texts) {
        if (!texts.isEmpty()) {
            intake.take(texts);
        }
    }

    /** Opens the tabs of the last run, with what was typed there. */
    public void openKeptTabs() {
        keptTabs.restore();
    }

    /** Connects a profile and puts a message into the composer. */
    public void welcome(Profile echo) {
        tabs.open(echo, Welcome.draft());
        connect(echo);
    }

    /** Sends the welcome message once that is possible; returns whether it was answered. */
    public boolean isWelcomeAnswered() {
        return selectedTab().map(Welcome::isAnswered).orElse(false);
    }

    /** Selects the newest row of the log in front, which shows it in the inspector. */
    public void selectNewest() {
        tabs.shown().log().ifPresent(view -> view.log().selectNewest());
    }

    /** Shows a profile's tab and connects it. */
    public void connect(Profile profile) {
        tabs.open(profile).connection().connect();
        tabs.shown().connection().ifPresent(SessionTabView::focusComposer);
    }

    private void saved(SavedProfile saved, boolean isNew) {
        Optional<String> front = selectedTab().map(SessionTab::profileId);
        if (front.filter(saved.profile().id()::equals).isPresent()) {
            new SavedConnectionDesk(libraryModel, sidebar, layout.shownProperty(Region.LIBRARY), bench.toast())
                    .saved(saved, isNew);
        }
    }

    private PaletteModel palette(LibraryDesk desk, OnDemand<HistoryView> historyView, ConnectionImportDesk imports) {
        RecentDesk recent = new RecentDesk(bench, tabs, desk, intake);
        tabs.commands().setRecent(recent::all);
        NamedCommands named =
                new NamedCommands(tabs, layout, sidebar, libraryModel, environments, historyView, imports, presets);
        Supplier<List<WindowCommand>> all = () -> Stream.concat(
                        commands.all().stream(),
                        named
                                .all(
                                        this::showSettings,
                                        () -> openVault(settingsPlace()),
                                        appearance::toggleContrast,
                                        workspaces::choose)
                                .stream())
                .toList();
        return new PaletteDesk(bench, tabs, all)
                .model(desk, environments, recent, workspaces::list, new TypedSearch(tabs, layout, sidebar, history));
    }

    /** Opens a window of another workspace in place of this one; called when nothing is being sent any more. */
    public void setOnWorkspace(Consumer<Path> reopen) {
        workspaces.setReopen(reopen);
    }

    private void showSettings() {
        new SettingsPopover(bench, appearance, zoom, shortcuts::toggle, workspaces).show(settingsPlace());
    }

    /** The button for the settings, or where the sidebar is hidden the one that shows it. */
    private Node settingsPlace() {
        tabs.halves().focusHalf();
        boolean shown = layout.shownProperty(Region.LIBRARY).get();
        return shown ? sidebar.lookup("#settings") : regions.lookup("#open-library");
    }

    private void openVault(Node beside) {
        if (beside.getScene() != null) {
            new SecretsPopover(bench.secrets(), bench.work().ordered()).show(beside);
        }
    }

    private void showValues() {
        layout.closeDrawers();
        values.show();
    }

    /** The session of the tab in front; empty before its first connect. */
    public Optional<ClientSession> session() {
        return selectedTab().flatMap(SessionTab::session);
    }

    /** Saves the layout and the open tabs, and ends all sessions. */
    public void close() {
        bench.pulse().stopWork();
        bench.settings().update(this::withWindow);
        logLayouts.keep();
        keptTabs.keep();
        history.close();
        tabs.closeAll();
    }

    private Settings withWindow(Settings settings) {
        Optional<WindowLayout.Bounds> bounds = WindowPlace.bounds(stage, settings.window());
        return settings.with(layout.putInto(settings.window(), bounds, stage.isMaximized()));
    }

    /** A tab in a window of its own gives the focus back. */
    private void focused() {
        if (tabs.halves().selectedProperty().get()
                != tabs.halves().frontProperty().get()) {
            tabs.halves().focusHalf();
        }
    }

    private Optional<SessionTab> selectedTab() {
        return tabs.shown().connection().map(SessionTabView::tab);
    }

    private void showFront() {
        focus.leave(stage.getScene());
        values.leaveUnless(tabs.shown()::contains);
        layout.closeDrawers();
        showTabs();
        statusBar.show(
                () -> tabs.shown().viewInHalves().map(CentreView::sessions).orElse(List.of()));
        focus.enter(tabs.shown().viewInHalves());
    }

    private void markSelected() {
        selectedTab().map(tab -> tab.profile().id()).ifPresent(id -> {
            libraryModel.select(id);
            history.profileProperty().set(id);
        });
    }

    private void showTabs() {
        regions.show(() -> new EmptyWindow(
                tabs.halves().all().isEmpty() ? WindowTexts.NO_CONNECTION_OPEN : WindowTexts.ALL_APART,
                tabs::openNew,
                PresetMenu.items((dialect, preset) -> presets.show(regions.lookup("#empty-preset"), dialect, preset))));
        bench.pulse().wake();
    }
}
