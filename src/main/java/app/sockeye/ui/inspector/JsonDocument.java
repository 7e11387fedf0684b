package app.sockeye.ui.inspector;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.InvalidJsonException;
import app.sockeye.payload.JsonKind;
import app.sockeye.payload.JsonNode;
import app.sockeye.payload.JsonOutline;
import app.sockeye.payload.JsonPage;
import app.sockeye.payload.JsonSpan;
import app.sockeye.payload.Preview;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A JSON payload as rows for the tree, read when asked for. For a background thread. */
final class JsonDocument {
    /** Children loaded at a time. */
    static final int PAGE = 200;
    /** Characters of a value that a row shows. */
    static final int MOST_CHARS = 200;

    private final ByteSource source;
    private final JsonOutline outline;

    private JsonDocument(ByteSource source, JsonOutline outline) {
        this.source = source;
        this.outline = outline;
    }

    static JsonDocument open(ByteSource source) throws InvalidJsonException {
        return new JsonDocument(source, JsonOutline.open(source));
    }

    TreeRow.Value root() {
        return row(outline.root());
    }

    /** A container's first children, and a row for the rest. */
    List<TreeRow> children(JsonNode parent) {
        return rows(parent, outline.children(parent, PAGE));
    }

    /** The next children, and a row for the rest. */
    List<TreeRow> children(TreeRow.More more) {
        return rows(more.parent(), outline.children(more.parent(), more.from(), PAGE));
    }

    /** A key's or value's bytes as text, exactly as received, at most {@code limit} bytes. */
    String text(JsonSpan span, int limit) {
        return new String(bytes(span, limit), StandardCharsets.UTF_8);
    }

    private List<TreeRow> rows(JsonNode parent, JsonPage page) {
        List<TreeRow> rows = new ArrayList<>();
        page.nodes().forEach(node -> rows.add(row(node)));
        if (page.next() != null) {
            rows.add(new TreeRow.More(parent, page.next()));
        }
        return rows;
    }

    private TreeRow.Value row(JsonNode node) {
        String key = node.key().map(this::shown).orElse("");
        boolean quoted = key.length() > 1 && key.endsWith("\"");
        String label = node.key().isPresent()
                ? key.substring(1, quoted ? key.length() - 1 : key.length())
                : "[" + node.index() + "]";
        String step = node.key().isEmpty() ? label : JsonPath.isPlain(label) ? "." + label : "[" + key + "]";
        return new TreeRow.Value(node, label, step, value(node));
    }

    private String value(JsonNode node) {
        if (node.kind().isContainer()) {
            String count = String.valueOf(node.childCount());
            return node.kind() == JsonKind.OBJECT ? "{" + count + "}" : "[" + count + "]";
        }
        return shown(node.value());
    }

    private String shown(JsonSpan span) {
        // A character takes up to four bytes.
        return Preview.text(bytes(span, MOST_CHARS * 4), span.length(), MOST_CHARS);
    }

    private byte[] bytes(JsonSpan span, int limit) {
        byte[] bytes = new byte[(int) Math.min(limit, span.length())];
        source.read(span.start(), bytes, 0, bytes.length);
        return bytes;
    }
}
