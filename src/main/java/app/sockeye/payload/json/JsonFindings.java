package app.sockeye.payload.json;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a text was found in a document.
 *
 * @param count how many keys and values hold it, whether they are in the tree or not
 * @param shown how many of them are in the tree
 * @param root the document's root with what leads to the places; empty where there is none
 */
public record JsonFindings(long count, long shown, Optional<Found> root) {
    public JsonFindings {
        Objects.requireNonNull(root);
    }

    /**
     * A hit, or a container that leads to hits.
     *
     * @param hit whether its own key or value holds the text
     * @param children those that hold the text or lead to it, in order
     */
    public record Found(JsonNode node, boolean hit, List<Found> children) {
        public Found {
            Objects.requireNonNull(node);
            children = List.copyOf(children);
        }
    }
}
