package app.sockeye.ui.history;

import app.sockeye.history.KeptSession;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the history asks the window to do. All on the JavaFX thread. */
public interface HistoryCommands {
    /** Shows a session: its tab if it is live, otherwise read-only. */
    void open(KeptSession session);

    /** Shows the logs of several sessions as one. */
    void showTogether(List<KeptSession> sessions);

    /** Shows a session at an entry, with a query as its filter. */
    void openAt(KeptSession session, long entry, String query);

    /** Opens the connection that a session belongs to, and connects. */
    void connectAgain(KeptSession session);

    /** Closes the tab that shows a session read-only, if there is one. */
    void close(KeptSession session);

    /** The user's name for a session, otherwise its profile's, otherwise its address. */
    String titleOf(KeptSession session);

    /** Called with all sessions each time they were read. */
    void listed(List<KeptSession> sessions);

    /** Asks which file to import; empty if the user cancels. */
    Optional<Path> chooseImport();

    /** Tells what was done, in a sentence, and offers to undo it. */
    void offerUndo(String message, Runnable undo);

    /** Tells how something went, in one sentence. */
    void tell(String sentence);
}
