package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Searches for a value at a path, token by token, without holding any of the document. All values that the path leads
 * to are tested in the document's order, including duplicate keys. The search stops at the first match and does not
 * read beyond it; a document that is invalid before that has no match. Values deeper than {@link #DEEPEST} levels are
 * not found. One thread.
 */
public final class JsonSearch {
    /** Maximum depth of values to find. */
    public static final int DEEPEST = 1 << 16;

    private final JsonRoute route;
    private final Predicate<JsonFound> fits;

    // The position of the search.
    private ByteSource source;
    private JsonScanner scanner;
    /** Number of nested open containers that the path leads through; the arrays below have a place for each. */
    private int followed;
    /** Each container's state in the {@link JsonRoute}. */
    private long[] come = new long[8];
    /** The index of the next value in each container that is an array. */
    private long[] indices = new long[8];
    /** The state of the next value in the innermost of these containers. */
    private long next;

    /** @param fits tests a value at the path */
    public JsonSearch(JsonPath path, Predicate<JsonFound> fits) {
        this.route = new JsonRoute(path);
        this.fits = fits;
    }

    /** Whether a document has a matching value. */
    public boolean isIn(ByteSource json) {
        // A cheap check of the first byte rejects most payloads that are not JSON.
        if (!route.mayBeginWith(new JsonLexer(json, 0).skipWhiteSpace())) {
            return false;
        }
        source = json;
        scanner = new JsonScanner(json);
        followed = 0;
        next = JsonRoute.ROOT;
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

    private boolean isHit(JsonToken token) {
        if (token.isValue()) {
            int around = token.begins() ? scanner.depth() - 1 : scanner.depth();
            return next != JsonRoute.NOWHERE && around == followed && isHitAtValue(token);
        }
        if (token.ends()) {
            leave();
        } else if (followed > 0 && scanner.depth() == followed) {
            pass(token);
        }
        return false;
    }

    /** Handles a value with a state. */
    private boolean isHitAtValue(JsonToken token) {
        long here = next;
        if (route.endsAt(here)
                && fits.test(new JsonFound(source, JsonKind.of(token), new JsonSpan(scanner.start(), scanner.end())))) {
            return true;
        }
        if (token.begins() && route.goesOnFrom(here) && followed < DEEPEST) {
            enter(here, token == JsonToken.BEGIN_ARRAY);
        } else {
            next = JsonRoute.NOWHERE;
        }
        return false;
    }

    private void enter(long here, boolean array) {
        if (followed == come.length) {
            come = Arrays.copyOf(come, 2 * followed);
            indices = Arrays.copyOf(indices, 2 * followed);
        }
        come[followed] = here;
        indices[followed] = 0;
        followed++;
        next = array ? route.toElement(here, 0) : JsonRoute.NOWHERE;
    }

    private void leave() {
        if (scanner.depth() < followed) {
            followed--;
            next = JsonRoute.NOWHERE;
        }
    }

    /** Handles a key, colon or comma in the innermost of these containers. */
    private void pass(JsonToken token) {
        int innermost = followed - 1;
        if (token == JsonToken.KEY) {
            next = route.toMember(come[innermost], source, scanner.start(), scanner.end());
        } else if (token == JsonToken.COMMA) {
            next = scanner.inObject() ? JsonRoute.NOWHERE : route.toElement(come[innermost], ++indices[innermost]);
        }
    }
}
