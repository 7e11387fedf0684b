package app.sockeye.ui.inspector;

import app.sockeye.payload.JsonNode;
import app.sockeye.payload.JsonPage;

/** A row of the JSON tree. */
sealed interface TreeRow permits TreeRow.Value, TreeRow.More, TreeRow.Note {

    /**
     * A JSON value.
     *
     * @param label its key without quotes, or its index in brackets; empty for the root
     * @param step its part of a JSONPath, such as {@code .bids} or {@code [0]}
     * @param text its beginning as received; for a container how many children it has
     */
    record Value(JsonNode node, String label, String step, String text) implements TreeRow {
        boolean isContainer() {
            return node.childCount() > 0;
        }
    }

    /** The children of a container that are not loaded yet. */
    record More(JsonNode parent, JsonPage.Cursor from) implements TreeRow {
        String text() {
            return String.format("%,d more…", parent.childCount() - from.index());
        }
    }

    /** Words in place of children. */
    record Note(String text) implements TreeRow {}
}
