package app.sockeye.ui.library;

import app.sockeye.protocol.VisibleText;

/** All texts of the tree of saved connections, and the names it proposes. */
final class LibraryTexts {
    private LibraryTexts() {}

    // Title
    static final String PROGRAM = "Sockeye";
    static final String NEW = "New connection or folder";
    static final String SETTINGS = "Settings";

    // Search
    static final String SEARCH = "Search connections";
    static final String NO_MATCH = "No connection matches.";
    static final String CLEAR_SEARCH = "Clear the search";
    static final String EMPTY = "No connections yet.";
    static final String CREATE_ONE = "Create one";

    // Tree
    static final String TREE = "Connections";
    static final String NAME = "Name";
    static final String NO_URL = "no URL yet";

    static String folder(String name) {
        return VisibleText.of(name) + ", folder";
    }

    // Messages and sequences
    static final String FOR_ALL = "For all connections";
    static final String BROKEN_SEQUENCE = "A sequence";
    static final String RAW_FRAMES = "Raw frames";

    static String group(String name) {
        return name + ", messages and sequences";
    }

    static String shortcut(int digit) {
        return "Alt+" + digit;
    }

    /** @param shortcut empty for none */
    static String message(String name, String kind, String shortcut) {
        return VisibleText.of(name) + ", message, " + kind + (shortcut.isEmpty() ? "" : ", " + shortcut);
    }

    static String sequence(String name, int steps) {
        return VisibleText.of(name) + ", sequence, " + steps(steps);
    }

    static String steps(int steps) {
        return steps == 1 ? "1 step" : steps + " steps";
    }

    // Menu
    static final String OPEN_AND_CONNECT = "Open and connect";
    static final String SHOW_TOGETHER = "Show together";
    static final String OPEN_IN_ANOTHER_TAB = "Open in another tab";
    static final String OPEN = "Open";
    static final String NEW_CONNECTION = "New connection";
    static final String FROM_PRESET = "From a preset";
    static final String NEW_FOLDER = "New folder";
    static final String IMPORT = "Import connections…";
    static final String IMPORT_CLIPBOARD = "Import from the clipboard";
    static final String LOAD = "Show in the composer";
    static final String SEND = "Send";
    static final String DETAILS = "Details…";
    static final String SHOW_SEQUENCE = "Show in the bench";
    static final String RUN = "Run";
    static final String SHORTCUT = "Shortcut";
    static final String NO_SHORTCUT = "None";
    static final String RENAME = "Rename";
    static final String DESCRIBE = "Description…";
    static final String MOVE_TO = "Move to";
    static final String TOP_LEVEL = "Top level";
    static final String DUPLICATE = "Duplicate";
    static final String DELETE = "Delete";

    static String deleted(String name) {
        return "Deleted " + name + ".";
    }
}
