package app.sockeye.settings;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where files lie.
 *
 * @param workspace where the profiles lie; empty for the usual place
 * @param dialogs where a file was chosen last
 */
public record FolderSettings(Optional<Path> workspace, Optional<Path> dialogs) implements SettingsPart {
    /** The usual workspace, and no file chosen so far. */
    public static final FolderSettings DEFAULT = new FolderSettings(Optional.empty(), Optional.empty());

    public FolderSettings {
        Objects.requireNonNull(workspace);
        Objects.requireNonNull(dialogs);
    }

    /** The same with another workspace. */
    public FolderSettings withWorkspace(Path newWorkspace) {
        return new FolderSettings(Optional.of(newWorkspace), dialogs);
    }

    /** The same with another folder for dialogs. */
    public FolderSettings withDialogs(Path newFolder) {
        return new FolderSettings(workspace, Optional.of(newFolder));
    }
}
