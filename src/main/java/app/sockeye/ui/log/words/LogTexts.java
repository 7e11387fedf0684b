package app.sockeye.ui.log.words;

import app.sockeye.payload.Durations;
import java.util.Locale;

/** What users read in the log: its rows, columns, menus and marks. */
public final class LogTexts {
    // The log itself
    public static final String LOG = "Log";
    public static final String MORE_RULES = "Row colours and replies…";
    public static final String CLEAR_VIEW = "Clear view";
    public static final String COPY_ESCAPED = "Copy as escaped text";
    public static final String COPY_UNREADABLE = "Nothing was copied because the entries can't be read from disk.";

    // While there are no rows
    public static final String NO_ENTRIES = "No entries yet";
    public static final String TYPE_ADDRESS = "Type an address above and press Connect.";
    public static final String VIEW_CLEARED = "View cleared";
    public static final String NEW_ENTRIES_HINT = "New entries appear here.";
    public static final String NO_MATCH = "No entry matches";
    public static final String SEARCHING = "Searching…";
    public static final String NO_MATCH_SO_FAR = "No entry matches so far.";
    public static final String CLEAR_FILTER = "Clear filter";

    // Rows
    public static final String ROW_SENT = "sent";
    public static final String ROW_RECEIVED = "received";
    public static final String ROW_STARRED = "starred";
    public static final String UNKNOWN = "could not be determined";
    public static final String UNKNOWN_REPLY = "reply: " + UNKNOWN;

    // A row's menu
    public static final String STAR = "Star";
    public static final String REMOVE_STAR = "Remove star";
    public static final String ADD_NOTE = "Add note…";
    public static final String EDIT_NOTE = "Edit note…";
    public static final String GO_TO_REPLY = "Go to reply";
    public static final String SHOW_ONLY = "Show only";
    public static final String HIDE = "Hide";
    public static final String COPY_AS_LITERAL = "Copy as literal";
    public static final String COPY_AS_COMMAND = "Copy as command";
    public static final String ANSWER = "Answer";
    public static final String SEND_AGAIN = "Send again";
    public static final String EDIT_AND_SEND = "Edit and send";
    public static final String SAVE_MESSAGE = "Save message in the library…";
    public static final String SAVE_PAYLOAD = "Save payload…";
    public static final String MAKE_SEQUENCE = "Make a sequence of these";
    public static final String COMPARE = "Compare selected messages";

    // Notes
    public static final String NOTE = "Note";
    public static final String NOTE_REMOVE = "Remove";
    public static final String NOTE_SAVE = "Save";

    // Activity strip
    public static final String ACTIVITY_HINT = "Traffic over time appears here";
    public static final String NO_ACTIVITY = "Session activity: none yet";
    public static final String CLEAR_TIME_RANGE = "Clear time range (Esc)";

    // Go to
    public static final String GO_TO = "Go to";
    public static final String GO = "Go";
    public static final String GO_TO_HINT = "A row number such as 1204, a time such as 12:03:10, or an offset from the"
            + " selected row such as +5s or -250ms.";
    public static final String NOTHING_TO_GO_TO = "There are no entries yet.";
    public static final String GO_TO_MISREAD = "Type a row number, a time or an offset.";
    public static final String NEAREST_ROW = "The nearest row is selected.";
    public static final String IN_INSPECTOR = "The inspector shows it.";
    public static final String SELECT_TWO = "Select two messages to compare them.";

    private LogTexts() {}

    /** A number with its digits in groups of three. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    /** How long before or after something in another log, such as {@code 2 ms before}. */
    public static String apart(long nanosLater) {
        long micros = Math.abs(nanosLater) / 1000;
        return micros == 0
                ? "at the same time"
                : Durations.brief(Math.abs(nanosLater)) + (nanosLater < 0 ? " before" : " after");
    }

    // While there are no rows

    public static String nothingSince(String time, String duration) {
        return "Nothing received since " + time + " \u00b7 " + duration;
    }

    public static String seconds(long seconds) {
        return seconds + " s";
    }

    public static String pressConnect(String address) {
        return "Press Connect to open " + address + ".";
    }

    public static String showCleared(long count) {
        return "Show " + grouped(count) + (count == 1 ? " cleared entry" : " cleared entries");
    }

    public static String hidden(long count) {
        return grouped(count) + (count == 1 ? " entry is hidden." : " entries are hidden.");
    }

    // Rows

    /** How a screen reader begins to tell a row. */
    public static String row(long entry) {
        return "Row " + entry;
    }

    public static String rowNote(String note) {
        return "note: " + note;
    }

    public static String unreadable(String reason) {
        return "This entry can't be read from disk: " + reason;
    }

    public static String newRows(long count) {
        return "↓ " + grouped(count) + " new";
    }

    // Selected and filtered rows

    public static String matches(long hits, long all) {
        return grouped(hits) + " of " + grouped(all);
    }

    public static String selected(long count) {
        return grouped(count) + " selected";
    }

    public static String apart(String time) {
        return time + " apart";
    }

    public static String over(String time) {
        return "over " + time;
    }

    // Stars and notes

    public static String starred(long count) {
        return "Starred " + grouped(count) + " entries.";
    }

    public static String unstarred(long count) {
        return "Removed " + grouped(count) + " stars.";
    }

    public static String tooManyToStar(long most) {
        return "At most " + grouped(most) + " entries can be starred at once. Select fewer.";
    }

    public static String noteOn(long entry) {
        return "Note on #" + entry;
    }

    public static String charactersLeft(int count) {
        return count + (count == 1 ? " character left" : " characters left");
    }

    public static String noteRemoved(long entry) {
        return "Removed the note on #" + entry + ".";
    }

    public static String noteChanged(long entry) {
        return "Changed the note on #" + entry + ".";
    }

    public static String markNotSaved(String reason) {
        return "The star or note was not saved: " + reason + ".";
    }

    // Activity strip

    public static String activity(long received, long sent, long errors) {
        return "Session activity: " + grouped(received) + " messages received, " + grouped(sent) + " sent, "
                + grouped(errors) + " errors";
    }

    // Going somewhere

    /** @param partner what the entry to go to is, as {@code pong} */
    public static String goTo(String partner) {
        return "Go to " + partner;
    }

    public static String lastEntry(long entry) {
        return "The last entry is #" + entry + ".";
    }

    public static String lastEntry(long entry, String time) {
        return "The last entry is #" + entry + " at " + time + ".";
    }

    public static String noPartner(long entry) {
        return "Neither a reply to #" + entry + " nor its request was found nearby.";
    }

    /** @param instead a sentence that tells what is done instead of showing the entry */
    public static String notShown(long entry, String instead) {
        return "#" + entry + " is not shown because the log is filtered or cleared. " + instead;
    }
}
