package app.sockeye.ui.log.words;

/** What users read where they filter the log and find entries in it. */
public final class FilterTexts {
    // Filter bar
    public static final String FILTER_PROMPT = "Filter: text, /regex/, size>1k, json:$.type == \"trade\"";
    public static final String FILTER = "Filter by text, regular expression or fields";
    public static final String MATCH_CASE_SIGN = "Aa";
    public static final String MATCH_CASE = "Match case";
    public static final String CLEAR_FILTER = "Clear filter (Esc)";
    public static final String PROGRESS = "Filter progress";
    public static final String SCOPE = "Direction";
    public static final String ALL = "All";
    public static final String SENT = "Sent";
    public static final String RECEIVED = "Received";
    public static final String CONTROL = "Control";
    public static final String KINDS = "Entry kinds";
    public static final String FOLLOW = "Follow the newest row (Ctrl+End)";
    public static final String COLUMNS = "Columns and time format";
    public static final String SUGGESTIONS = "Query suggestions";

    // Kinds
    public static final String ALL_KINDS = "All kinds";
    public static final String MESSAGES_ONLY = "Messages only";

    // Saved filters
    public static final String SAVED_FILTERS = "Saved filters";
    public static final String NO_SAVED_FILTERS =
            "No saved filters yet. Type a filter, then save it here for everyone who uses this workspace.";
    public static final String SAVE_THIS_FILTER = "Save this filter";
    public static final String FILTER_NAME = "Filter name";
    public static final String SAVE = "Save";
    public static final String NAME_MISSING = "Type a name for the filter.";

    // Find bar
    public static final String OPEN_FIND = "Find…";
    public static final String FIND_PROMPT = "Find: text, /regex/, size>1k, json:$.type == \"trade\"";
    public static final String FIND = "Find in the log";
    public static final String PREVIOUS_HIT = "Previous hit (Shift+F3)";
    public static final String NEXT_HIT = "Next hit (F3)";
    public static final String CLOSE_FIND = "Close (Esc)";
    public static final String NOT_FOUND = "Not found";

    private FilterTexts() {}

    /**
     * What is wrong in a query or path, and where.
     *
     * @param position of the wrong character, from 0
     */
    public static String atCharacter(int position, String problem) {
        return "Character " + (position + 1) + ": " + problem;
    }

    // Filters that a row suggests

    public static String kind(String kind) {
        return "Kind: " + kind;
    }

    public static String direction(String direction) {
        return "Direction: " + direction;
    }

    public static String valueIs(String path, String value) {
        return path + " is " + value;
    }

    // Saved filters

    public static String nameFor(String query) {
        return "Name for: " + query;
    }

    public static String wrongFilter(String problem) {
        return "The filter has an error. " + problem;
    }

    public static String use(String name, String query) {
        return "Use filter " + name + ": " + query;
    }

    public static String delete(String name) {
        return "Delete filter " + name;
    }

    // Find bar

    /** @param hits their number, formatted */
    public static String found(String hits) {
        return hits + " found";
    }

    /** @param hits their number, formatted */
    public static String place(long hit, String hits) {
        return LogTexts.grouped(hit) + " of " + hits;
    }

    public static String wrapped(String place) {
        return place + ", wrapped around";
    }
}
