package app.sockeye.ui.tab;

import app.sockeye.payload.ByteSize;

/** All texts of closing tabs, and of asking before unsent data is lost. */
final class ClosingTexts {
    private ClosingTexts() {}

    static final String REOPEN = "Reopen";
    static final String CLOSE_NOW = "Close now";
    static final String KEEP_OPEN = "Keep open";
    static final String TAB_CLOSES = "The tab closes";
    static final String TABS_CLOSE = "The tabs close";
    static final String WINDOW_CLOSES = "The window closes";

    static String runningSequence(String title, String whatCloses) {
        return title + " is still running a sequence. " + whatCloses + " when that is over. Closing now ends it.";
    }

    static String repeating(String title, String whatCloses) {
        return title + " is still repeating a message. " + whatCloses + " when that is over. Closing now ends it.";
    }

    static String repeating(int tabs, String whatCloses) {
        return tabs(tabs) + " are still sending. " + whatCloses + " when that is over. Closing now ends it.";
    }

    /**
     * @param scripts of these that are not saved, but kept as drafts
     * @param gone how many sessions of these were in memory only
     */
    static String closed(String what, long scripts, long gone) {
        return "Closed " + what + "."
                + (gone == 0
                        ? ""
                        : " The messages of " + (gone == 1 ? "a private session" : gone + " private sessions")
                                + " are gone.")
                + (scripts == 0
                        ? ""
                        : scripts == 1
                                ? " Its script isn't saved; it is kept as you typed it."
                                : " " + scripts + " scripts aren't saved; they are kept as you typed them.");
    }

    static String tabs(int count) {
        return count + " tabs";
    }

    static String sending(String title, long bytes, String whatCloses) {
        return stillSending(title + " is", bytes, whatCloses);
    }

    static String sending(int tabs, long bytes, String whatCloses) {
        return stillSending(tabs(tabs) + " are", bytes, whatCloses);
    }

    private static String stillSending(String who, long bytes, String whatCloses) {
        return who + " still sending: " + ByteSize.format(bytes) + " left. " + whatCloses
                + " when everything is sent. Closing now discards the rest.";
    }
}
