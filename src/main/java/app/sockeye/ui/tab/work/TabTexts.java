package app.sockeye.ui.tab.work;

import app.sockeye.payload.ByteSize;
import app.sockeye.protocol.VisibleText;
import app.sockeye.session.rule.Rule;
import java.nio.file.Path;
import java.util.List;

/** All texts of the tabs around the regions inside them; {@code Shortcut} has those of the keys. */
public final class TabTexts {
    private TabTexts() {}

    public static final String EDIT_DESCRIPTION_AGAIN = "Edit it again";

    // Bench
    public static final String MESSAGE = "Message";
    public static final String BINARY_MESSAGE = "Binary message";
    public static final String RAW_FRAMES = "Raw frames";
    public static final String OPEN_A_CONNECTION = "Open a connection first: the message is sent from its tab.";

    /** @param name of the saved message that is shown */
    public static String heading(String name, boolean changed) {
        return VisibleText.of(name) + (changed ? " \u2022" : "");
    }

    public static String onlyShown(String name) {
        return VisibleText.of(name)
                + " is shown, not sent, as this is a production environment. Send it with Ctrl+Enter.";
    }

    // Where a value in a message comes from
    /** Where something is saved, within a sentence; no name for the workspace. */
    public static String owner(String folder) {
        return folder.isEmpty() ? "the workspace" : "folder " + VisibleText.of(folder);
    }

    public static final String SCRIPT = "Script";
    public static final String DIALECT = "Dialect";
    public static final String REPEAT = "Repeat";
    public static final String TROUBLE_BADGE = "!";
    public static final String SEQUENCE = "Sequence";
    public static final String RULES = "Rules";
    public static final String OPEN_TO_SHOW = "Add a connection there first: a sequence runs in a connection's tab.";
    public static final String OTHER_SEQUENCE_RUNS = "Another sequence is running in this tab. Stop it first.";

    public static String nearerSequence(String name) {
        return "The connection has a nearer sequence named " + VisibleText.of(name)
                + ", which it runs instead. Rename one of them.";
    }

    public static final String CONNECT_TO_RUN = "Connect first: a sequence runs on the connection of its tab.";
    public static final String SAVE_TO_KEEP = "Save the connection to keep its sequences and rules.";

    /** How many rules are on; empty for none. */
    public static String rulesOn(List<Rule> rules) {
        long on = rules.stream().filter(Rule::on).count();
        return on == 0 ? "" : String.valueOf(on);
    }

    public static String madeSequence(int steps) {
        return "Made a sequence of " + steps + (steps == 1 ? " step." : " steps.");
    }

    public static final String NOTHING_FOR_SEQUENCE = "Select messages of the log to make a sequence of them.";

    // Tab strip and menus
    public static final String UNTITLED = "New connection";
    public static final String NEW_TAB = "New tab (Ctrl+T)";
    public static final String ALL_TABS = "All tabs";

    public static String otherTabs(int count, String keys) {
        return count + " more: find them with " + keys;
    }

    public static final String CLOSE_TAB = "Close tab (Ctrl+W)";
    public static final String CLOSE = "Close";
    public static final String CLOSE_OTHERS = "Close others";
    public static final String CLOSE_TO_THE_RIGHT = "Close to the right";
    public static final String DUPLICATE = "Duplicate";
    public static final String SPLIT_RIGHT = "Split right";
    public static final String MOVE_TO_WINDOW = "Move to a new window";
    public static final String BRING_BACK = "Back to the main window";
    public static final String MOVE_TO_LEFT = "Move to the left half";
    public static final String MOVE_TO_RIGHT = "Move to the right half";
    public static final String SHOW_TOGETHER = "Show together with";
    public static final String ALL_TABS_SHOWN = "The logs of all tabs are shown here already.";
    public static final String ALL_OTHER_TABS = "All other tabs";
    public static final String REOPEN_CLOSED = "Reopen closed tab";
    public static final String OPEN_RECENT = "Open recent";
    public static final String DISMISS = "Dismiss";
    public static final String UNDO = "Undo";

    public static String unreadMessages(long count) {
        return count + " unread messages";
    }

    public static String unread(String title, long count) {
        return title + " (" + count + " unread)";
    }

