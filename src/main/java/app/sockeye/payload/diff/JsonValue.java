package app.sockeye.payload.diff;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.JsonFound;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonNode;
import app.sockeye.payload.json.JsonOutline;
import app.sockeye.payload.json.JsonSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A value of a document with equality by meaning: the order of keys, the notation of numbers and the escapes in strings
 * are ignored; the order of equal keys is not.
 */
final class JsonValue {
    /** Maximum depth; deeper values are compared as text, as reading a level means reading everything within it. */
    private static final int DEEPEST = 100;

    /** Maximum number of values in a document; each takes about 300 bytes. */
    static final int MOST_VALUES = 300_000;

    private final JsonFound found;
    private final Map<String, List<JsonValue>> members;
    private final List<JsonValue> elements;
    /** A string's text, a number, or the text of any other scalar; empty for containers. */
    private final Object content;

    private final boolean open;
    private final int hash;

    private JsonValue(Reader reader, JsonNode node, int depth) throws TooManyValuesException {
        reader.check.run();
        found = new JsonFound(reader.source, node.kind(), node.value());
        open = node.kind().isContainer() && depth < DEEPEST;
        content = open ? "" : scalar();
        List<JsonNode> children = open ? reader.children(node) : List.of();
        members = isOpen(JsonKind.OBJECT) ? new LinkedHashMap<>() : Map.of();
        elements = isOpen(JsonKind.ARRAY) ? new ArrayList<>(children.size()) : List.of();
        for (JsonNode child : children) {
            JsonValue value = new JsonValue(reader, child, depth + 1);
            if (child.key().isPresent()) {
                members.computeIfAbsent(reader.name(child.key().get()), k -> new ArrayList<>(1))
                        .add(value);
            } else {
                elements.add(value);
            }
        }
        hash = Objects.hash(found.kind(), members, elements, content);
    }

    static JsonValue of(byte[] json, Runnable check) throws InvalidJsonException, TooManyValuesException {
        ByteSource source = ByteSource.of(json);
        JsonOutline outline = JsonOutline.open(source);
        return new JsonValue(new Reader(source, outline, check), outline.root(), 0);
    }

    JsonKind kind() {
        return found.kind();
    }

    /** Whether this is a container of a kind whose children were read. */
    boolean isOpen(JsonKind container) {
        return open && kind() == container;
    }

    /** An object's members by name; those of equal names in their order. */
    Map<String, List<JsonValue>> members() {
        return members;
    }

    /** An array's elements. */
    List<JsonValue> elements() {
        return elements;
    }

    /** The value as received; a string has its quotation marks. */
    String text(int limit) {
        JsonSpan span = found.span();
        String text = new JsonFound(found.source(), JsonKind.OBJECT, span).text(limit);
        return span.length() <= limit ? text : text + "…";
    }

    private Object scalar() {
        return found.number()
                .<Object>map(BigDecimal::stripTrailingZeros)
                .orElseGet(() -> found.text(Integer.MAX_VALUE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonValue value
                && hash == value.hash
                && kind() == value.kind()
                && content.equals(value.content)
                && elements.equals(value.elements)
                && members.equals(value.members);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    private static final class Reader {
        private final ByteSource source;
        private final JsonOutline outline;
        private final Runnable check;
        private int left = MOST_VALUES;

        Reader(ByteSource source, JsonOutline outline, Runnable check) {
            this.source = source;
            this.outline = outline;
            this.check = check;
        }

        List<JsonNode> children(JsonNode node) throws TooManyValuesException {
            List<JsonNode> children = outline.children(node, left + 1).nodes();
            left -= children.size();
            if (left < 0) {
                throw new TooManyValuesException();
            }
            return children;
        }

        String name(JsonSpan key) {
            return new JsonFound(source, JsonKind.STRING, key).text(Integer.MAX_VALUE);
        }
    }
}
