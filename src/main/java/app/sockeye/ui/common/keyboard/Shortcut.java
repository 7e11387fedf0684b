package app.sockeye.ui.common.keyboard;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** All keyboard shortcuts, with their texts. Those of a single region are handled there and only listed here. */
public enum Shortcut {
    PALETTE("Shortcut+K", "Find anything by name (also Ctrl+Shift+P)", Place.WINDOW),
    SEND("Shortcut+Enter", "Send the message", Place.WINDOW),
    CONNECT_TOGGLE("Shortcut+Shift+Enter", "Connect, reconnect now, cancel or disconnect", Place.WINDOW),
    ADDRESS("Shortcut+L", "Go to the address", Place.WINDOW),
    OPTIONS("Shortcut+COMMA", "Connection options", Place.WINDOW),
    ENVIRONMENT("Shortcut+Shift+E", "Choose the environment, then 1-9, or 0 for none", Place.WINDOW),
    SEND_SAVED("Alt+1", "Send the saved message with this shortcut (Alt+2 to Alt+9 likewise)", Place.WINDOW),
    SAVE_MESSAGE("Shortcut+Shift+S", "Save the message, or show its details", Place.WINDOW),
    SAVE("Shortcut+S", "Save the connection", Place.WINDOW),
    NEW_TAB("Shortcut+T", "New tab", Place.WINDOW),
    CLOSE_TAB("Shortcut+W", "Close the tab", Place.WINDOW),
    REOPEN_TAB("Shortcut+Shift+W", "Reopen closed tab", Place.WINDOW),
    TAB("Shortcut+1", "Go to the first tab (Ctrl+2 to Ctrl+9 likewise)", Place.WINDOW),
    NEXT_TAB("Shortcut+Tab", "Next tab", Place.WINDOW),
    PREVIOUS_TAB("Shortcut+Shift+Tab", "Previous tab", Place.WINDOW),
    SPLIT("Shortcut+Back Slash", "Split the window, or move the tab to the other half", Place.WINDOW),
    OTHER_HALF("Shortcut+F6", "Go to the other half", Place.WINDOW),
    OWN_WINDOW("Shortcut+Shift+N", "Move the tab to a window of its own, or back", Place.WINDOW),
    NEXT_REGION("F6", "Go to the next region", Place.WINDOW),
    PREVIOUS_REGION("Shift+F6", "Go to the previous region", Place.WINDOW),
    FILTER("Shortcut+F", "Filter the log", Place.WINDOW),
    FIND("F3", "Find in the log, or go to the next hit", Place.WINDOW),
    FIND_BACK("Shift+F3", "Go to the previous hit", Place.WINDOW),
    GO_TO("Shortcut+G", "Go to a number or time in the log", Place.WINDOW),
    LARGER_REGION("Shortcut+Alt+PERIOD", "Make the region with the focus larger", Place.WINDOW),
    SMALLER_REGION("Shortcut+Alt+COMMA", "Make the region with the focus smaller", Place.WINDOW),
    SEARCH_LIBRARY("Shortcut+Shift+F", "Search connections", Place.WINDOW),
    SEARCH_HISTORY("Shortcut+Shift+H", "Search recorded sessions", Place.WINDOW),
    INSPECT("Enter", "Show the row in the inspector", Place.LOG),
    UNFILTER("Esc", "Clear the filter", Place.LOG),
    COMPLETE("Ctrl+Space", "Show suggestions", Place.FILTER),
    LOG_END("Shortcut+End", "Follow the end of the log", Place.LOG),
    COPY("Shortcut+C", "Copy the selected rows", Place.LOG),
    STAR("Shortcut+D", "Star or unstar the selected rows", Place.LOG),
    NOTE("Shortcut+M", "Add or edit a note", Place.LOG),
    PARTNER("Shortcut+R", "Go to the matching request or reply", Place.LOG),
    CLEAR("Shortcut+Shift+K", "Clear the view; nothing is deleted", Place.LOG),
    COMPARE("Shortcut+E", "Compare the two selected messages", Place.LOG),
    NEXT_DIFFERENCE("F7", "Next difference (Shift+F7: previous)", Place.INSPECTOR),
    HISTORY("Alt+Up", "Previous sent message (Alt+Down: next)", Place.COMPOSER),
    FIND_TEXT("Shortcut+F", "Find and replace in the message; filter the log while it is empty", Place.COMPOSER),
    FOLD("Shortcut+Shift+Open Bracket", "Fold the object or array at the caret (Ctrl+Shift+]: unfold)", Place.COMPOSER),
    UNDO("Shortcut+Z", "Undo the last change, including Format (Ctrl+Shift+Z: redo)", Place.COMPOSER),
    RENAME("F2", "Rename", Place.LISTS),
    DELETE("Delete", "Delete (Ctrl+Z: undo)", Place.LISTS),
    OPEN("Enter", "Open; a connection also connects", Place.LISTS),
    LIBRARY("Shortcut+B", "Show or hide the library", Place.WINDOW),
    INSPECTOR("Shortcut+I", "Show or hide the inspector", Place.WINDOW),
    COMPOSER("Shortcut+J", "Show or hide all of the bench but its tabs", Place.WINDOW),
    MESSAGE("Shortcut+Shift+J", "Go to the message in the composer", Place.WINDOW),
    STATISTICS("Shortcut+Shift+T", "Show the session's statistics, or its log", Place.WINDOW),
    ACTIVITY("Shortcut+Shift+A", "Show or hide the log's activity strip", Place.WINDOW),
    THEME("Shortcut+Shift+L", "Switch between the light and the dark theme", Place.WINDOW),
    LARGER("Shortcut+PLUS", "Zoom in", Place.WINDOW),
    SMALLER("Shortcut+MINUS", "Zoom out", Place.WINDOW),
    USUAL_SIZE("Shortcut+0", "Reset the zoom", Place.WINDOW),
    HELP("F1", "Show or hide the keyboard shortcuts", Place.WINDOW);

