package app.sockeye.ui.composer;

import app.sockeye.client.wire.Connection;
import app.sockeye.message.Fragmentation;
import app.sockeye.message.Fragmentation.Split;
import app.sockeye.payload.ByteSize;
import app.sockeye.ui.composer.sending.SendQueueState;
import java.util.Locale;
import java.util.Optional;

/** The texts that the composer shows; what is said about a message itself is the message's own. */
final class ComposerTexts {
    private ComposerTexts() {}

    // The composer as a whole
    static final String MEND_TIP = "Make this change (Alt+Enter)";
    static final String COMPOSER = "Composer";
    static final String PASTE_CUT = "Only part of the clipboard was pasted: its text continues after a NUL character."
            + " Copy it as hex and paste it into Binary, or copy it with escapes, to get all of it.";

    /** What a screen reader calls the editor of a format. */
    static String editor(String format) {
        return format + " message";
    }

    static final String BYTES = "Bytes";
    static final String SENT_AS = "Sent as";
    static final String FIELDS_HINT =
            """
            u16be 513        u8 u16 u24 u32 u64, i8 to i64, be or le
            f64le 1.5        f32, f64
            varint 300       zigzag -3
            str8 "abc"       str16be, str32le, strvar: the length in front
            text "abc"       text utf-16le "abc"
            hex 00 ff        base64 AAE=        # comment""";

    // Sending
    static final String SEND_KEY = "Ctrl+Enter";
    static final String SEND = "Send";
    static final String SEND_TIP = "Send (Ctrl+Enter)";
    static final String CONNECT_FIRST = "Not connected: press Connect, then send.";
    static final String NONE_OPEN = "None of the shown connections is open.";
    static final String SEND_ANYWAY = "Send anyway";

    /** What the status line says of the message, with what keeps it from the wire. */
    static String status(String message, int queued, boolean open) {
        String size = message.isEmpty() || open ? message : message + " · ";
        return (queued == 0 ? "" : queued + " queued · ") + size + (open ? "" : "not connected");
    }

    // To whom, and in which frames
    static final String AS = "As";
    static final String FRAMING_TIP = "Connections to send to, and frames to send in";
    static final String FRAMES = "Frames";
    static final String EVERY = "Every";
    static final String PAUSE = "Pause";
    static final String FRAGMENT_BYTES = "Bytes of a fragment";
    static final String FRAGMENT_DELAY = "Milliseconds between fragments";
    static final String PING_BETWEEN = "Ping after the first";
    static final String MARKS_HINT = "Ctrl+Shift+M in the text sets a mark.";
    static final String DROP_QUEUED = "Drop what is queued";
    static final String DROP_QUEUED_TIP = "Takes out of the send queue what the server has not been sent yet";
    static final String CANCEL_SENDING = "Cancel";
    static final String CANCEL_TIP =
            "Stops sending this message and closes the connection: a message can't be ended in its middle";

    static String split(Split split) {
        return switch (split) {
            case WHOLE -> "One frame";
            case SIZE -> "By size";
            case MARKS -> "At marks";
        };
    }

    /**
     * What the button says that opens the line.
     *
     * @param count of the connections that it is sent to
     * @param shared whether none of them is the composer's own
     */
    static String framing(Optional<Fragmentation> frames, int count, boolean shared) {
        String to = count == 1 && !shared ? "To this" : "To " + count;
        return to
                + frames.map(now -> " · "
                                + (now.split() == Split.SIZE ? "Every " + now.bytes() + " B" : split(now.split())))
                        .orElse("");
    }

    static String send(String verb, int count, boolean shared) {
        return count == 0 || count == 1 && !shared ? verb : verb + " to " + count;
    }

    /** The size of a packet on the wire; nothing where it can't be sent yet. */
    static String packetSize(long bytes) {
        return bytes == 0 ? "" : ByteSize.format(bytes);
    }

    /** What a message becomes on the wire, behind its size. */
    static String frames(long frames, long wireBytes) {
        return String.format(Locale.ROOT, " · %,d frames, %s on the wire", frames, ByteSize.format(wireBytes));
    }

    static String queue(SendQueueState queue) {
        String waits = ByteSize.format(queue.bytes()) + " wait to be sent, at most "
                + ByteSize.format(Connection.MOST_QUEUED_BYTES) + " may";
        return queue.sending()
                .map(now -> ByteSize.format(now.sent()) + " of " + ByteSize.format(now.size()) + " sent"
                        + (queue.waitingBytes() == 0
                                ? ""
                                : " · " + ByteSize.format(queue.waitingBytes()) + " wait behind it"))
                .orElse(waits);
    }

    // The file
    static final String DIGEST = "SHA-256 of the file";
    static final String COMPUTING_DIGEST = "SHA-256…";

    static String digest(String hex) {
        return "SHA-256 " + hex;
    }

    // Raw frames
    static String rawSize(int frames, long bytes) {
        return String.format(
                Locale.ROOT,
                "%,d %s, %s on the wire",
                frames,
                frames == 1 ? "frame" : "frames",
                ByteSize.format(bytes));
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
}
