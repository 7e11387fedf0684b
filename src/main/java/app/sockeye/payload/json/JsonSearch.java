package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * Looks for a value at a path, token by token: nothing of the document is kept, whatever its size and depth. Each value
 * that the path leads to counts, in the document's order; of duplicate keys each. It stops at the first one that fits,
 * and does not look at what is behind it; a document that is broken before it has none. What lies more than {@link
 * #DEEPEST} levels down is not found. One thread.
 */
public final class JsonSearch {
    /** Levels at which values are found. */
    public static final int DEEPEST = 1 << 16;

    private final JsonRoute route;
    private final Predicate<JsonFound> fits;

    // Where the search is.
    private ByteSource source;
    private JsonScanner scanner;
    /** Open containers from which the path leads on: each the one around the next. */
    private int followed;
    /** How far each of these has come. */
    private long[] come = new long[8];
    /** Of each of these that is an array, the next value's index. */
    private long[] indices = new long[8];
    /** How far the next value in the innermost of these has come. */
    private long next;

    /** @param fits what the value must be like */
    public JsonSearch(JsonPath path, Predicate<JsonFound> fits) {
        this.route = new JsonRoute(path);
        this.fits = fits;
    }

    /** Whether a document has such a value there. */
    public boolean isIn(ByteSource json) {
        // A cheap look at the first byte: most of what is no JSON need not be scanned to be told so.
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

    /** A value that has come some way. */
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

    /** A key, colon or comma in the innermost container that is followed. */
    private void pass(JsonToken token) {
        int innermost = followed - 1;
        if (token == JsonToken.KEY) {
            next = route.toMember(come[innermost], source, scanner.start(), scanner.end());
        } else if (token == JsonToken.COMMA) {
            next = scanner.inObject() ? JsonRoute.NOWHERE : route.toElement(come[innermost], ++indices[innermost]);
        }
    }
}
