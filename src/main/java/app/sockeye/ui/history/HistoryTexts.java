package app.sockeye.ui.history;

import java.util.List;

/** What users read in the history; {@link SessionWords} tells of the sessions themselves. */
final class HistoryTexts {
    // Search and list
    static final String SEARCH_SESSIONS = "Search sessions";
    static final String SEARCH_MESSAGES = "Search all messages";
    static final String IN_MESSAGES = "Search messages with a filter query";
    static final String STOP = "Stop";
    static final String SESSIONS = "Recorded sessions";
    static final String UNREADABLE = "Can't be read";
    static final String ROW_PINNED = "pinned";
    static final String ROW_ENCRYPTED = "encrypted";
    static final String LOCKED = "Encrypted, locked";

    // What is listed
    static final String CONNECTIONS = "Connections";
    static final String ALL_CONNECTIONS = "All connections";
    static final String THIS_CONNECTION = "This connection";
    static final String PERIOD = "Period";
    static final String ANY_TIME = "Any time";
    static final String TODAY = "Today";
    static final String LAST_7_DAYS = "Last 7 days";
    static final String LAST_30_DAYS = "Last 30 days";
    static final String LEAVE_IMPORTED = "Show all";

    // While nothing is listed
    static final String NO_SESSIONS = "No sessions yet. Each connection you make is listed here when it ends.";
    static final String IMPORT_ONE = "Import a session";
    static final String NO_MESSAGE_MATCHES = "No message matches.";
    static final String NO_SESSION_MATCHES = "No session matches.";
    static final String SHOW_ALL = "Show all sessions";

    // A session's menu
    static final String OPEN = "Open";
    static final String SHOW_TOGETHER = "Show together";
    static final String CONNECT_AGAIN = "Connect again";
    static final String COPY_ADDRESS = "Copy address";
    static final String RENAME = "Rename";
    static final String PIN = "Pin";
    static final String UNPIN = "Unpin";
    static final String DELETE = "Delete";
    static final String SESSION_NAME = "Session name";
    static final String NAME_PROMPT = "Name";

    // Import
    static final String IMPORT = "Import…";
    static final String IMPORT_PROGRESS = "Import progress";
    static final String CANCEL_IMPORT = "Cancel import";
    static final String IMPORT_CANCELLED = "The import was cancelled; nothing was imported.";

    private HistoryTexts() {}

    // Search

    /** What a search found in the sessions it was to look through. */
    static String found(long hits, int inSessions) {
        return SessionWords.grouped(hits) + (hits == 1 ? " hit in " : " hits in ") + sessions(inSessions);
    }

    /** What a search has found until now. */
    static String searching(int searched, int sessions, String found) {
        return "Searching " + searched + " of " + sessions + ": " + found;
    }

    /** What a search found that looked through the newest sessions only. */
    static String ofNewest(String found, int searched) {
        return found + " of the newest " + searched;
    }

    static String unreadable(String found, int unreadable) {
        return found + ", " + unreadable + " can't be read";
    }

    /** @param position of the wrong character, from 0 */
    static String atCharacter(int position, String problem) {
        return "Character " + (position + 1) + ": " + problem;
    }

    // Rows, as a screen reader says them

    static String hits(String count) {
        return count + " hits";
    }

    static String entry(long index) {
        return "Entry " + index;
    }

    // What is used on disk

    static String used(String bytes, String limit) {
        return bytes + " of " + limit;
    }

    static String pinned(String bytes) {
        return bytes + " pinned";
    }

    // Changes

    static String cannotList(String reason) {
        return "The recorded sessions can't be listed: " + reason + ".";
    }

    static String deleted(String title, String start) {
        return "Deleted " + title + " from " + start + ".";
    }

    static String notDeleted(String reason) {
        return "The session was not deleted: " + reason + ".";
    }

    static String notDeletedAsUsed(String reason) {
        return notDeleted(reason) + " Close it everywhere, then try again.";
    }

    static String notRestored(String reason) {
        return "The session was not restored: " + reason + ".";
    }

    static String notChanged(String reason) {
        return "The session was not changed: " + reason + ".";
    }

    // Import

    static String importing(long entries) {
        return "Importing, " + SessionWords.grouped(entries);
    }

    static String onlyImported(String file) {
        return "Only sessions from " + file;
    }

    /** @param leftOut what was not imported and why, in sentences */
    static String imported(long entries, int sessions, String file, List<String> leftOut) {
        StringBuilder text = new StringBuilder("Imported ").append(SessionWords.grouped(entries));
        text.append(entries == 1 ? " entry" : " entries");
        if (sessions > 1) {
            text.append(" in ").append(sessions(sessions));
        }
        text.append(" from ").append(file).append(".");
        leftOut.forEach(sentence -> text.append(" Left out: ").append(sentence));
        return text.toString();
    }

    static String notImported(String file, String sentence) {
        return file + " was not imported: " + sentence;
    }

    private static String sessions(int count) {
        return SessionWords.grouped(count) + (count == 1 ? " session" : " sessions");
    }
}
