package app.sockeye.payload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks for a value at a path, token by token: nothing of the document is kept, whatever its size and depth. Of
 * duplicate keys each counts. It stops at the first value that fits, and does not look at what is behind it; a document
 * that is broken before it has none. One thread.
 */
public final class JsonSearch {
    private final List<JsonStep> steps;
    /** The names of the steps that have one, in UTF-8. */
    private final byte[][] names;

    private final Predicate<JsonFound> fits;

    // Where the search is.
    private ByteSource source;
    private JsonScanner scanner;
    /** Open containers that lie on the path. */
    private int onPath;
    /** Whether the next value in the innermost of them is the step's. */
    private boolean due;
    /** In the innermost of them, where it is an array, the next value's index. */
    private long index;

    /** @param fits what the value must be like */
    public JsonSearch(JsonPath path, Predicate<JsonFound> fits) {
        this.steps = path.steps();
        this.names = steps.stream()
                .map(s -> s instanceof JsonStep.Key key ? key.name().getBytes(StandardCharsets.UTF_8) : null)
                .toArray(byte[][]::new);
        this.fits = fits;
    }

    /** Whether a document has such a value there. */
    public boolean isIn(ByteSource json) {
        if (!mayHoldPath(json)) {
            return false;
        }
        source = json;
        scanner = new JsonScanner(json);
        onPath = 0;
        due = true;
        try {
            for (JsonToken token = scanner.next(); token != JsonToken.END; token = scanner.next()) {
                if (isHit(token)) {
                    return true;
                }
            }
            return false;
        } catch (InvalidJsonException e) {
            return false;
        }
    }

    /** A cheap look at the first byte: most of what is no JSON need not be scanned to be told so. */
    private boolean mayHoldPath(ByteSource json) {
        int c = new JsonLexer(json, 0).skipWhiteSpace();
        if (steps.isEmpty()) {
            return c == '{' || c == '[' || JsonLexer.beginsScalar(c);
        }
        return c == (steps.get(0) instanceof JsonStep.Key ? '{' : '[');
    }

    private boolean isHit(JsonToken token) {
        if (token.isValue()) {
            int around = token.begins() ? scanner.depth() - 1 : scanner.depth();
            return due && around == onPath && isHitOrStep(token);
        }
        if (token.ends() && scanner.depth() == onPath - 1) {
            leave();
        } else if (onPath > 0 && scanner.depth() == onPath) {
            pass(token);
        }
        return false;
    }

    /** The value that was due. */
    private boolean isHitOrStep(JsonToken token) {
        if (onPath == steps.size()) {
            due = false;
            return fits.test(new JsonFound(source, JsonKind.of(token), new JsonSpan(scanner.start(), scanner.end())));
        }
        boolean object = steps.get(onPath) instanceof JsonStep.Key;
        if (token != (object ? JsonToken.BEGIN_OBJECT : JsonToken.BEGIN_ARRAY)) {
            due = false;
            return false;
        }
        onPath++;
        index = 0;
        due = isIndexDue();
        return false;
    }

    private void leave() {
        onPath--;
        due = false;
        if (onPath > 0 && steps.get(onPath - 1) instanceof JsonStep.Index step) {
            index = step.index();
        }
    }

    /** A key, colon or comma in the innermost container on the path. */
    private void pass(JsonToken token) {
        if (token == JsonToken.KEY) {
            due = isNameDue();
        } else if (token == JsonToken.COMMA) {
            index++;
            due = isIndexDue();
        }
    }

    private boolean isIndexDue() {
        return steps.get(onPath - 1) instanceof JsonStep.Index step && step.index() == index;
    }

    private boolean isNameDue() {
        byte[] name = names[onPath - 1];
        long length = scanner.end() - scanner.start() - 2;
        if (name == null || length < name.length || length > 6L * name.length) {
            return false;
        }
        byte[] key = new byte[(int) length];
        source.read(scanner.start() + 1, key, 0, key.length);
        return Arrays.equals(key, name) || isEscaped(key, name);
    }

    private static boolean isEscaped(byte[] key, byte[] name) {
        for (byte b : key) {
            if (b == '\\') {
                String text = JsonString.unescape(new String(key, StandardCharsets.UTF_8));
                return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), name);
            }
        }
        return false;
    }
}
