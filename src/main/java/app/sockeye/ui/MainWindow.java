package app.sockeye.ui;

import app.sockeye.message.Draft;
import app.sockeye.message.Format;
import app.sockeye.message.WrittenMessage;
import app.sockeye.profile.Profile;
import app.sockeye.profile.workspace.SavedProfile;
import app.sockeye.session.ClientSession;
import app.sockeye.settings.Settings;
import app.sockeye.settings.WindowLayout;
import app.sockeye.ui.common.KeyboardFocus;
import app.sockeye.ui.common.PresetMenu;
import app.sockeye.ui.common.Theme;
import app.sockeye.ui.common.UiPulse;
import app.sockeye.ui.common.UserInput;
import app.sockeye.ui.environment.EnvironmentModel;
import app.sockeye.ui.environment.EnvironmentSection;
import app.sockeye.ui.environment.EnvironmentSwitcher;
import app.sockeye.ui.environment.ProductionLine;
import app.sockeye.ui.environment.ValuesPage;
import app.sockeye.ui.history.HistoryModel;
import app.sockeye.ui.history.HistoryView;
import app.sockeye.ui.layout.LayoutKeeper;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.RegionLayout.Region;
import app.sockeye.ui.library.LibraryLook;
import app.sockeye.ui.library.LibraryModel;
import app.sockeye.ui.library.LibraryView;
import app.sockeye.ui.tab.ConnectionLayouts;
import app.sockeye.ui.tab.EnvironmentDesk;
import app.sockeye.ui.tab.KeptTabs;
import app.sockeye.ui.tab.PayloadSaver;
import app.sockeye.ui.tab.SessionTabView;
import app.sockeye.ui.tab.TabView;
import app.sockeye.ui.tab.Tabs;
import app.sockeye.ui.tab.session.SessionTab;
import app.sockeye.ui.tab.work.FileDialogs;
import app.sockeye.ui.tab.work.Workbench;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The main window: places its regions, and saves their layout and the open tabs. JavaFX thread. */
public final class MainWindow {
    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private static final WrittenMessage WELCOME = new WrittenMessage(
            Format.JSON,
            """
            {
              "op": "subscribe",
              "channel": "ticker",
              "symbols": ["BTC-USD", "ETH-USD"],
              "throttle_ms": 250,
              "snapshot": true
            }""");

    private final Stage stage;
    private final Workbench bench;
    private final RegionLayout layout;
    private final ConnectionLayouts logLayouts;
    private final Tabs tabs;
    private final KeptTabs keptTabs;
    private final LibraryModel libraryModel;
    private final LibraryView library;
    private final HistoryModel history;
    private final EnvironmentModel environments;
    private final EnvironmentSwitcher switcher;
    private final ValuesPlace values;
    private final Sidebar sidebar;
    private final IntakeDesk intake;
    private final StatusBar statusBar = new StatusBar();
    private final WindowRegions regions;
    private final PresetDesk presets;
    private final ShortcutSheet shortcuts = new ShortcutSheet();
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
        libraryModel = new LibraryModel(
                bench.workspace().library(),
                new LibraryDesk(tabs, bench.toast(), imports, this::showSettings, layout::closeDrawers, presets),
                bench.work().ordered(),
                UiPulse::later);
        library = new LibraryView(
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
        switcher = new EnvironmentSwitcher(environments);
        HistoryView historyView = new HistoryView(
                history, () -> bench.settings().get().retention().totalBytes(), bench.pulse());
        sidebar = new Sidebar(library, historyView, history, new EnvironmentSection(environments), layout);
        intake = new IntakeDesk(bench, tabs, sidebar, historyView, imports);
        regions = new WindowRegions(layout, sidebar, tabs, switcher, statusBar);
        values = new ValuesPlace(
                new ValuesPage(environments),
                tabs::front,
                page -> regions.show(Optional.empty(), page),
                this::showSelected);
        libraryModel.shownProperty().addListener(o -> {
            logLayouts.libraryChanged();
            tabs.libraryChanged();
        });
        stage.setTitle(WindowTexts.PROGRAM);
        ICON_SIZES.forEach(size -> stage.getIcons().add(icon(size)));
        stage.setScene(scene());
        // The desktop's theme may have changed while another window was in front.
        stage.focusedProperty().addListener((o, before, now) -> {
            if (now) {
                appearance.apply();
            }
        });
        stage.iconifiedProperty().addListener((o, before, now) -> bench.pulse().setSeen(!now));
        WindowPlace.restore(stage, bench.settings().get().window());
        tabs.strip().selectedProperty().addListener((o, before, now) -> showSelected());
        bench.pulse().follow(statusBar::update);
        new LayoutKeeper(stage, layout, () -> bench.settings().update(this::withWindow));
        stage.setOnCloseRequest(e -> {
            if (!tabs.closing().canCloseWindow(stage::hide)) {
                e.consume();
            }
        });
        showSelected();
    }

