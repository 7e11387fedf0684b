package app.sockeye.ui;

import app.sockeye.payload.ByteSize;
import app.sockeye.protocol.VisibleText;
import app.sockeye.secret.StorageState;

/** All texts of the window around its regions: sidebar, settings, shortcuts, status bar. */
final class WindowTexts {
    private WindowTexts() {}

    // Window
    static final String PROGRAM = "Sockeye";
    /** The title of a window that shows one tab. */
    static String ofTab(String title) {
        return VisibleText.of(title) + " - " + PROGRAM;
    }

    static final String OPEN_LIBRARY = "Library (Ctrl+B)";
    static final String UNDO = "Undo";
    static final String RENAME = "Rename";

    static String saved(String name) {
        return "Saved " + name + ".";
    }

    static String notFound(String text) {
        return "There is no file and no saved connection " + VisibleText.of(text)
                + ". Give an address, a file, or a connection's name.";
    }

    // No tab in the main window
    static final String NO_CONNECTION_OPEN = "No connection is open";
    static final String ALL_APART = "All tabs are in windows of their own";
    static final String OPEN_ONE = "Double-click one in the library, or open a new tab and type an address.";
    static final String NEW_TAB = "New tab";
    static final String FROM_PRESET = "From a preset";

    // Sidebar
    static final String SIDEBAR = "Sidebar";
    static final String CONNECTIONS = "Connections";
    static final String HISTORY = "History";

    // Keyboard shortcuts
    static final String SHORTCUTS = "Keyboard shortcuts";
    static final String SHOW_SHORTCUTS = "Keyboard shortcuts (F1)";
    static final String CLOSE_SHORTCUTS = "Close (Esc)";

    // Settings
    static final String THEME = "Theme";
    static final String SYSTEM = "System";
    static final String LIGHT = "Light";
    static final String DARK = "Dark";
    static final String CONTRAST = "High contrast";
    static final String FONT_SIZE = "Font size";
    static final String FONT_SIZE_IN_PX = "Font size in px";
    static final String FONT_SIZE_KEYS = "px (Ctrl+Plus, Ctrl+Minus, Ctrl+0)";
    static final String SENDING = "Sending";
    static final String ENTER_SENDS = "Enter sends, Shift+Enter breaks the line";
    static final String RECORDED_SESSIONS = "Recorded sessions";
    static final String EACH_CONNECTION = "each connection";
    static final String ALL_CONNECTIONS = "all connections";
    static final String WHAT_IS_DELETED =
            "When a new session begins, the oldest ones beyond these limits are deleted, and you are told which."
                    + " Pinned sessions don't count and are never deleted; sessions that ended in the last ten minutes"
                    + " aren't deleted yet.";
    static final String ENCRYPT_RECORDINGS = "Encrypt recordings";

    static String encrypts(boolean vault) {
        return "New sessions are encrypted with a key in " + (vault ? "the vault" : "the desktop's keyring")
                + ", and can't be read without it. Earlier ones stay as they are, and those open"
                + " now until they are connected again, in a new tab. What is being written, and what was sent"
                + " before, is not kept when Sockeye ends.";
    }

    static String notEncrypted(String reason) {
        return "Recordings can't be encrypted: " + reason + ".";
    }

    static final String CONNECTIONS_FOLDER = "Connections folder";
    static final String COPY = "Copy";
    static final String CHANGE = "Change";
    static final String OTHER_FOLDER = "Another folder…";

    // Disk space for recorded sessions
    static final String DELETE_SESSIONS = "Delete them";
    static final String KEEP_SESSIONS = "Keep them";

    static String diskSpace(String of) {
        return "Disk space for recorded sessions of " + of;
    }

    static String upTo(long bytes, String of) {
        return "Up to " + ByteSize.format(bytes) + " for " + of;
    }

    static String notListed(String reason) {
        return "The recorded sessions can't be listed: " + reason + ".";
    }

