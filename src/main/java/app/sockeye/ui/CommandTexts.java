package app.sockeye.ui;

import app.sockeye.protocol.VisibleText;

/** The names of the commands that have no keys, and what else the palette says of this window. */
final class CommandTexts {
    private CommandTexts() {}

    // Commands
    static final String NEW_CONNECTION = "New connection";
    static final String NEW_FOLDER = "New folder of connections";
    static final String IMPORT_CONNECTIONS = "Import connections of another tool…";
    static final String IMPORT_SESSION = "Import a recorded session…";
    static final String EXPORT_LOG = "Export the log…";
    static final String COPY_AS_MARKDOWN = "Copy the selected rows as Markdown";
    static final String ROW_RULES = "Row colours and replies…";
    static final String DESCRIBE = "Describe the connection";
    static final String DUPLICATE_TAB = "Duplicate the tab";
    static final String SHOW_TOGETHER = "Show all open connections together, in a merged log";
    static final String JOIN_HALVES = "Put all tabs into one row";
    static final String WIDEN_HALF = "Make this half wider";
    static final String NARROW_HALF = "Make this half narrower";
    static final String EQUAL_HALVES = "Make the halves equal";
    static final String LINK_HALVES = "Let the halves scroll together, or each alone";
    static final String CLOSE_OTHER_TABS = "Close the other tabs";
    static final String CLOSE_TABS_TO_THE_RIGHT = "Close the tabs to the right";
    static final String EDIT_VALUES = "Edit the environment's values";
    static final String SECRETS = "Secrets…";
    static final String SETTINGS = "Settings";
    static final String CONTRAST = "High contrast, on or off";
    static final String OPEN_FOLDER = "Open a folder of connections…";

    // Other items
    static final String NO_ENVIRONMENT = "No environment";
    static final String CHOSEN = "chosen";
    static final String PRODUCTION = "production";
    static final String IN_FRONT = "in front";
    static final String CONNECTS = "connects";
    static final String ONLY_SHOWS = "shows it";
    static final String FRONT_TAB = "the tab in front";

    static String show(String benchTab) {
        return "Show " + benchTab;
    }

    static String newConnection(String preset) {
        return "New connection: " + preset;
    }

    static String showRows(String text) {
        return "Show rows with \"" + text + "\"";
    }

    static String searchSessions(String text) {
        return "Search all recorded sessions for \"" + text + "\"";
    }

    static String goTo(String place) {
        return "Go to " + place;
    }

    static String sendTo(String target) {
        return "send to " + VisibleText.of(target);
    }

    static String runOn(String target) {
        return "run this sequence on " + VisibleText.of(target);
    }

    /** @param folders that a connection lies in, from outside in; empty for none */
    static String place(String folders, String url) {
        return folders.isEmpty() || url.isEmpty() ? folders + url : folders + " · " + url;
    }
}