    // Secrets
    public static final String SECRETS_IN_MEMORY =
            "Secrets of this connection are kept until Sockeye ends. Open the vault to keep them.";
    public static final String OPEN_VAULT = "Open vault";

    // Saving a connection
    public static String saved(String name) {
        return "Saved " + name + ".";
    }

    public static String savedBeside(String name) {
        return "Someone else changed this connection in the meantime, so yours was saved as " + name + ".";
    }

    public static String gone(String name) {
        return name + " is no longer in the library: it was deleted, or its file is missing or broken."
                + " This tab keeps your version; save it to put it back into its folder.";
    }

    public static String showsSaved(String name) {
        return name + " was changed elsewhere. This tab now shows the saved version.";
    }

    public static String changedElsewhere(String name) {
        return name + " was changed elsewhere.";
    }

    public static String savedInAnotherTab(String name) {
        return name + " was saved in another tab.";
    }

    public static final String BOTH_CHANGED = "Your changes in this tab are kept; saving keeps both versions.";
    public static final String SHOWN_AFTER_DISCONNECT =
            "This tab shows the version it is connected with, and the saved version once it is disconnected.";

    // Connecting
    public static String scriptChanged(String owner) {
        return "The script of " + owner
                + " was changed elsewhere and was not replaced. Save again to replace it; a backup" + " is kept.";
    }

    public static String notRecorded(String reason) {
        return "Not connected, because the session can't be recorded: " + reason;
    }

    public static final String CONNECT_IN_NEW_TAB = "Connect in a new tab";

    /** @param connected whether a connection goes on as it is */
    public static String recordedUnlike(RecordedUnlike how, boolean connected) {
        return (connected ? "Not reconnected: " : "Not connected: ")
                + switch (how) {
                    case ON_DISK -> "this tab's session is recorded on the disk. A new tab keeps it private.";
                    case PRIVATE -> "this tab's session is private. A new tab records it.";
                    case PLAIN -> "this tab's recording is not encrypted. That of a new tab is.";
                };
    }

    // Log and inspector
    public static final String INSPECTOR = "Inspector (Ctrl+I)";
    public static final String ACTIVITY = "Activity of the session (Ctrl+Shift+A)";
    public static final String STATISTICS = "Statistics (Ctrl+Shift+T)";
    public static final String EXPORT_LOG = "Export the log";
    public static final String SAVE_STATISTICS = "Save statistics";
    public static final String SAVE_PAYLOAD = "Save payload";
    public static final String SEND_AGAIN = "send again";
    public static final String EDIT = "edit";
    public static final String SAVE_IN_LIBRARY = "save in the library";
    public static final String NO_ROOM_FOR_COLUMN = "The log has no room for another column. Remove one first.";
    public static final String LOOK_EVERYWHERE =
            "All connections now use these columns and colours, except those with columns or colours of their own.";

    public static String notSent(String reason) {
        return "Not sent: " + reason;
    }

    /** @param what can't be done with it: one of {@link #SEND_AGAIN}, {@link #EDIT} and {@link #SAVE_IN_LIBRARY} */
    public static String tooLarge(long bytes, String what) {
        return "A message of " + ByteSize.format(bytes) + " is too large to " + what
                + " here. Save its payload and send the file instead.";
    }

    public static String noColumn(String path, String reason) {
        return "Can't add a column for " + path + ": " + reason;
    }

    public static String deletedFilter(String name) {
        return "Deleted the filter " + name + ".";
    }

    public static String savedPayload(long bytes, Path file) {
        return "Saved " + ByteSize.format(bytes) + " to " + file + ".";
    }

    public static final String REVEAL = "Reveal in folder";

    public static String notRevealed(Path file) {
        return "The folder can't be shown: no file manager was found. The file is " + file + ".";
    }

    public static String notSavedPayload(Path file, String reason) {
        return "Nothing was saved to " + file + ": " + reason + ". Choose another place.";
    }

    // Earlier session of a connection
    public static final String SHOW_EARLIER = "Show them";

    public static String earlier(String start) {
        return "Earlier messages of this connection are in the history: " + start + ".";
    }

    // Recorded session
    public static final String AUTHORITY_FILE = "Certificates of an authority";
}
