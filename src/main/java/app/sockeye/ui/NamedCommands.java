package app.sockeye.ui;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.dialect.registry.Dialects;
import app.sockeye.ui.common.OnDemand;
import app.sockeye.ui.environment.EnvironmentModel;
import app.sockeye.ui.history.HistoryCommands;
import app.sockeye.ui.history.HistoryView;
import app.sockeye.ui.layout.RegionLayout;
import app.sockeye.ui.layout.RegionLayout.Region;
import app.sockeye.ui.library.LibraryModel;
import app.sockeye.ui.tab.CentreView;
import app.sockeye.ui.tab.SessionTabView;
import app.sockeye.ui.tab.TabView;
import app.sockeye.ui.tab.Tabs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;

/** What the window can do without having a key for it. JavaFX thread. */
final class NamedCommands {
    private final Tabs tabs;
    private final RegionLayout layout;
    private final Sidebar sidebar;
    private final LibraryModel library;
    private final EnvironmentModel environments;
    private final OnDemand<HistoryView> history;
    private final ConnectionImportDesk imports;
    private final PresetDesk presets;

    NamedCommands(
            Tabs tabs,
            RegionLayout layout,
            Sidebar sidebar,
            LibraryModel library,
            EnvironmentModel environments,
            OnDemand<HistoryView> history,
            ConnectionImportDesk imports,
            PresetDesk presets) {
        this.tabs = tabs;
        this.layout = layout;
        this.sidebar = sidebar;
        this.library = library;
        this.environments = environments;
        this.history = history;
        this.imports = imports;
        this.presets = presets;
    }

    /**
     * All of them.
     *
     * @param settings shows the settings
     * @param secrets shows the secrets
     * @param contrast makes the contrast high, or normal again
     * @param folder asks for another workspace
     */
    List<WindowCommand> all(Runnable settings, Runnable secrets, Runnable contrast, Runnable folder) {
        BooleanSupplier front = () -> tabs.shown().log().isPresent();
        BooleanSupplier shown = () -> tabs.shown().view().isPresent();
        BooleanSupplier several = () -> tabs.halves().all().size() > 1;
        List<WindowCommand> all = new ArrayList<>(ofPresets());
        all.addAll(HalvesCommands.all(tabs.halves()));
        Collections.addAll(
                all,
                WindowCommand.of(
                        "new-connection", CommandTexts.NEW_CONNECTION, Feather.PLUS, inLibrary(library::newConnection)),
                WindowCommand.of(
                        "new-folder", CommandTexts.NEW_FOLDER, Feather.FOLDER_PLUS, inLibrary(library::newFolder)),
                WindowCommand.of(
                        "import-connections", CommandTexts.IMPORT_CONNECTIONS, Feather.DOWNLOAD, imports::choose),
                WindowCommand.of("import-session", CommandTexts.IMPORT_SESSION, Feather.ARCHIVE, this::importSession),
                WindowCommand.of("export-log", CommandTexts.EXPORT_LOG, Feather.UPLOAD, ofShown(view -> view.shownLog()
                                .showExport()))
                        .when(shown),
                WindowCommand.of(
                                "copy-markdown",
                                CommandTexts.COPY_AS_MARKDOWN,
                                Feather.COPY,
                                ofShown(view -> view.shownLog().copyAsMarkdown()))
                        .when(shown),
                WindowCommand.of("row-rules", CommandTexts.ROW_RULES, Feather.DROPLET, ofFront(view -> view.log()
                                .showRules()))
                        .when(front),
                WindowCommand.of(
                                "duplicate-tab",
                                CommandTexts.DUPLICATE_TAB,
                                Feather.COPY,
                                ofFront(view -> tabs.commands().duplicate(view.tab())))
                        .when(() -> tabs.shown().connection().isPresent()),
                WindowCommand.of("describe", CommandTexts.DESCRIBE, Feather.FILE_TEXT, () -> tabs.shown()
                                .connection()
                                .ifPresent(SessionTabView::editDescription))
                        .when(() -> tabs.shown()
                                .connection()
                                .filter(view -> view.tab().isSaved())
                                .isPresent()),
                WindowCommand.of("show-together", CommandTexts.SHOW_TOGETHER, Feather.LAYERS, () -> tabs.merged()
                                .showOpen())
                        .when(() -> tabs.connections().count() > 1),
                WindowCommand.of(
                                "close-other-tabs",
                                CommandTexts.CLOSE_OTHER_TABS,
                                Feather.X,
                                ofShown(view -> tabs.commands().closeOthers(view.tab())))
                        .when(several)
                        .destructiveWhen(() -> true),
                WindowCommand.of(
                                "close-tabs-right",
                                CommandTexts.CLOSE_TABS_TO_THE_RIGHT,
                                Feather.X,
                                ofShown(view -> tabs.commands().closeToTheRight(view.tab())))
                        .when(several)
                        .destructiveWhen(() -> true),
                WindowCommand.of("edit-values", CommandTexts.EDIT_VALUES, Feather.LIST, environments::editChosen),
                WindowCommand.of("secrets", CommandTexts.SECRETS, Feather.KEY, secrets),
                WindowCommand.of("settings", CommandTexts.SETTINGS, Feather.SETTINGS, settings),
                WindowCommand.of("contrast", CommandTexts.CONTRAST, Feather.EYE, contrast),
                WindowCommand.of("open-folder", CommandTexts.OPEN_FOLDER, Feather.FOLDER, folder));
        return all;
    }

    private List<WindowCommand> ofPresets() {
        BiConsumer<Dialect, ConnectPreset> show =
                (dialect, preset) -> presets.show(sidebar.getScene().lookup("#new-tab"), dialect, preset);
        return Dialects.ALL.stream()
                .flatMap(dialect -> dialect.presets().stream()
                        .map(preset -> WindowCommand.of(
                                "preset-" + preset.key(),
                                CommandTexts.newConnection(preset.title()),
                                Feather.PACKAGE,
                                () -> show.accept(dialect, preset))))
                .toList();
    }

    private Runnable inLibrary(Runnable action) {
        return () -> {
            tabs.halves().focusHalf();
            layout.shownProperty(Region.LIBRARY).set(true);
            sidebar.showPage(Sidebar.Page.CONNECTIONS);
            action.run();
        };
    }

    private Runnable ofFront(Consumer<TabView> action) {
        return () -> tabs.shown().log().ifPresent(action);
    }

    private Runnable ofShown(Consumer<CentreView> action) {
        return () -> tabs.shown().view().ifPresent(action);
    }

    private void importSession() {
        HistoryCommands desk = tabs.history();
        desk.chooseImport().ifPresent(file -> {
            tabs.halves().focusHalf();
            layout.shownProperty(Region.LIBRARY).set(true);
            sidebar.showPage(Sidebar.Page.HISTORY);
            history.get().importFile(file);
        });
    }
}
