package app.sockeye.ui.tab.work;

import app.sockeye.settings.RecentItem;
import app.sockeye.settings.SettingsFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Dialogs that ask for a file; they open in the folder that was used last. JavaFX thread. */
public final class FileDialogs {
    private final SettingsFile settings;

    /** @param settings store the folder that was used last */
    public FileDialogs(SettingsFile settings) {
        this.settings = settings;
    }

    /** Asks which file to read; empty if the user cancels. */
    public Optional<Path> open(Window owner, String title) {
        return chosen(chooser(title).showOpenDialog(owner));
    }

    /** Asks which file to write; empty if the user cancels. */
    public Optional<Path> save(Window owner, String title, String suggestedName) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(suggestedName);
        return chosen(chooser.showSaveDialog(owner));
    }

    /** Keeps a file among what was opened last. */
    public void remember(Path file) {
        RecentItem item = new RecentItem(
                RecentItem.Kind.FILE, file.toAbsolutePath().normalize().toString());
        settings.update(now -> now.with(now.used().withItem(item)));
    }

    FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        // A dialog fails to open in a folder that no longer exists.
        settings.get()
                .folders()
                .dialogs()
                .filter(Files::isDirectory)
                .map(Path::toFile)
                .ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /** @param file null where none was chosen */
    Optional<Path> chosen(File file) {
        Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
        path.map(Path::getParent)
                .ifPresent(
                        folder -> settings.update(now -> now.with(now.folders().withDialogs(folder))));
        return path;
    }
}
