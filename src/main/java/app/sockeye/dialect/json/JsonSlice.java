package app.sockeye.dialect.json;

import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A JSON value as a slice of the bytes that it came in. Nothing is decoded before it is asked for; numbers keep their
 * text. Strings and brackets are checked, what stands between them only as far as it is looked at. Never recurses.
 *
 * <p>Where a name stands twice in an object, the last one counts, as most parsers have it.
 */
public final class JsonSlice {
    private final byte[] bytes;
    private final int start;
    private final int end;

    private JsonSlice(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /** The one value that a text consists of; empty if it is none. */
    public static Optional<JsonSlice> of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The one value that bytes consist of; empty if they are none. */
    public static Optional<JsonSlice> of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /**
     * The one value between two places; empty if it is none.
     *
     * @param bytes must not change
     */
    public static Optional<JsonSlice> of(byte[] bytes, int from, int to) {
        int start = JsonSkip.space(bytes, from, to);
        int end = JsonSkip.value(bytes, start, to);
        return end < 0 || JsonSkip.space(bytes, end, to) != to
                ? Optional.empty()
                : Optional.of(new JsonSlice(bytes, start, end));
    }

    /** Where it begins in its bytes. */
    public int start() {
        return start;
    }

    /** Where it ends in its bytes. */
    public int end() {
        return end;
    }

    /** What it is, by its first character. */
    public JsonKind kind() {
        return switch (bytes[start]) {
            case '{' -> JsonKind.OBJECT;
            case '[' -> JsonKind.ARRAY;
            case '"' -> JsonKind.STRING;
            case 't', 'f' -> JsonKind.BOOLEAN;
            case 'n' -> JsonKind.NULL;
            default -> JsonKind.NUMBER;
        };
    }

    /** Whether it is of a kind. */
    public boolean is(JsonKind kind) {
        return kind() == kind;
    }

    /** Its text as it stands. */
    public String raw() {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    /** Its bytes as they stand. */
    public byte[] rawBytes() {
        return Arrays.copyOfRange(bytes, start, end);
    }

    /** A string's content; the text as it stands of all else. */
    public String text() {
        return is(JsonKind.STRING)
                ? JsonString.unescape(new String(bytes, start + 1, end - start - 2, StandardCharsets.UTF_8))
                : raw();
    }

    /** Its beginning as it stands, in at most {@code limit} characters, with an ellipsis where it is cut. */
    public String preview(int limit) {
        int length = Math.min(end - start, 4 * limit);
        String text = new String(bytes, start, length, StandardCharsets.UTF_8);
        if (text.length() <= limit && length == end - start) {
            return text;
        }
        return text.substring(0, Math.min(limit, text.length())) + "…";
    }

    /** The member of an object with a name; empty if there is none, or this is no object. */
    public Optional<JsonSlice> member(String name) {
        if (!is(JsonKind.OBJECT)) {
            return Optional.empty();
        }
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        JsonSlice[] found = {null};
        walk((key, value) -> {
            if (key.isString(wanted)) {
                found[0] = value;
            }
            return true;
        });
        return Optional.ofNullable(found[0]);
    }

    /** The text of a member that is a string. */
    public Optional<String> string(String name) {
        return member(name).filter(value -> value.is(JsonKind.STRING)).map(JsonSlice::text);
    }

    /** The members of an object in their order, names as often as they stand; empty for all else. */
    public List<Map.Entry<String, JsonSlice>> members(int most) {
        List<Map.Entry<String, JsonSlice>> found = new ArrayList<>();
        if (is(JsonKind.OBJECT)) {
            walk((key, value) -> {
                found.add(Map.entry(key.text(), value));
                return found.size() < most;
            });
        }
        return found;
    }

    /** The first elements of an array, at most {@code most}; none of all else. */
    public List<JsonSlice> elements(int most) {
        List<JsonSlice> found = new ArrayList<>();
        if (is(JsonKind.ARRAY)) {
            walk((key, value) -> {
                found.add(value);
                return found.size() < most;
            });
        }
        return found;
    }

    /** The element of an array at an index. */
    public Optional<JsonSlice> element(int index) {
        List<JsonSlice> first = elements(index + 1);
        return first.size() > index ? Optional.of(first.get(index)) : Optional.empty();
    }

    /** Number of elements or members, counted up to {@code most}. */
    public int size(int most) {
        int[] count = {0};
        walk((key, value) -> ++count[0] < most);
        return count[0];
    }

    /** Whether this is a string of these characters, which have no escapes. */
    private boolean isString(byte[] wanted) {
        int length = end - start - 2;
        if (bytes[start] != '"') {
            return false;
        }
        return length == wanted.length && Arrays.equals(bytes, start + 1, end - 1, wanted, 0, length)
                || length > wanted.length && text().equals(new String(wanted, StandardCharsets.UTF_8));
    }

    /** Goes through the children as long as the visitor wants more and they are well formed. */
    private void walk(BiPredicate<JsonSlice, JsonSlice> visitor) {
        boolean object = is(JsonKind.OBJECT);
        if (!object && !is(JsonKind.ARRAY)) {
            return;
        }
        int last = end - 1;
        int at = JsonSkip.space(bytes, start + 1, last);
        while (at < last) {
            JsonSlice key = null;
            if (object) {
                int keyEnd = JsonSkip.value(bytes, at, last);
                int colon = keyEnd < 0 ? last : JsonSkip.space(bytes, keyEnd, last);
                if (bytes[at] != '"' || colon >= last || bytes[colon] != ':') {
                    return;
                }
                key = new JsonSlice(bytes, at, keyEnd);
                at = JsonSkip.space(bytes, colon + 1, last);
            }
            int valueEnd = JsonSkip.value(bytes, at, last);
            if (valueEnd < 0 || !visitor.test(key, new JsonSlice(bytes, at, valueEnd))) {
                return;
            }
            at = JsonSkip.space(bytes, valueEnd, last);
            if (at < last && bytes[at] != ',') {
                return;
            }
            at = JsonSkip.space(bytes, at + 1, last);
        }
    }
}
