package app.sockeye.payload.schema;

import java.util.Objects;

/**
 * Something that a schema lets be written.
 *
 * @param text what is written
 * @param meaning what the schema says of it, in a line; may be empty
 */
public record SchemaOffer(String text, String meaning) {
    public SchemaOffer {
        Objects.requireNonNull(text);
        Objects.requireNonNull(meaning);
    }
}
