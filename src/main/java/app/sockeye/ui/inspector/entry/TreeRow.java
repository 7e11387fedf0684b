package app.sockeye.ui.inspector.entry;

import app.sockeye.payload.json.JsonNode;
import app.sockeye.payload.json.JsonPage;
import app.sockeye.payload.recognise.Part;
import app.sockeye.ui.inspector.words.PayloadTexts;

/** A row of the JSON tree. */
public sealed interface TreeRow permits TreeRow.Value, TreeRow.Inner, TreeRow.Fact, TreeRow.More, TreeRow.Note {

    /** Whether it has children to be loaded. */
    default boolean isExpandable() {
        return false;
    }

    /**
     * A JSON value.
     *
     * @param in the document it belongs to
     * @param label its key without quotes, or its index in brackets; empty for the root
     * @param step its part of a JSONPath, such as {@code .bids} or {@code [0]}; empty for a root
     * @param text its beginning as received; for a container how many children it has
     * @param hint what else it is, such as a time or a token; empty where nothing
     */
    record Value(JsonDocument in, JsonNode node, String label, String step, String text, String hint)
            implements TreeRow {
        /** Whether it is an object or array with children. */
        public boolean isContainer() {
            return node.childCount() > 0;
        }

        @Override
        public boolean isExpandable() {
            return isContainer() || !hint.isEmpty();
        }
    }

    /**
     * Bytes within a value that are not JSON, text or binary.
     *
     * @param depth how many times something was opened to get here
     * @param text their beginning
     * @param hint what they are; empty where nothing special
     * @param opens whether there is more within them
     */
    record Inner(int depth, Part.Content content, String text, String hint, boolean opens) implements TreeRow {
        @Override
        public boolean isExpandable() {
            return opens;
        }
    }

    /** What is known of a value. */
    record Fact(String name, String text) implements TreeRow {}

    /** The children of a container that are not loaded yet. */
    record More(JsonDocument in, JsonNode parent, JsonPage.Cursor from) implements TreeRow {
        /** How many children are left, for the user. */
        public String text() {
            return PayloadTexts.more(parent.childCount() - from.index());
        }
    }

    /** A sentence in place of children. */
    record Note(String text) implements TreeRow {}
}
