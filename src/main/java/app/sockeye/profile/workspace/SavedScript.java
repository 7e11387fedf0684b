package app.sockeye.profile.workspace;

import java.util.Objects;

/**
 * A script as it is in its file.
 *
 * @param owner the connection or the folder that it belongs to
 */
public record SavedScript(LibraryEntry owner, String source) {
    public SavedScript {
        Objects.requireNonNull(owner);
        Objects.requireNonNull(source);
    }

    /** The name of its file. */
    public String fileName() {
        return ScriptFile.of(owner).getFileName().toString();
    }
}
