package app.sockeye.payload.format;

import java.util.List;
import java.util.Objects;

/**
 * A value in a payload.
 *
 * @param type its type in the format's own words: {@code int64}, {@code timestamp}, {@code ext 5}
 * @param value its text, exactly; bytes in hexadecimal; of a container empty, of a tag what it means
 * @param offset where its bytes begin in the payload, its head included
 * @param length of its bytes with all that is in it
 */
public record PayloadNode(
        NodeKey key, NodeKind kind, String type, String value, long offset, long length, List<PayloadNode> children) {
    public PayloadNode {
        Objects.requireNonNull(key);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(type);
        Objects.requireNonNull(value);
        children = List.copyOf(children);
    }

    /** Where its bytes end. */
    public long end() {
        return offset + length;
    }
}
