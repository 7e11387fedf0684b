package app.sockeye.payload.json;

import java.util.Objects;
import java.util.Optional;

/**
 * One value of a document, by its place in it.
 *
 * @param index among its siblings, from 0; the root's is 0
 * @param key a member's key, its quotes included; empty for an array's element and the root
 * @param value its bytes, quotes and brackets included
 * @param childCount members or elements of a container, duplicate keys counted each; 0 for others
 */
public record JsonNode(JsonKind kind, long index, Optional<JsonSpan> key, JsonSpan value, long childCount) {
    public JsonNode {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(key);
        Objects.requireNonNull(value);
    }
}
