package app.sockeye.ui.common;

/** The texts of the controls that all regions share. */
public final class CommonTexts {
    private CommonTexts() {}

    // Bars, notices and toasts
    public static final String MORE = "More";
    static final String DETAILS = "Details";
    static final String HIDE_DETAILS = "Hide details";
    static final String DISMISS = "Dismiss";
    public static final String COPY = "Copy";

    // Menu of a text
    static final String UNDO = "Undo";
    static final String REDO = "Redo";
    static final String CUT = "Cut";
    static final String PASTE = "Paste";
    static final String SELECT_ALL = "Select all";

    // Clipboard
    static final String NOT_COPIED = "Nothing was copied: the text contains a NUL character, where the clipboard would"
            + " cut it off. Copy it as hex, or with escapes as a JSON string.";
    public static final String WITH_SECRETS = "Include secret values";

    public static String copyCommand(String program) {
        return "Copy " + program + " command";
    }

    // State of a connection, as a screen reader says it
    static final String NOT_CONNECTED = "not connected";
    static final String BUSY = "connecting or closing";
    static final String CONNECTED = "connected";
    static final String FAILED = "failed";
}
