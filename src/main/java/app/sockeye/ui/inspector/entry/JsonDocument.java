package app.sockeye.ui.inspector.entry;

import app.sockeye.payload.ByteSource;
import app.sockeye.payload.Preview;
import app.sockeye.payload.json.InvalidJsonException;
import app.sockeye.payload.json.JsonFinder;
import app.sockeye.payload.json.JsonFindings;
import app.sockeye.payload.json.JsonKind;
import app.sockeye.payload.json.JsonNode;
import app.sockeye.payload.json.JsonOutline;
import app.sockeye.payload.json.JsonPage;
import app.sockeye.payload.json.JsonSpan;
import app.sockeye.payload.json.JsonString;
import app.sockeye.payload.recognise.Part;
import app.sockeye.payload.recognise.Recognisers;
import app.sockeye.payload.recognise.Recognition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A JSON payload, or a JSON document within it, as rows for the tree that are read when needed. For a background
 * thread.
 */
public final class JsonDocument {
    /** Children loaded at a time. */
    public static final int PAGE = 200;
    /** Characters of a value that a row shows. */
    static final int MOST_CHARS = 200;

    private final ByteSource source;
    private final JsonOutline outline;
    private final int depth;

    private JsonDocument(ByteSource source, int depth) throws InvalidJsonException {
        this.source = source;
        this.outline = JsonOutline.openAny(source);
        this.depth = depth;
    }

    /** Opens a payload. */
    public static JsonDocument open(ByteSource source) throws InvalidJsonException {
        return new JsonDocument(source, 0);
    }

    /** @param depth how many times something was opened to get here */
    static JsonDocument within(byte[] bytes, int depth) throws InvalidJsonException {
        return new JsonDocument(ByteSource.of(bytes), depth);
    }

    /** 0 for the payload itself. */
    public int depth() {
        return depth;
    }

    /** The row of the whole document, without a label. */
    public TreeRow.Value root() {
        return root("");
    }

    /** The row of the whole document. */
    public TreeRow.Value root(String label) {
        return row(outline.root(), label, "");
    }

    /** A container's first children and a row for the rest; for another value, the rows of its recognised content. */
    public List<TreeRow> children(JsonNode parent) {
        return parent.kind().isContainer()
                ? rows(parent, outline.children(parent, PAGE))
                : recognise(parent, label(parent))
                        .map(found -> PartRows.rows(found, depth + 1))
                        .orElse(List.of());
    }

    /** The next children, and a row for the rest. */
    public List<TreeRow> children(TreeRow.More more) {
        return rows(more.parent(), outline.children(more.parent(), more.from(), PAGE));
    }

    /** A key's or value's bytes as text, exactly as received, at most {@code limit} bytes. */
    public String text(JsonSpan span, int limit) {
        return new String(bytes(span, limit), StandardCharsets.UTF_8);
    }

    /** The content recognised within a value; empty where there is none, or several parts. */
    public Optional<Part.Content> content(TreeRow.Value value) {
        return recognise(value.node(), value.label()).flatMap(PartRows::onlyContent);
    }

    /** Finds a text; see {@link JsonFinder}. */
    public FoundRows find(ByteSource through, String text, LongConsumer progress) throws InvalidJsonException {
        JsonFindings found = new JsonFinder(through, text, outline.isSequence()).find(progress);
        return new FoundRows(found.count(), found.shown(), found.root().map(root -> found(root, root())));
    }

    private FoundRows.Found found(JsonFindings.Found place, TreeRow.Value row) {
        List<FoundRows.Found> children = place.children().stream()
                .map(child -> found(child, row(child.node())))
                .toList();
        return new FoundRows.Found(row, children);
    }

    private List<TreeRow> rows(JsonNode parent, JsonPage page) {
        List<TreeRow> rows = new ArrayList<>();
        page.nodes().forEach(node -> rows.add(row(node)));
        if (page.next() != null) {
            rows.add(new TreeRow.More(this, parent, page.next()));
        }
        return rows;
    }

    private TreeRow.Value row(JsonNode node) {
        String label = label(node);
        String step = node.key().isEmpty()
                ? label
                : RowPath.isPlain(label) ? "." + label : "[" + shown(node.key().get()) + "]";
        return row(node, label, step);
    }

    private TreeRow.Value row(JsonNode node, String label, String step) {
        String hint = recognise(node, label).map(Recognition::name).orElse("");
        return new TreeRow.Value(this, node, label, step, value(node), hint);
    }

    private String label(JsonNode node) {
        if (node.key().isEmpty()) {
            return "[" + node.index() + "]";
        }
        String key = shown(node.key().get());
        boolean quoted = key.length() > 1 && key.endsWith("\"");
        return key.substring(1, quoted ? key.length() - 1 : key.length());
    }

    private String value(JsonNode node) {
        if (node.kind().isContainer()) {
            String count = String.valueOf(node.childCount());
            return node.kind() == JsonKind.OBJECT ? "{" + count + "}" : "[" + count + "]";
        }
        return shown(node.value());
    }

    private Optional<Recognition> recognise(JsonNode node, String label) {
        if (depth > PartRows.DEEPEST || node.value().length() > Recognisers.LARGEST) {
            return Optional.empty();
        }
        String text = node.kind() == JsonKind.STRING || node.kind() == JsonKind.NUMBER
                ? text(node.value(), Recognisers.LARGEST)
                : "";
        return switch (node.kind()) {
            case STRING -> Recognisers.ofText(label, JsonString.unescape(text.substring(1, text.length() - 1)));
            case NUMBER -> Recognisers.ofNumber(label, text);
            case OBJECT, ARRAY, BOOLEAN, NULL -> Optional.empty();
        };
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
