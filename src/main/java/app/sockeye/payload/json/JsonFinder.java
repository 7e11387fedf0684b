package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.CachedSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Finds the keys and values of a document that contain a text, with the containers that lead to them. It makes one pass
 * and holds only the hits and the containers around the current position. For one use on one thread; exceptions of the
 * source are passed on, for example to cancel.
 */
public final class JsonFinder {
    /** Maximum number of hits held; others are only counted. */
    public static final int MOST_SHOWN = 1000;

    /** Maximum depth of hits; a deeper one is reported as its container at this depth. */
    static final int DEEPEST = 100;

    /** Number of tokens between two progress reports. */
    private static final int REPORT_MASK = (1 << 16) - 1;

    private final ByteSource source;
    private final JsonNeedle needle;
    private final JsonScanner scanner;
    /** The open containers, the outermost first; those beyond the maximum depth are only counted. */
    private final List<FoundPlace> open = new ArrayList<>();

    private FoundPlace root;
    private Optional<JsonSpan> key = Optional.empty();
    private boolean keyHit;
    private long count;
    private long shown;

    /** @param text what to find, not empty */
    public JsonFinder(ByteSource json, String text) {
        this(json, text, false);
    }

    /** @param sequence whether these are several documents, see {@link JsonOutline#isSequence} */
    public JsonFinder(ByteSource json, String text, boolean sequence) {
        this.source = new CachedSource(json);
        this.needle = new JsonNeedle(text);
        this.scanner = sequence ? JsonScanner.inSequence(source, 0) : new JsonScanner(source);
        if (sequence) {
            root = new FoundPlace(JsonKind.ARRAY, 0, Optional.empty(), 0, json.size());
            open.add(root);
        }
    }

    /** @param progress called repeatedly with the number of bytes done */
    public JsonFindings find(LongConsumer progress) throws InvalidJsonException {
        long tokens = 0;
        for (JsonToken token = scanner.next(); token != JsonToken.END; token = scanner.next()) {
            if ((++tokens & REPORT_MASK) == 0) {
                progress.accept(scanner.start());
            }
            take(token);
        }
        return new JsonFindings(
                count, shown, Optional.of(root).filter(FoundPlace::kept).map(FoundPlace::found));
    }

    private void take(JsonToken token) {
        if (token == JsonToken.KEY) {
            key = Optional.of(new JsonSpan(scanner.start(), scanner.end()));
            keyHit = needle.isIn(source, scanner.start() + 1, scanner.end() - 1);
        } else if (token.isValue()) {
            value(token);
            key = Optional.empty();
            keyHit = false;
        } else if (token.ends() && scanner.depth() < open.size()) {
            open.remove(open.size() - 1).close(scanner.end());
        }
    }

    private void value(JsonToken token) {
        int around = token.begins() ? scanner.depth() - 1 : scanner.depth();
        boolean hit = keyHit || !token.begins() && holdsText(token);
        if (around <= open.size() && open.size() < DEEPEST) {
            long index = open.isEmpty() ? 0 : open.get(open.size() - 1).nextChild();
            FoundPlace place = new FoundPlace(JsonKind.of(token), index, key, scanner.start(), scanner.end());
            root = root == null ? place : root;
            open.add(place);
            found(hit);
            if (!token.begins()) {
                open.remove(open.size() - 1);
            }
        } else {
            if (around == open.size()) {
                open.get(open.size() - 1).nextChild();
            }
            found(hit);
        }
    }

    private boolean holdsText(JsonToken token) {
        int quote = token == JsonToken.STRING ? 1 : 0;
        return needle.isIn(source, scanner.start() + quote, scanner.end() - quote);
    }

    /** Holds the innermost place and all containers around it. */
    private void found(boolean hit) {
        if (!hit) {
            return;
        }
        count++;
        if (shown < MOST_SHOWN) {
            shown++;
            open.get(open.size() - 1).markHit();
            for (int level = 1; level < open.size(); level++) {
                open.get(level).keepIn(open.get(level - 1));
            }
        }
    }
}
