package app.sockeye.payload.json;

import java.util.List;

/**
 * Some of a container's children, in the order received.
 *
 * @param next where the following page begins; null after the last
 */
public record JsonPage(List<JsonNode> nodes, Cursor next) {
    public JsonPage {
        nodes = List.copyOf(nodes);
    }

    /**
     * A position among a container's children.
     *
     * @param index of the next child
     * @param position of its first byte, its key's in an object
     */
    public record Cursor(long index, long position) {}
}
