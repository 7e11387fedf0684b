package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Checks, formats and minifies JSON (RFC 8259) by changing only the white space between tokens, so that digits of
 * numbers, escapes, duplicate keys and the order of keys are kept. Any size and depth.
 */
public final class JsonText {
    private JsonText() {}

    /** Whether a payload that starts with these bytes may be one or more JSON objects or arrays. */
    public static boolean looksLikeJson(byte[] head) {
        for (byte b : head) {
            if (b != ' ' && b != '\t' && b != '\n' && b != '\r' && b != JsonLexer.RECORD_SEPARATOR) {
                return b == '{' || b == '[';
            }
        }
        return false;
    }

    /** The first error of a document; empty if it is valid. */
    public static Optional<JsonError> check(ByteSource json) {
        JsonScanner scanner = new JsonScanner(json);
        try {
            while (scanner.next() != JsonToken.END) {}
            return Optional.empty();
        } catch (InvalidJsonException e) {
            return Optional.of(e.error());
        }
    }

    /** The first error of a text; empty if it is valid. The error's offset counts chars. */
    public static Optional<JsonError> check(String json) {
        return check(bytes(json)).map(e -> inChars(json, e));
    }

    /** Breaks a document into lines indented by two spaces; {@code {}} and {@code []} stay in one line. */
    public static void format(ByteSource json, OutputStream out) throws InvalidJsonException, IOException {
        JsonWriter.write(json, out, true);
    }

    /** Like {@link #format(ByteSource, OutputStream)}; the error's offset counts chars. */
    public static String format(String json) throws InvalidJsonException {
        return rewrite(json, true);
    }

    /** Leaves out the white space between tokens; the error's offset counts chars. */
    public static String minify(String json) throws InvalidJsonException {
        return rewrite(json, false);
    }

    /** Formats with the members of all objects sorted by their keys; the error's offset counts chars. */
    public static String sortKeys(String json) throws InvalidJsonException {
        return format(JsonKeySort.sort(json));
    }

    private static String rewrite(String json, boolean pretty) throws InvalidJsonException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length() + json.length() / 2);
        try {
            JsonWriter.write(bytes(json), out, pretty);
        } catch (InvalidJsonException e) {
            throw new InvalidJsonException(inChars(json, e.error()));
        } catch (IOException e) {
            throw new UncheckedIOException("A byte array refused a write", e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ByteSource bytes(String json) {
        return ByteSource.of(json.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonError inChars(String json, JsonError error) {
        long bytes = 0;
        int chars = 0;
        while (chars < json.length() && bytes < error.offset()) {
            int codePoint = json.codePointAt(chars);
            chars += Character.charCount(codePoint);
            bytes += utf8Length(codePoint);
        }
        return new JsonError(chars, error.line(), error.column(), error.sentence());
    }

    private static int utf8Length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        // A lone surrogate is encoded as a question mark.
        boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return codePoint >= 0x10000 ? 4 : lone ? 1 : 3;
    }
}
