package app.sockeye.ui.history;

import app.sockeye.history.KeptSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the history asks the window to do. All on the JavaFX thread. */
public interface HistoryCommands {
    /** Shows a session: its tab where it is live, else read-only. */
    void open(KeptSession session);

    /** Shows a session at an entry, with a query as its filter. */
    void openAt(KeptSession session, long entry, String query);

    /** Opens and connects the connection that a session was of. */
    void connectAgain(KeptSession session);

    /** Closes the tab that shows a session read-only, where there is one. */
    void close(KeptSession session);

    /** The user's name for a session, else its profile's, else its address. */
    String titleOf(KeptSession session);

    /** Tells what the sessions are like now. */
    void listed(List<KeptSession> sessions);

    /** Asks which file to import; empty where the user would rather not. */
    Optional<Path> chooseImport();

    /** Tells what was done, with a way back. */
    void offerUndo(String message, Runnable undo);

    /** Tells how something went, in one sentence. */
    void tell(String sentence);
}
