package app.sockeye.payload.format;

import java.util.Objects;

/**
 * What a value is called among its siblings.
 *
 * @param text a member's key, a field's name, or an element's number; empty for none
 * @param type the key's type where it is a value of the payload; else empty
 * @param offset where the key's bytes begin in the payload; its value's where it has none
 * @param length of its bytes, 0 for none
 */
public record NodeKey(String text, String type, long offset, long length) {
    /** Of a value that needs no name. */
    public static final NodeKey NONE = named("");

    public NodeKey {
        Objects.requireNonNull(text);
        Objects.requireNonNull(type);
    }

    /** A name that has no bytes in the payload. */
    public static NodeKey named(String text) {
        return new NodeKey(text, "", 0, 0);
    }

    /** An element's number, from 0. */
    public static NodeKey element(long index) {
        return named(Long.toString(index));
    }
}
