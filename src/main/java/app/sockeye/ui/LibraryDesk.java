package app.sockeye.ui;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.profile.Profile;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.SequenceEntry;
import app.sockeye.session.SessionState;
import app.sockeye.ui.common.Toast;
import app.sockeye.ui.library.LibraryCommands;
import app.sockeye.ui.tab.MessageDesk;
import app.sockeye.ui.tab.SessionTabView;
import app.sockeye.ui.tab.Tabs;
import app.sockeye.ui.tab.session.SessionTab;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;

/** Carries out the library's commands with the window's tabs. */
final class LibraryDesk implements LibraryCommands {
    private final Tabs tabs;
    private final MessageDesk messages;
    private final Toast toast;
    private final ConnectionImportDesk imports;
    private final Runnable settings;
    private final Runnable closeDrawers;
    private final PresetDesk presets;

    /** @param closeDrawers closes what lies over the tabs in a narrow window */
    LibraryDesk(
            Tabs tabs,
            Toast toast,
            ConnectionImportDesk imports,
            Runnable settings,
            Runnable closeDrawers,
            PresetDesk presets) {
        this.presets = presets;
        this.tabs = tabs;
        this.messages = tabs.messages();
        this.toast = toast;
        this.imports = imports;
        this.settings = settings;
        this.closeDrawers = closeDrawers;
    }

    @Override
    public void openAndConnect(Profile profile) {
        connect(tabs.open(profile));
    }

    @Override
    public void openAgain(Profile profile) {
        connect(tabs.openAgain(profile));
    }

    private void connect(SessionTab tab) {
        if (tab.connection().statusProperty().get().state() != SessionState.OPEN) {
            tab.connection().connect();
        }
        tabs.shown().connection().ifPresent(SessionTabView::focusComposer);
    }

    @Override
    public void showTogether(List<Profile> profiles) {
        tabs.merged().showProfiles(profiles);
        closeDrawers.run();
    }

    @Override
    public void edit(Profile profile) {
        tabs.open(profile);
        tabs.shown().connection().ifPresent(SessionTabView::focusAddress);
    }

    @Override
    public void describe(Profile profile) {
        tabs.open(profile);
        closeDrawers.run();
        tabs.shown().connection().ifPresent(SessionTabView::editDescription);
    }

    @Override
    public void load(MessageEntry message) {
        messages.load(message);
    }

    @Override
    public void edit(MessageEntry message) {
        messages.load(message);
        closeDrawers.run();
        tabs.shown().connection().ifPresent(SessionTabView::focusComposer);
    }

    @Override
    public void send(MessageEntry message) {
        messages.send(message);
        closeDrawers.run();
    }

    @Override
    public void showDetails(MessageEntry message) {
        closeDrawers.run();
        messages.showDetails(message);
    }

    @Override
    public void load(SequenceEntry sequence) {
        tabs.sequences().load(sequence);
        closeDrawers.run();
    }

    @Override
    public void run(SequenceEntry sequence) {
        tabs.sequences().run(sequence);
        closeDrawers.run();
    }

    @Override
    public void offerUndo(String message, Runnable undo) {
        toast.show(message, WindowTexts.UNDO, undo);
    }

    @Override
    public void tell(String sentence) {
        toast.show(sentence);
    }

    @Override
    public void chooseImport() {
        imports.choose();
    }

    @Override
    public void newFromPreset(Node beside, Dialect dialect, ConnectPreset preset) {
        presets.show(beside, dialect, preset);
    }

    @Override
    public void importFiles(List<Path> sources) {
        imports.read(sources);
    }

    @Override
    public void importText(String text) {
        imports.read(text);
    }

    @Override
    public void openSettings() {
        settings.run();
    }
}