    /** Alternative keys: what other programs have, and as keyboards have plus and minus in several places. */
    private static final Map<String, Shortcut> ALSO = Map.of(
            "Shortcut+Shift+P", PALETTE,
            "Shortcut+EQUALS", LARGER,
            "Shortcut+Shift+EQUALS", LARGER,
            "Shortcut+Shift+PLUS", LARGER,
            "Shortcut+ADD", LARGER,
            "Shortcut+SUBTRACT", SMALLER,
            "Shortcut+Numpad 0", USUAL_SIZE);

    private final KeyCombination keys;
    private final String meaning;
    private final Place place;

    /** Where a shortcut works. */
    public enum Place {
        WINDOW("Anywhere"),
        LOG("In the log"),
        FILTER("In the filter"),
        COMPOSER("In the composer"),
        INSPECTOR("In the inspector"),
        LISTS("In the library and the history");

        private final String words;

        Place(String words) {
            this.words = words;
        }

        /** The heading of the shortcuts that work there. */
        public String words() {
            return words;
        }
    }

    Shortcut(String keys, String meaning, Place place) {
        this.keys = KeyCombination.valueOf(keys);
        this.meaning = meaning;
        this.place = place;
    }

    /** The keys to press. */
    public KeyCombination keys() {
        return keys;
    }

    /** The keys as they are shown. */
    public String keysText() {
        return textOf(keys);
    }

    /** Keys as they are shown. */
    public static String textOf(KeyCombination combination) {
        // Nobody looks for the sign that the toolkit has for this key.
        return combination.getDisplayText().replace("↵", "Enter");
    }

    /** What the shortcut does, as shown to the user. */
    public String meaning() {
        return meaning;
    }

    /** Where the shortcut works. */
    public Place place() {
        return place;
    }

    /** The digit from 1 to 9 that is pressed together with Alt only; 0 for anything else. */
    public static int digitWithAlt(KeyEvent pressed) {
        boolean altOnly =
                pressed.isAltDown() && !pressed.isControlDown() && !pressed.isShiftDown() && !pressed.isMetaDown();
        return altOnly ? digit(pressed) : 0;
    }

    /** The digit from 1 to 9 that is pressed together with Ctrl only, or with Command on macOS; 0 for anything else. */
    public static int digitWithShortcut(KeyEvent pressed) {
        // AltGr is Ctrl and Alt on Windows, and writes characters.
        boolean shortcutOnly = pressed.isShortcutDown()
                && !pressed.isAltDown()
                && !pressed.isShiftDown()
                && pressed.isControlDown() != pressed.isMetaDown();
        return shortcutOnly ? digit(pressed) : 0;
    }

    /** The keys that go to one of the first nine tabs, from 1, as they are shown. */
    public static String keysOfTab(int digit) {
        return textOf(KeyCombination.valueOf("Shortcut+" + digit));
    }

    /** The keys that send a saved message with a digit, as they are shown. */
    public static String keysOfMessage(int digit) {
        return textOf(KeyCombination.valueOf("Alt+" + digit));
    }

    /** Those of the numeric keypad don't count: they write characters by their numbers on Windows. */
    private static int digit(KeyEvent pressed) {
        int digit = pressed.getCode().ordinal() - KeyCode.DIGIT0.ordinal();
        return digit >= 1 && digit <= 9 ? digit : 0;
    }

    /** Whether its keys are pressed. */
    public boolean matches(KeyEvent pressed) {
        return keys.match(pressed);
    }

    /** The pressed shortcut if the window handles it; empty for those of a region. */
    public static Optional<Shortcut> of(KeyEvent pressed) {
        Optional<Shortcut> listed = Arrays.stream(values())
                .filter(shortcut -> shortcut.place == Place.WINDOW && shortcut.keys.match(pressed))
                .findFirst();
        return listed.or(() -> ALSO.entrySet().stream()
                .filter(also -> KeyCombination.valueOf(also.getKey()).match(pressed))
                .map(Map.Entry::getValue)
                .findFirst());
    }
}
