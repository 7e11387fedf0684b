package app.sockeye.ui.inspector.words;

import app.sockeye.payload.ByteSize;
import java.util.List;
import java.util.Locale;

/** The texts of the view of binary payloads in a payload format. */
public final class FormatViewTexts {
    private FormatViewTexts() {}

    public static final String FORMAT = "Payload format";
    public static final String FORMAT_TIP = "Choose how the bytes are read";
    public static final String LAYER = "What was compressed";
    public static final String VALUES = "Values of the payload";
    public static final String NOT_RECOGNIZED =
            "No payload format was recognised. Choose one, or view the bytes as Hex.";
    public static final String COPY_AS_JSON = "Copy as JSON";
    public static final String COPY_AS_EXACT_JSON = "Copy as JSON with types";
    public static final String OPEN_AS_JSON = "Open as JSON";
    public static final String OPEN_UNPACKED = "Open the unpacked bytes";
    public static final String COPY_VALUE = "Copy value";
    public static final String USE_SCHEMA = "Use a schema: Avro (.avsc), Protobuf (.proto) or a descriptor set";
    public static final String KEEP = "Keep this format in the connection";
    public static final String KEEP_ALWAYS = "Always for this connection";
    public static final String KEEP_LIKE = "For messages like this…";
    public static final String KEEP_QUERY = "Binary messages of this format, as in the log's filter";
    public static final String KEEP_FORMAT = "Keep format";
    private static final String AUTOMATIC = "Automatic";

    /** @param format what was recognised; empty for none */
    public static String automatic(String format) {
        return format.isEmpty() ? AUTOMATIC : AUTOMATIC + ": " + format;
    }

    /** @param format that the connection's rules say */
    public static String byRule(String format) {
        return "By rule: " + format;
    }

    /** @param files that a schema imports and that were not found */
    public static String missing(List<String> files) {
        return files.isEmpty()
                ? ""
                : "Imported files were not found: " + String.join(", ", files) + ". Values of their types are shown as"
                        + " bytes.";
    }

    public static String layer(String format, long bytes) {
        return format + " · " + ByteSize.format(bytes);
    }

    /** @param sentence with its full stop */
    public static String schemaUnreadable(String sentence) {
        return "The schema can't be used. " + sentence;
    }

    /** @param sentence what is wrong, with its full stop */
    public static String readUpTo(long offset, String sentence) {
        return String.format(Locale.ROOT, "Read up to offset %d. %s", offset, sentence);
    }

    public static String typeAndPlace(String type, long offset) {
        return type + " @" + offset;
    }

    public static String element(String index) {
        return "[" + index + "]";
    }

    /** How many members or elements a value has. */
    public static String map(int members) {
        return "{" + members + "}";
    }

    public static String list(int elements) {
        return "[" + elements + "]";
    }
}
