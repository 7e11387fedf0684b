package app.sockeye.ui.library;

import app.sockeye.dialect.Dialect;
import app.sockeye.dialect.preset.ConnectPreset;
import app.sockeye.profile.Profile;
import app.sockeye.profile.workspace.MessageEntry;
import app.sockeye.profile.workspace.SequenceEntry;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;

/** What the library asks the window to do. All on the JavaFX thread. */
public interface LibraryCommands {
    /** Shows a profile's tab, opening one if there is none, and connects it unless it is connected. */
    void openAndConnect(Profile profile);

    /** Opens another tab of a profile and connects it, for example as the second client of a chat. */
    void openAgain(Profile profile);

    /** Shows the logs of connections as one, opening and connecting those that have no tab. */
    void showTogether(List<Profile> profiles);

    /** Shows a profile's tab without connecting, so that its URL can be typed. */
    void edit(Profile profile);

    /** Shows a profile's tab without connecting, and what its file says about it, to change that. */
    void describe(Profile profile);

    /** Shows a saved message in the composer of its connection's tab, or else of the tab in front. */
    void load(MessageEntry message);

    /** As {@link #load(MessageEntry)}, with the keyboard's focus in the composer. */
    void edit(MessageEntry message);

    /** Shows a saved message and sends it, connecting first if that is necessary. */
    void send(MessageEntry message);

    /** Shows all that is saved of a message, to change it. */
    void showDetails(MessageEntry message);

    /** Shows a saved sequence in the bench of a connection that can run it. */
    void load(SequenceEntry sequence);

    /** As {@link #load(SequenceEntry)}, and runs it, connecting first if that is necessary. */
    void run(SequenceEntry sequence);

    /** Shows what was done, with a button that undoes it. */
    void offerUndo(String message, Runnable undo);

    /** Shows a sentence on what could not be done. */
    void tell(String sentence);

    /** Asks beside a node for what a preset needs, and makes its connection. */
    void newFromPreset(Node beside, Dialect dialect, ConnectPreset preset);

    /** Asks for a file of another tool, and adds its connections. */
    void chooseImport();

    /** Adds the connections in files and folders of other tools. */
    void importFiles(List<Path> sources);

    /** Adds the connections in a text of another tool, such as a command of curl. */
    void importText(String text);

    /** Opens the settings. */
    void openSettings();
}
