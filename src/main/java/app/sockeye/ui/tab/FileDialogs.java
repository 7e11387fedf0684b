package app.sockeye.ui.tab;

import app.sockeye.settings.SettingsFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks for files; each dialog opens in the folder where a file was chosen last. JavaFX thread. */
public final class FileDialogs {
    private final SettingsFile settings;

    /** @param settings remember the folder used last */
    public FileDialogs(SettingsFile settings) {
        this.settings = settings;
    }

    /** Asks which file to read; empty where the user would rather not. */
    Optional<Path> open(Window owner, String title) {
        return chosen(chooser(title).showOpenDialog(owner));
    }

    /** Asks which file to write; empty where the user would rather not. */
    Optional<Path> save(Window owner, String title, String suggestedName) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(suggestedName);
        return chosen(chooser.showSaveDialog(owner));
    }

    FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        // A dialog fails to open in a folder that is gone.
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
