package app.sockeye.ui.library;

import app.sockeye.profile.Profile;

/** What the library asks the window to do. All on the JavaFX thread. */
public interface LibraryCommands {
    /** Brings a profile's tab to the front, opened where needed, and connects it unless it is connected. */
    void openAndConnect(Profile profile);

    /** Opens one more tab of a profile and connects it, as a chat needs two clients. */
    void openAgain(Profile profile);

    /** Brings a profile's tab to the front without connecting, for its URL to be typed. */
    void edit(Profile profile);

    /** Tells what was done, with a way back. */
    void offerUndo(String message, Runnable undo);

    /** Tells in one sentence what could not be done. */
    void tell(String sentence);

    void openSettings();
}
