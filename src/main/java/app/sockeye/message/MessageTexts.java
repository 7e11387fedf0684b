package app.sockeye.message;

import app.sockeye.payload.ByteSize;
import app.sockeye.payload.format.PayloadFormat;
import app.sockeye.payload.format.registry.ChosenFormat;
import app.sockeye.payload.format.registry.PayloadFormats;
import app.sockeye.protocol.VisibleText;
import app.sockeye.template.TemplateProblem;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** The texts about a written message: names of formats, what it came to, and what is wrong with it. */
final class MessageTexts {
    private MessageTexts() {}

    // Kinds and formats
    static final String FORM = "Form";
    static final String TEXT = "Text";
    static final String ESCAPED = "Escaped";
    static final String JSON = "JSON";
    static final String BINARY = "Binary";
    static final String HEX = "Hex";
    static final String BASE64 = "Base64";
    static final String FILE = "File";
    static final String FIELDS = "Fields";
    static final String FROM_JSON = "From JSON";
    static final String PROTOBUF = "Protobuf";
    static final String CONTROL = "Control";
    static final String RAW = "Raw";
    static final String PING = "Ping";
    static final String PONG = "Pong";
    static final String CLOSE = "Close";

    // Status: what a message came to, in a few words
    static final String CHECKING = "checking…";
    static final String UTF8 = "UTF-8";
    static final String IN_HEX = "hex";
    static final String IN_FIELDS = "fields";
    static final String VALID_JSON = "valid JSON";
    static final String JSON5 = "JSON5, sent as strict JSON";
    static final String EMPTY = "empty";
    static final String RIGHT_TO_LEFT = " · right-to-left text";

    /** The name of a format in the status line: that of a message's type, or the format's. */
    static String as(ChosenFormat format) {
        if (format.key().equals(ChosenFormat.TYPED)
                && (format.type().isEmpty() || format.file().isEmpty())) {
            return PROTOBUF;
        }
        return format.type().isEmpty()
                ? PayloadFormats.of(format.key()).map(PayloadFormat::title).orElse(format.key())
                : format.type();
    }

    /** @param encoding such as {@link #UTF8} */
    static String size(String encoding, long bytes) {
        return encoding + " · " + ByteSize.format(bytes);
    }

    /** @param encoding such as {@link #UTF8} */
    static String not(String encoding) {
        return "not " + encoding;
    }

    static String invalidJson(long bytes) {
        return size("invalid JSON", bytes);
    }

    static String hidden(int codePoint) {
        return String.format(Locale.ROOT, " · contains hidden U+%04X", codePoint);
    }

    // What is wrong with a text
    static final String NO_JSON = "Enter a JSON value first.";
    static final String BAD_ESCAPE = "Expected one of \\0 \\t \\n \\r \\xNN \\uNNNN, or \\\\ for a backslash.";
    static final String UNPAIRED_SURROGATE = "An unpaired surrogate can't be sent as text.";

    static String unpairedSurrogate(char surrogate) {
        return String.format(
                Locale.ROOT, "An unpaired surrogate (U+%04X) can't be sent as text: delete it.", (int) surrogate);
    }

    /** Counts what can't be filled in. */
    static String unfilled(List<TemplateProblem> problems) {
        boolean unknown = problems.stream().allMatch(problem -> problem.kind() == TemplateProblem.Kind.UNKNOWN);
        String count = problems.size() == 1 ? "1 value" : problems.size() + " values";
        return count + (unknown ? " unknown" : " missing");
    }

    static String filledIn(String sentence) {
        return "With the values filled in: " + sentence;
    }

    /** Line and column from 1. */
    static String at(long line, int column, String sentence) {
        return String.format(Locale.ROOT, "Line %d, column %d: %s", line, column, sentence);
    }

    // What is wrong with a typed field
    static final String FIELD_KINDS = "Expected u8, u16be, i32le, f64be, varint, zigzag, str8, str16be, strvar, text,"
            + " hex or base64 at the start of the line.";
    static final String FIELD_STRING = "Expected a text in quotation marks.";
    static final String FIELD_STRING_OPEN = "The quotation mark is not closed in its line.";
    static final String FIELD_NUMBER = "Expected a number such as 1.5.";
    static final String FIELD_CHARSET =
            "Unknown character set. Use a name such as utf-16le, iso-8859-1 or windows-1252.";

    static String fieldNeedsValue(String kind) {
        return "Expected a value after " + VisibleText.of(kind) + ".";
    }

    static String fieldIsNot(String kind) {
        return "This is not " + kind + ".";
    }

    static String fieldRange(BigInteger least, BigInteger most) {
        return "Expected a whole number from " + least + " to " + most + ".";
    }

    static String fieldTooLong(int bits, int bytes) {
        return String.format(Locale.ROOT, "The text takes %d bytes; its length has only %d bits.", bytes, bits);
    }

    static String fieldNotIn(String charset) {
        return "The text can't be written in " + charset + ".";
    }

    // What is wrong with a control frame
    static final String NO_CODE = "A close code is a number: 1000-1003, 1007-1014 or 3000-4999.";

    static String payloadTooLong(int bytes, int most) {
        return String.format(
                Locale.ROOT, "The payload takes %d bytes; at most %d fit into a control frame.", bytes, most);
    }

    /** @param number of the character, from 1 */
    static String at(int number, String sentence) {
        return String.format(Locale.ROOT, "Character %d: %s", number, sentence);
    }

    // A file: its status
    static final String NO_FILE = "no file";
    static final String FILE_MISSING = "file missing";
    static final String NOT_READABLE = "not readable";
    static final String FOLDER = "a folder";
    static final String NOT_A_FILE = "not a file";

    static String file(long bytes) {
        return size("file", bytes);
    }

    static String changedFile(long bytes) {
        return file(bytes) + " · changed";
    }

    // A file: what is wrong with it
    static final String CHOOSE_FILE = "Choose a file to send.";
    static final String INVALID_PATH = "This is not a valid path. Choose a file.";
    static final String NO_SUCH_FILE = "The file doesn't exist. Choose another file.";
    static final String FILE_GONE = "The file no longer exists. Choose another file.";
    static final String IS_FOLDER = "This is a folder, and only a file can be sent. Choose a file in it.";
    static final String IS_DEVICE = "This is a device or a pipe, and only a file can be sent. Choose another.";
    static final String NO_PERMISSION =
            "You don't have permission to read this file. Change its permissions or choose another file.";

    static String fileUnreadable(String why) {
        return "The file can't be read (" + why + "). Choose another file.";
    }

    /** @param time of its last change */
    static String rewritten(String time) {
        return "The file changed after you chose it: it was written again at " + time + ".";
    }

    /** Both sizes in bytes. */
    static String resized(long then, long now) {
        return "The file changed after you chose it: " + ByteSize.format(then) + " then, " + ByteSize.format(now)
                + " now.";
    }
}