    static String wouldDelete(int sessions, long bytes, long limitNow) {
        return "This limit would permanently delete "
                + (sessions == 1 ? "the oldest session" : "the oldest " + sessions + " sessions")
                + " (" + ByteSize.format(bytes) + "). Until you confirm, the limit stays at "
                + ByteSize.format(limitNow) + ".";
    }

    // Status bar
    static final String RECEIVED = "Messages received";
    static final String SENT = "Messages sent";
    static final String MESSAGE_RATE = "Messages per second, sent and received";
    static final String MESSAGES_PER_SECOND = "msg/s";
    static final String THROUGHPUT = "Payload per second, sent and received";
    static final String UNFINISHED = "Bytes of messages still being sent or received";
    static final String SO_FAR = " so far";
    static final String QUEUED_BYTES = "Bytes waiting to be sent";
    static final String QUEUED = " queued";
    static final String NEWEST_PING = "Round-trip time of the newest ping";
    static final String MEMORY = "Memory used by Java objects";
    static final String RECORDING_SIZE = "Size of this session's recording";
    static final String NOT_ON_DISK = "Log not on disk";
    static final String RECORDING_WAITS = "Why recording is paused";

    static String roundTrip(String time) {
        return "RTT " + time;
    }

    static String heap(long bytes) {
        return "Heap " + ByteSize.format(bytes);
    }

    static String onDisk(long bytes, int logs) {
        return (logs == 1 ? "Log " : logs + " logs, ") + ByteSize.format(bytes) + " on disk";
    }

    static String perSecond(long bytes) {
        return ByteSize.format(bytes) + "/s";
    }

    // Signing in
    static final String OPEN_BROWSER = "Open the browser";
    static final String COPY_ADDRESS = "Copy the address";
    static final String COPY_CODE = "Copy the code";

    static String signIn(String host) {
        return "Sign in at " + VisibleText.quoted(host) + " in the browser; the connection goes on from there.";
    }

    static String enterCode(String host) {
        return "Enter this code at " + VisibleText.quoted(host) + ":";
    }

    // Connections of other tools
    static final String IMPORT_CONNECTIONS = "Import connections";
    static final String NO_CONNECTIONS =
            "That text is not of a format with connections. Paste a command of curl, wscat or websocat, or an export.";
    static final String SHOW_LEFT_OUT = "Show what";
    static final String LEFT_OUT = "What was left out";

    static String imported(int connections, int environments, int leftOut) {
        String what = connections == 0
                ? "No connection was"
                : connections == 1 ? "1 connection was" : connections + " connections were";
        String with = environments == 0
                ? ""
                : environments == 1 ? " with 1 environment" : " with " + environments + " environments";
        String left =
                leftOut == 0 ? "" : leftOut == 1 ? " 1 item was left out." : " " + leftOut + " items were left out.";
        return what + " imported" + with + "." + left;
    }

    // Secrets
    static final String SECRETS = "Secrets";
    static final String SHOW_SECRETS = "Secrets…";
    static final String PASSPHRASE = "Passphrase of the vault";
    static final String PASSPHRASE_AGAIN = "The same again";
    static final String PASSPHRASES_DIFFER = "The two passphrases differ.";
    static final String NO_PASSPHRASE = "Write a passphrase.";
    static final String UNLOCK = "Unlock";
    static final String CREATE_VAULT = "Create the vault";
    static final String SECRET_NAME = "Name";
    static final String SECRET_VALUE = "Value of the secret";
    static final String ADD_SECRET = "Add";
    static final String COPY_REFERENCE = "Copy the reference to it";
    static final String DELETE_SECRET = "Delete this secret";

    static String secretsAre(boolean vault, StorageState state) {
        return switch (state) {
            case OPEN ->
                (vault ? "In the vault, which is open until Sockeye ends." : "In the desktop's keyring.")
                        + " Write ${secret:name} in an address, a header or an option.";
            case LOCKED ->
                vault
                        ? "The vault is locked: its secrets can't be sent until it is unlocked."
                        : "The desktop's keyring is locked: its secrets can't be sent until it is unlocked.";
            case NEW ->
                "A vault is a file of secrets that only your passphrase opens. There is no way to open it without.";
        };
    }
}