    /** The stage of the window. */
    public Stage stage() {
        return stage;
    }

    /** Brings the window to the front, as far as the desktop allows it. */
    public void bringToFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
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
        tabs.open(echo).composer().setDraft(Draft.of(WELCOME));
        connect(echo);
    }

    /** Sends the welcome message once that is possible; returns whether it was answered. */
    public boolean isWelcomeAnswered() {
        return selectedTab().map(MainWindow::isAnswered).orElse(false);
    }

    /** Selects the newest row of the log in front, which shows it in the inspector. */
    public void selectNewest() {
        tabs.front().ifPresent(view -> view.log().selectNewest());
    }

    private static boolean isAnswered(SessionTab tab) {
        long sent = tab.session().map(s -> s.counters().messagesSent()).orElse(0L);
        if (sent == 0
                && tab.composer().openProperty().get()
                && tab.composer().queuedProperty().get() == 0) {
            tab.composer().send();
        }
        return sent > 0
                && tab.session().map(s -> s.counters().messagesReceived()).orElse(0L) > 0;
    }

    /** Shows a profile's tab and connects it. */
    public void connect(Profile profile) {
        SessionTab tab = tabs.open(profile);
        tab.connection().connect();
        tabs.selected().ifPresent(SessionTabView::focusComposer);
    }

    private void saved(SavedProfile saved, boolean isNew) {
        boolean inFront = selectedTab()
                .filter(tab -> tab.profile().id().equals(saved.profile().id()))
                .isPresent();
        if (inFront) {
            new SavedConnectionDesk(libraryModel, sidebar, layout.shownProperty(Region.LIBRARY), bench.toast())
                    .saved(saved, isNew);
        }
    }

    private void showSettings() {
        new SettingsPopover(bench, appearance, zoom, shortcuts::toggle).show(sidebar.lookup("#settings"));
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

    private Scene scene() {
        ZoomPane root = new ZoomPane(
                new StackPane(
                        new BorderPane(regions, new SignInBar(bench.signIn()), null, null, null),
                        bench.toast(),
                        new ProductionLine(environments),
                        shortcuts),
                zoom);
        intake.takeDrops(root);
        Theme.dress(root);
        root.getStylesheets().add(Theme.sheet(MainWindow.class, "window.css"));
        Scene scene = new Scene(root);
        KeyboardFocus.mark(scene);
        // A filter, as some controls consume keys such as Ctrl+Tab.
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                new WindowKeys(tabs, layout, sidebar, switcher, shortcuts, appearance, zoom)::keyPressed);
        UserInput.follow(scene, bench.pulse()::attend);
        new CaretRest(scene, bench.pulse(), System::nanoTime);
        return scene;
    }

    private Optional<SessionTab> selectedTab() {
        return tabs.selected().map(SessionTabView::tab);
    }

    private void showSelected() {
        Optional<TabView> view = tabs.front();
        values.leave();
        layout.closeDrawers();
        regions.show(
                view,
                new EmptyWindow(
                        tabs::openNew,
                        PresetMenu.items(
                                (dialect, preset) -> presets.show(regions.lookup("#empty-preset"), dialect, preset))));
        statusBar.show(selectedTab().map(SessionTab::tabSession));
        selectedTab().map(tab -> tab.profile().id()).ifPresent(id -> {
            libraryModel.select(id);
            history.profileProperty().set(id);
        });
        bench.pulse().wake();
    }

    private static Image icon(int size) {
        String file = "/app/sockeye/icons/sockeye-" + size + ".png";
        return new Image(Objects.requireNonNull(MainWindow.class.getResourceAsStream(file), file));
    }
}
