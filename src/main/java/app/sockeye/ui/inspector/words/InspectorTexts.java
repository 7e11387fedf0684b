package app.sockeye.ui.inspector.words;

import app.sockeye.payload.ByteSize;
import java.util.Locale;

/** The texts of the inspector's frame and of the views that only show: Text, Frames, Diff and Preview. */
public final class InspectorTexts {
    private InspectorTexts() {}

    /**
     * Tells that a message is part of a compressed stream.
     *
     * @param method how the stream is compressed
     */
    public static String unpacked(String method, String packed, String size) {
        return method + " · " + packed + " → " + size;
    }

    // The inspector as a whole
    public static final String INSPECTOR = "Inspector";
    public static final String NOTHING_SELECTED = "Select a row in the log to see its details.";
    public static final String LOADING = "Loading…";
    public static final String NOT_ENOUGH_MEMORY = "not enough memory";
    public static final String INTERNAL_ERROR = "internal error, see the diagnostics log";

    public static String entryUnreadable(String why) {
        return "This entry can't be read: " + why;
    }

    public static String payloadUnreadable(String why) {
        return "The payload can't be read: " + why;
    }

    public static String unreadable(String why) {
        return "This can't be read: " + why;
    }

    // Header
    public static final String EDIT_AND_SEND = "Edit and send";
    public static final String COPY_PAYLOAD = "Copy payload";
    public static final String SAVE_MESSAGE = "Save message in the library";
    public static final String SAVE_PAYLOAD = "Save payload";
    public static final String CLOSE_INSPECTOR = "Close inspector (Ctrl+I)";
    public static final String REQUEST = "Request";
    public static final String RESPONSE = "Response";
    public static final String STATE = "State";
    public static final String MESSAGE = "Message";
    public static final String PING = "Ping";
    public static final String PONG = "Pong";
    public static final String CLOSE = "Close";
    public static final String ERROR = "Error";
    public static final String NOTE = "Note";
    public static final String WRITTEN_AS = "Written as";
    public static final String COPY_WRITTEN = "Copy as it was written";
    public static final String INCOMPLETE = "incomplete";
    public static final String NOT_SENT = "not sent";
    public static final String DELIBERATE = "deliberately invalid";
    public static final String NOT_UTF8 = "not UTF-8";

    public static String compressed(long size, long wireSize) {
        return ByteSize.format(wireSize) + " on the wire, compressed " + ByteSize.ratio(size, wireSize);
    }

    public static String frames(long count) {
        return count + " frames";
    }

    // Views
    public static final String VIEWS = "Views";
    public static final String PACKET = "Packet";
    public static final String FACTS = "Facts";
    public static final String TREE = "Tree";
    public static final String PREVIEW = "Preview";
    public static final String TEXT = "Text";
    public static final String HEX = "Hex";
    public static final String FRAMES = "Frames";
    public static final String HANDSHAKE = "Handshake";
    public static final String DIFF = "Diff";

    // Opened content
    public static final String BACK = "Back";
    public static final String SHOW_RECEIVED = "Show as received";
    public static final String SHOW_UNPACKED = "Show unpacked";
    public static final String BACK_TO_MESSAGE = "Back to message";

    public static String openAs(String format) {
        return "Open as " + format;
    }

    public static String cannotOpen(String why) {
        return "This can't be opened: " + why;
    }

    // Copying
    public static final String NOTHING_COPIED = "Nothing was copied: the payload can't be read.";
    public static final String COPY_ESCAPED = "Copy as escaped text";

    /** Both in bytes. */
    public static String copiedInPart(long copied, long all) {
        return firstCopied(ByteSize.format(copied), ByteSize.format(all))
                + " To get all of it, save the payload or use Export > Selected in the log.";
    }

    /** Both in bytes. */
    public static String selectionCopiedInPart(long copied, long all) {
        return firstCopied(ByteSize.format(copied), ByteSize.format(all))
                + " To get all of it, save the selection to a file.";
    }

    public static String headersCopiedInPart(long copied, long all) {
        return String.format(
                Locale.ROOT,
                "Only the first %,d of %,d headers were copied."
                        + " To get all of them, use Export > Selected in the log, as NDJSON.",
                copied,
                all);
    }

    private static String firstCopied(String copied, String all) {
        return "Only the first " + copied + " of " + all + " were copied.";
    }

    // Text
    public static final String PAYLOAD_AS_TEXT = "Payload as text";
    public static final String JSON_LAYOUT = "JSON layout";
    public static final String PRETTY = "Pretty";
    public static final String RAW = "Raw";
    public static final String CHARSET = "Character encoding";
    public static final String CHARSET_TIP = "Encoding used to show the bytes as text";
    public static final String WRAP = "Wrap long lines";
    public static final String LINE_NUMBERS = "Show line numbers";
    public static final String FIRST_PART = "First part";
    public static final String PREVIOUS_PART = "Previous part";
    public static final String NEXT_PART = "Next part";
    public static final String LAST_PART = "Last part";

    /** @param number from 1 */
    public static String part(long number) {
        return "Part " + number;
    }

    /** @param number from 1 */
    public static String part(long number, long count) {
        return part(number) + " of " + count;
    }

    public static String malformed(int bytes, String charset) {
        return String.format(
                Locale.ROOT,
                "%,d %s not %s, shown as <FF>.",
                bytes,
                bytes == 1 ? "byte here is" : "bytes here are",
                charset);
    }

    public static String notJson(String why) {
        return "This is not JSON: " + why;
    }

    // Frames
    public static final String COPY_HEADER = "Copy header bytes";

    public static String frameUnreadable(String why) {
        return "This frame can't be read: " + why;
    }

    /** @param number from 1 */
    public static String frameOf(long number, long count) {
        return "Frame " + number + " of " + count;
    }

    /** As a screen reader says it. */
    public static String frameRow(String number, String kind, String length, String mask, String header) {
        return "Frame " + number + ", " + kind + ", " + length + ", " + mask + ", header " + header;
    }

    // Diff
    public static final String TYPE_PATH = "Type path";
    public static final String TYPE_PATH_SPOKEN =
            "JSON path of the message type, to find the previous message of that type";
    public static final String PREVIOUS_DIFFERENCE = "Previous difference (Shift+F7)";
    public static final String NEXT_DIFFERENCE = "Next difference (F7)";
    public static final String DIFFERENCES = "Differences";
    public static final String COMPARING = "Comparing…";
    public static final String NOTHING_TO_COMPARE = "There is no earlier message in this direction to compare with.";
    public static final String SAME_BYTES = "Identical bytes";
    public static final String AS_JSON = "as JSON";
    public static final String AS_TEXT = "as text";
    public static final String IN_BYTES = "in bytes";

    public static String cannotCompare(String why) {
        return "These messages can't be compared: " + why;
    }

    /** @param way {@link #AS_JSON}, {@link #AS_TEXT} or {@link #IN_BYTES} */
    public static String differences(int count, String way) {
        String found = count == 0
                ? "No differences"
                : String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "difference" : "differences");
        return found + " " + way;
    }

    public static String sinceSelected(long index) {
        return since(index) + ", which is also selected";
    }

    public static String sinceSameType(long index, String path, String type) {
        return since(index) + ", the previous message with " + path + " " + type;
    }

    public static String sincePrevious(long index, String why) {
        return since(index) + ", the previous message; " + why;
    }

    public static String noneOfType(String path) {
        return "no earlier message has the same " + path;
    }

    public static String typePathInvalid(String why) {
        return "the type path is invalid: " + why;
    }

    private static String since(long index) {
        return "Changes since #" + index;
    }
}
