package app.sockeye.ui;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The window's keyboard shortcuts; those of a single region are told by the region and only listed here. */
enum Shortcut {
    SEND("Shortcut+Enter", "Send the message", true),
    CONNECT_TOGGLE("Shortcut+Shift+Enter", "Connect, cancel or disconnect", true),
    ADDRESS("Shortcut+L", "Go to the address", true),
    OPTIONS("Shortcut+COMMA", "Connection options", true),
    SAVE("Shortcut+S", "Save the connection", true),
    NEW_TAB("Shortcut+T", "New tab", true),
    CLOSE_TAB("Shortcut+W", "Close the tab", true),
    NEXT_TAB("Shortcut+Tab", "Next tab", true),
    PREVIOUS_TAB("Shortcut+Shift+Tab", "Previous tab", true),
    NEXT_REGION("F6", "Go to the next region", true),
    PREVIOUS_REGION("Shift+F6", "Go to the previous region", true),
    FILTER("Shortcut+F", "Filter the log", true),
    FIND("F3", "Find in the log; the next hit", true),
    FIND_BACK("Shift+F3", "The previous hit", true),
    GO_TO("Shortcut+G", "Go to a number or time in the log", true),
    SEARCH_LIBRARY("Shortcut+Shift+F", "Search the saved connections", true),
    SEARCH_HISTORY("Shortcut+Shift+H", "Search the kept sessions", true),
    LOG_END("Shortcut+End", "Follow the end of the log", false),
    COPY("Shortcut+C", "Copy the selected log rows", false),
    STAR("Shortcut+D", "Give the selected log rows a star, or take it away", false),
    NOTE("Shortcut+M", "Note something on the log row", false),
    PARTNER("Shortcut+R", "Go from a request to its reply, and back", false),
    CLEAR("Shortcut+K", "Clear the log from sight; nothing is deleted", false),
    COMPARE("Shortcut+E", "Compare the two selected log messages", false),
    NEXT_DIFFERENCE("F7", "Next difference (Shift+F7: previous)", false),
    HISTORY("Alt+Up", "Earlier sent message (Alt+Down: later)", false),
    RENAME("F2", "Rename in the library or the history", false),
    LIBRARY("Shortcut+B", "Show or hide the library", true),
    INSPECTOR("Shortcut+I", "Show or hide the inspector", true),
    COMPOSER("Shortcut+J", "Show or hide the composer", true),
    STATISTICS("Shortcut+Shift+T", "Show the session's statistics, or its log", true),
    ACTIVITY("Shortcut+Shift+A", "Show or hide the log's activity strip", true),
    THEME("Shortcut+Shift+L", "Switch between light and dark", true),
    HELP("F1", "Show or hide this list", true);

    private final KeyCombination keys;
    private final String meaning;
    /** Whether the window itself listens for it. */
    private final boolean global;

    Shortcut(String keys, String meaning, boolean global) {
        this.keys = KeyCombination.valueOf(keys);
        this.meaning = meaning;
        this.global = global;
    }

    KeyCombination keys() {
        return keys;
    }

    String meaning() {
        return meaning;
    }

    /** The window's own shortcut that was pressed; empty for keys that are a region's. */
    static Optional<Shortcut> of(KeyEvent pressed) {
        return Arrays.stream(values())
                .filter(shortcut -> shortcut.global && shortcut.keys.match(pressed))
                .findFirst();
    }
}
