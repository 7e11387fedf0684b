package app.sockeye.ui.composer;

import app.sockeye.payload.ByteSize;
import java.util.Locale;

/** The texts that the composer shows; what is said about a message itself is the message's own. */
final class ComposerTexts {
    private ComposerTexts() {}

    // The composer as a whole
    static final String COMPOSER = "Composer";
    static final String PASTE_CUT = "Only part of the clipboard was pasted: its text continues after a NUL character."
            + " Copy it as hex and paste it into Binary, or copy it with escapes, to get all of it.";

    /** What a screen reader calls the editor of a format. */
    static String editor(String format) {
        return format + " message";
    }

    static final String BYTES = "Bytes";

    // Sending
    static final String SEND_KEY = "Ctrl+Enter";
    static final String SEND = "Send";
    static final String SEND_TIP = "Send (Ctrl+Enter)";
    static final String CONNECT_FIRST = "Not connected: press Connect, then send.";
    static final String CONNECT_AND_SEND_AGAIN = "Not connected: press Connect, then send again.";
    static final String SEND_ANYWAY = "Send anyway";

    static String notSent(String why) {
        return "Not sent. " + why;
    }

    static String sentInPart(String why) {
        return "Sent in part. " + why;
    }

    /** What the status line says of the message, with what keeps it from the wire. */
    static String status(String message, int queued, boolean open) {
        return (queued == 0 ? "" : queued + " queued · ") + message + (open ? "" : " · not connected");
    }

    // Tools
    static final String KIND = "Kind of message";
    static final String BINARY_FORMAT = "Format of the bytes";
    static final String FORMAT_JSON = "Format JSON";
    static final String MINIFY_JSON = "Minify JSON";
    static final String SORT_KEYS = "Sort keys";
    static final String SAVE_MESSAGE = "Save the message (Ctrl+Shift+S)";
    static final String MESSAGE_DETAILS = "Details of the saved message (Ctrl+Shift+S)";
    static final String HISTORY = "Sent messages (Alt+Up, Alt+Down)";
    static final String ESCAPES = "Escapes";
    static final String ESCAPES_SPOKEN = "Write escapes in the text";
    static final String ESCAPES_TIP = "Write \\0 \\t \\n \\r \\xNN \\uNNNN for characters, \\\\ for a backslash";
    static final String LINE_BREAKS_TIP = "Line breaks in the sent message: press to change them";

    static String escapesStay(String why) {
        return "Escapes stay on because one of them is invalid. " + why;
    }

    // Order in which right-to-left text is sent
    static final String SENT_ORDER = "Show sent order…";
    static final String SENT_ORDER_TIP =
            "Right-to-left text is shown in reading order. Shows the order in which it is sent.";
    static final String SENT_ORDER_HINT = "The editor shows right-to-left text in reading order."
            + " This is the order in which it is sent, from left to right; marked runs read from right to left.";
    static final String SENT_ORDER_CUT = "Only part of the message is shown here.";

    // Editor
    static final String CLEAR = "Clear";

    static String tooLong(long chars) {
        return "This text (" + ByteSize.format(chars) + ") is too long to edit here. It is sent unchanged.";
    }

    // Find and replace
    static final String FIND = "Find";
    static final String REPLACE_WITH = "Replace with";
    static final String PREVIOUS_HIT = "Previous hit";
    static final String NEXT_HIT = "Next hit";
    static final String REPLACE = "Replace";
    static final String REPLACE_ALL = "Replace all";
    static final String CLOSE_FIND = "Close (Esc)";
    static final String NOT_FOUND = "Not found";

    static String inMessage(String action) {
        return action + " in the message";
    }

    static String hit(int number, String count) {
        return number + " of " + count;
    }

    static String found(String count) {
        return count + " found";
    }

    // History
    static final String HISTORY_LIST = "Sent messages, newest first";
    static final String SEND_AGAIN = "Send again (Ctrl+Enter)";
    static final String EDIT_SENT = "Edit and send (Enter)";
    static final String SAVE_SENT = "Save in the library (Ctrl+S)";
    static final String HISTORY_EMPTY = "Sent messages appear here, newest first.";
    static final String CLEAR_AFTER_SEND = "Clear the editor after sending";
    static final String CLEAR_HISTORY = "Clear history";

    // File
    static final String CHOOSE_FILE = "Choose file…";
    static final String CHOOSE_FILE_TITLE = "Choose a file to send";
    static final String NO_FILE = "No file chosen";
    static final String TAKE_FILE = "Use the file as it is now";
    static final String FILE_HINT = "The file is sent as one binary message. You can also drop a file here.";

    // Control frame
    static final String CONTROL_FRAME = "Control frame";
    static final String PAYLOAD = "Payload";
    static final String PAYLOAD_PROMPT = "Optional, at most 125 bytes";
    static final String HEX = "Hex";
    static final String CODE = "Code";
    static final String CLOSE_CODE = "Close code";
    static final String REASON = "Reason";
    static final String CLOSE_REASON = "Close reason";
    static final String REASON_PROMPT = "Optional, at most 123 bytes";

    static String reasonSize(int bytes, int most) {
        return String.format(Locale.ROOT, "reason · %d of %d B", bytes, most);
    }

    static String payloadSize(int bytes, int most) {
        return String.format(Locale.ROOT, "payload · %d of %d B", bytes, most);
    }
}
