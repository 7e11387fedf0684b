package app.sockeye.ui.palette;

/** All texts of the palette. */
final class PaletteTexts {
    private PaletteTexts() {}

    static final String PALETTE = "Palette";
    static final String PROMPT = "Find a command, connection, tab, message…";
    static final String RESULTS = "What was found";
    static final String NOTHING_FOUND = "Nothing is called so.";
    static final String NO_PLACE = "Type a row's number, a time, or an offset such as +5s.";

    // Groups
    static final String LAST_USED = "Last used";
    static final String TABS = "Open tabs";
    static final String MESSAGES = "Messages and sequences";
    static final String CONNECTIONS = "Connections";
    static final String COMMANDS = "Commands";
    static final String OPTIONS = "Options of the connection";
    static final String RECENT = "Open recent";
    static final String ENVIRONMENTS = "Environments";
    static final String SESSIONS = "Recorded sessions";
    static final String WORKSPACES = "Connections folders";
    static final String IN_THE_LOG = "In the log";

    // Below the list
    static final String CHOOSE = "↑↓ choose";
    static final String RUN = "Enter runs it";
    static final String ESC = "Esc";
    static final String ONLY_COMMANDS = "commands";
    static final String ONLY_CONNECTIONS = "connections";
    static final String GO_TO_ROW = "row";
    static final String GO_TO_TIME = "time";

    /** A row as a screen reader says it. */
    static String said(String name, String detail, String keys) {
        return name + (detail.isEmpty() ? "" : ", " + detail) + (keys.isEmpty() ? "" : ", " + keys);
    }

    static String typed(String text) {
        return PALETTE + (text.isEmpty() ? "" : ": " + text);
    }
}
