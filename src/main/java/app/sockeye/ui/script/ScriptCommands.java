package app.sockeye.ui.script;

import app.sockeye.profile.workspace.LibraryEntry;
import app.sockeye.session.script.ScriptStatus;

/** What the tab of a script asks of the window. JavaFX thread; nothing blocks. */
public interface ScriptCommands {
    /** What the script of the tab's session has done; the same object until something changes. */
    ScriptStatus status();

    /**
     * Saves the script of a connection or a folder, and runs it; a blank one takes it away. Where the file has neither
     * the base nor the source by now, it stays as it is, and the user is told.
     *
     * @param base the script as it was when the edit began; empty where there was none
     */
    void save(LibraryEntry owner, String base, String source);

    /** Starts the script anew. */
    void restart();
}
