package app.sockeye.ui.library;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.profile.Profile;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.SequenceEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** Records what the library asked the window to do. */
final class LibraryRecorder implements LibraryCommands {
    final List<String> said = new ArrayList<>();
    Runnable undo = () -> {};

    @Override
    public void openAndConnect(Profile profile) {
        said.add("open " + profile.name());
    }

    @Override
    public void openAgain(Profile profile) {
        said.add("open again " + profile.name());
    }

    @Override
    public void edit(Profile profile) {
        said.add("edit " + profile.name());
    }

    @Override
    public void describe(Profile profile) {
        said.add("describe " + profile.name());
    }

    @Override
    public void load(MessageEntry message) {
        said.add("load " + message.name());
    }

    @Override
    public void edit(MessageEntry message) {
        said.add("edit " + message.name());
    }

    @Override
    public void send(MessageEntry message) {
        said.add("send " + message.name());
    }

    @Override
    public void showDetails(MessageEntry message) {
        said.add("details " + message.name());
    }

    @Override
    public void load(SequenceEntry sequence) {
        said.add("load sequence " + sequence.name());
    }

    @Override
    public void run(SequenceEntry sequence) {
        said.add("run " + sequence.name());
    }

    @Override
    public void offerUndo(String message, Runnable action) {
        said.add(message);
        undo = action;
    }

    @Override
    public void tell(String sentence) {
        said.add(sentence);
    }

    @Override
    public void showTogether(List<Profile> profiles) {
        said.add("together " + profiles.stream().map(Profile::name).toList());
    }

    @Override
    public void openSettings() {
        said.add("settings");
    }

    @Override
    public void chooseImport() {
        said.add("choose import");
    }

    @Override
    public void newFromPreset(Node beside, Dialect dialect, ConnectPreset preset) {
        said.add("preset " + preset.key());
    }

    @Override
    public void importFiles(List<Path> sources) {
        said.add("import " + sources);
    }

    @Override
    public void importText(String text) {
        said.add("import text " + text);
    }
}
