package app.sockeye.payload.schema;

import java.util.Objects;

/**
 * Something in a JSON text that does not follow a schema.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901); empty for the whole text
 * @param sentence what is expected there; without values of the text
 * @param start of the place in the text, in chars from 0
 * @param end behind its last char
 */
public record SchemaFinding(String pointer, String sentence, int start, int end) {
    public SchemaFinding {
        Objects.requireNonNull(pointer);
        Objects.requireNonNull(sentence);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("from " + start + " to " + end);
        }
    }

    /** The same at another place of another text. */
    public SchemaFinding at(int newStart, int newEnd) {
        return new SchemaFinding(pointer, sentence, newStart, Math.max(newStart, newEnd));
    }

    /** The sentence with its place. */
    @Override
    public String toString() {
        return pointer.isEmpty() ? sentence : pointer + ": " + sentence;
    }
}
