package app.sockeye.profile.workspace;

import app.sockeye.profile.ScriptUse;
import java.util.Objects;

/**
 * A script as it is in its file.
 *
 * @param owner the connection or the folder that it belongs to
 */
public record SavedScript(LibraryEntry owner, ScriptUse use, String source) {
    public SavedScript {
        Objects.requireNonNull(owner);
        Objects.requireNonNull(use);
        Objects.requireNonNull(source);
    }

    /** The name of its file. */
    public String fileName() {
        return ScriptFile.of(owner, use).getFileName().toString();
    }
}
