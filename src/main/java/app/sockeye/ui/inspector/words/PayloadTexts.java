package app.sockeye.ui.inspector.words;

import app.sockeye.payload.ByteSize;
import java.util.Locale;

/** The texts of the views one works in a payload with: Tree and Hex. */
public final class PayloadTexts {
    private static final String OTHER_VIEWS = " View it as Text or Hex.";

    private PayloadTexts() {}

    // Tree
    public static final String JSON_TREE = "JSON tree";
    public static final String NOTHING_FOUND = "No key or value contains this text.";
    public static final String HEX_CAPTION = "Hex";
    public static final String HIDE_BYTES = "Hide bytes";
    public static final String SHOW_BYTES = "Show bytes";

    public static String more(long count) {
        return String.format(Locale.ROOT, "%,d more…", count);
    }

    public static String notJson(String why) {
        return "This is not JSON. " + why + OTHER_VIEWS;
    }

    /** @param why without a full stop */
    public static String noTree(String why) {
        return "The payload can't be shown as a tree: " + why + "." + OTHER_VIEWS;
    }

    /** @param why without a full stop */
    public static String notLoaded(String why) {
        return "Not loaded: " + why + ". Click to try again.";
    }

    // The tree's menu
    public static final String COPY_VALUE = "Copy value";
    public static final String COPY_KEY = "Copy key";
    public static final String COPY_PATH = "Copy path";
    public static final String SHOW_AS_TEXT = "Show full value as text";
    public static final String OPEN_SEPARATELY = "Open separately";
    public static final String SHOW_AS_COLUMN = "Show as column";
    public static final String SHOW_ONLY = "Show only messages with this value";

    // The tree's bar
    public static final String FIND_IN_TREE = "Find keys and values";
    public static final String FIND_IN_TREE_SPOKEN = "Find keys and values in the tree";
    public static final String FIND_IN_TREE_TIP =
            "Show the keys and values that contain this text. Case matters if you type an uppercase letter.";
    public static final String LEVELS = "Expand or collapse the tree";
    public static final String COLLAPSE_ALL = "Collapse all";
    public static final String SEARCHING = "Searching…";

    public static String searching(long percent) {
        return SEARCHING + " " + percent + " %";
    }

    public static String searchFailed(String why) {
        return "Search failed: " + why;
    }

    public static String found(long count) {
        return String.format(Locale.ROOT, "%,d found", count);
    }

    public static String found(long shown, long count) {
        return String.format(Locale.ROOT, "First %,d of %,d", shown, count);
    }

    public static String expandTo(int level) {
        return "Expand to level " + level;
    }

    public static String expandAll(long mostRows) {
        return String.format(Locale.ROOT, "Expand all (up to %,d rows)", mostRows);
    }

    // Hex
    public static final String BYTES = "Bytes in hexadecimal";
    public static final String NO_BYTES = "No bytes";
    public static final String SELECT_ALL = "Select all";

    public static String bytesUnreadable(String why) {
        return "These bytes can't be read: " + why;
    }

    public static String offset(long at) {
        return String.format(Locale.ROOT, "Offset %d (0x%x)", at, at);
    }

    public static String selected(long bytes) {
        return ByteSize.format(bytes) + " selected";
    }

    public static String copyAs(String format) {
        return "Copy as " + format;
    }

    public static String saveToFile(long bytes) {
        return "Save " + ByteSize.format(bytes) + " to file…";
    }

    // The hex dump's bar
    public static final String OFFSET = "Offset";
    public static final String OFFSET_TIP = "Go to an offset: 500, 0x1f4, +16 or -16";
    public static final String FIND_BYTES = "Find text or hex:0d0a";
    public static final String FIND_BYTES_TIP = "Find text or bytes: Enter for next, Shift+Enter for previous";
    public static final String FIND_PREVIOUS = "Find previous (Shift+Enter)";
    public static final String FIND_NEXT = "Find next (Enter)";
    public static final String NOT_FOUND = "Not found";
    public static final String NOT_READABLE = "Can't be read";

    // Values at the cursor
    public static final String READINGS = "Bytes at the cursor as numbers and characters";
    public static final String HIDE_READINGS = "Hide values at the cursor";
    public static final String SHOW_READINGS = "Show values at the cursor";
    public static final String LITTLE_ENDIAN = "little-endian";
    public static final String BIG_ENDIAN = "big-endian";
    public static final String LITTLE = "little";
    public static final String BIG = "big";
}
