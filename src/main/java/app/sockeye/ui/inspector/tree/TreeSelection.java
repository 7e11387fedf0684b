package app.sockeye.ui.inspector.tree;

import app.sockeye.payload.HexDump;
import app.sockeye.payload.json.JsonSpan;
import app.sockeye.payload.recognise.Part;
import app.sockeye.payload.recognise.ReadableText;
import app.sockeye.ui.inspector.entry.PartRows;
import app.sockeye.ui.inspector.entry.PayloadCopy;
import app.sockeye.ui.inspector.entry.TreeRow;
import app.sockeye.ui.inspector.words.InspectorTexts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TreeItem;

/** What can be had of the tree's selected row: its value, key and bytes. */
public final class TreeSelection {
    /** Most bytes copied of one value. */
    private static final int MOST_COPIED = 4 << 20;

    /** Most bytes of a value that a query can compare. */
    private static final int LONGEST_COMPARED = 1000;

    /** What is copied of a row. */
    public interface Wording {
        PayloadCopy of(TreeItem<TreeRow> item);
    }

    private TreeSelection() {}

    /** A value exactly as received; of other rows the whole of what they show. */
    static String value(TreeItem<TreeRow> item) {
        TreeRow row = item.getValue();
        if (row instanceof TreeRow.Value value) {
            return value.in().text(value.node().value(), MOST_COPIED);
        }
        if (row instanceof TreeRow.Inner inner) {
            byte[] bytes = inner.content().bytes();
            byte[] head = bytes.length <= MOST_COPIED ? bytes : Arrays.copyOf(bytes, MOST_COPIED);
            return ReadableText.is(bytes) ? new String(head, StandardCharsets.UTF_8) : HexDump.plain(head);
        }
        return row instanceof TreeRow.Fact fact ? fact.text() : "";
    }

    /** A row's value for the clipboard. */
    public static PayloadCopy copy(TreeItem<TreeRow> item) {
        TreeRow row = item.getValue();
        long size = row instanceof TreeRow.Value value
                ? value.node().value().length()
                : row instanceof TreeRow.Inner inner ? inner.content().bytes().length : 0;
        String notice = size <= MOST_COPIED ? "" : InspectorTexts.copiedInPart(MOST_COPIED, size);
        return new PayloadCopy(value(item), notice);
    }

    /** Whether a row is a value of the message itself, rather than of something opened within it. */
    static boolean isInDocument(TreeRow row) {
        return row instanceof TreeRow.Value value && value.in().depth() == 0;
    }

    /** Whether a row is a value that queries can compare. */
    static boolean isScalar(TreeRow row) {
        return isInDocument(row)
                && row instanceof TreeRow.Value value
                && !value.node().kind().isContainer()
                && value.node().value().length() <= LONGEST_COMPARED;
    }

    static String key(TreeItem<TreeRow> item) {
        TreeRow row = item.getValue();
        if (row instanceof TreeRow.Value value) {
            return value.label();
        }
        return row instanceof TreeRow.Inner inner
                ? inner.content().name()
                : row instanceof TreeRow.Fact fact ? fact.name() : "";
    }

    /** The payload's bytes in which a row lies; empty for a row that stands for none. */
    static Optional<JsonSpan> bytes(TreeItem<TreeRow> item) {
        for (TreeItem<TreeRow> at = item; at != null; at = at.getParent()) {
            if (at.getValue() instanceof TreeRow.Value value && value.in().depth() == 0) {
                return Optional.of(value.node().value());
            }
        }
        return Optional.empty();
    }

    /** What a row holds within it, to be looked at by itself. For a background thread. */
    public static Optional<Part.Content> content(TreeRow row) {
        if (row instanceof TreeRow.Inner inner) {
            return Optional.of(inner.content());
        }
        return row instanceof TreeRow.Value value ? value.in().content(value) : Optional.empty();
    }

    /** The rows under a row. For a background thread. */
    static List<TreeRow> children(TreeRow row) {
        if (row instanceof TreeRow.Value value) {
            return value.in().children(value.node());
        }
        return row instanceof TreeRow.Inner inner
                ? PartRows.recognise(inner.content().bytes())
                        .map(found -> PartRows.rows(found, inner.depth() + 1))
                        .orElse(List.of())
                : List.of();
    }
}
