package app.sockeye.payload.json;

import app.sockeye.payload.ByteSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON document as a tree whose nodes are located on demand, so that no nodes are held in memory. Opening reads the
 * whole document once; a page of children reads their bytes again. Any depth. Immutable. Large documents should be
 * opened on a background thread (about 100 MB per second).
 */
public final class JsonOutline {
    private final ByteSource source;
    private final JsonNode root;
    /** Whether the document is a sequence of values rather than one value. */
    private final boolean sequence;

    private JsonOutline(ByteSource source, JsonNode root, boolean sequence) {
        this.source = source;
        this.root = root;
        this.sequence = sequence;
    }

    /** Checks a document and finds its root. */
    public static JsonOutline open(ByteSource source) throws InvalidJsonException {
        JsonScanner scanner = new JsonScanner(source);
        JsonNode root = value(scanner, scanner.next(), 0, Optional.empty());
        scanner.next();
        return new JsonOutline(source, root, false);
    }

    /**
     * Checks a document, or several parted by record separators (RFC 7464) or line breaks, as NDJSON and SignalR have
     * them; the root of several is an array of them.
     *
     * @throws InvalidJsonException where it is neither; it tells what is wrong with one document
     */
    public static JsonOutline openAny(ByteSource source) throws InvalidJsonException {
        try {
            return open(source);
        } catch (InvalidJsonException e) {
            try {
                return openSequence(source);
            } catch (InvalidJsonException noSequence) {
                throw e;
            }
        }
    }

    private static JsonOutline openSequence(ByteSource source) throws InvalidJsonException {
        JsonScanner scanner = JsonScanner.inSequence(source, 0);
        JsonToken first = scanner.next();
        JsonNode only = value(scanner, first, 0, Optional.empty());
        long count = 1;
        while (scanner.next() == JsonToken.COMMA) {
            value(scanner, scanner.next(), count++, Optional.empty());
        }
        JsonSpan all = new JsonSpan(0, source.size());
        return count == 1
                ? new JsonOutline(source, only, false)
                : new JsonOutline(source, new JsonNode(JsonKind.ARRAY, 0, Optional.empty(), all, count), true);
    }

    /** Whether there are several documents, one after the other. */
    public boolean isSequence() {
        return sequence;
    }

    /** The document's one value, or an array that stands for several documents. */
    public JsonNode root() {
        return root;
    }

    /** The first children of a container; none for other values. */
    public JsonPage children(JsonNode parent, int limit) {
        if (parent.childCount() == 0) {
            return new JsonPage(List.of(), null);
        }
        return isAll(parent)
                ? page(parent, limit, 0, JsonScanner.inSequence(source, 0), 0)
                : page(parent, limit, 0, new JsonScanner(source, parent.value().start()), 1);
    }

    /** The children after a page. */
    public JsonPage children(JsonNode parent, JsonPage.Cursor from, int limit) {
        boolean inObject = parent.kind() == JsonKind.OBJECT;
        JsonScanner scanner = isAll(parent)
                ? JsonScanner.inSequence(source, from.position())
                : JsonScanner.atChild(source, from.position(), inObject);
        return page(parent, limit, from.index(), scanner, 0);
    }

    private boolean isAll(JsonNode parent) {
        return sequence && parent.equals(root);
    }

    /**
     * The text of a key or value exactly as received, malformed bytes as U+FFFD.
     *
     * @param limit bytes at most
     */
    public String text(JsonSpan span, int limit) {
        byte[] bytes = new byte[(int) Math.min(limit, span.length())];
        int read = source.read(span.start(), bytes, 0, bytes.length);
        return new String(bytes, 0, read, StandardCharsets.UTF_8);
    }

    private JsonPage page(JsonNode parent, int limit, long first, JsonScanner scanner, int skip) {
        List<JsonNode> nodes = new ArrayList<>();
        try {
            for (int i = 0; i < skip; i++) {
                scanner.next();
            }
            for (long index = first; index < parent.childCount(); index++) {
                JsonToken token = scanner.next();
                if (nodes.size() == limit) {
                    return new JsonPage(nodes, new JsonPage.Cursor(index, scanner.start()));
                }
                nodes.add(child(scanner, token, index));
                scanner.next();
            }
        } catch (InvalidJsonException e) {
            throw new IllegalStateException("The document changed since it was opened", e);
        }
        return new JsonPage(nodes, null);
    }

    /** Reads the rest of a child whose first token was read. */
    private static JsonNode child(JsonScanner scanner, JsonToken token, long index) throws InvalidJsonException {
        if (token != JsonToken.KEY) {
            return value(scanner, token, index, Optional.empty());
        }
        JsonSpan key = new JsonSpan(scanner.start(), scanner.end());
        scanner.next();
        return value(scanner, scanner.next(), index, Optional.of(key));
    }

    /** Reads the rest of a value whose first token was read, and counts its children. */
    private static JsonNode value(JsonScanner scanner, JsonToken first, long index, Optional<JsonSpan> key)
            throws InvalidJsonException {
        long start = scanner.start();
        long children = 0;
        if (first.begins()) {
            int inside = scanner.depth();
            while (scanner.depth() >= inside) {
                JsonToken token = scanner.next();
                int parentDepth = token.begins() ? scanner.depth() - 1 : scanner.depth();
                if (token.isValue() && parentDepth == inside) {
                    children++;
                }
            }
        }
        return new JsonNode(JsonKind.of(first), index, key, new JsonSpan(start, scanner.end()), children);
    }
}
