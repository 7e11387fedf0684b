package app.sockeye.payload.schema;

import java.util.List;

/**
 * What a schema lets be written at a place.
 *
 * @param start of what is replaced when an offer is taken, in chars from 0
 * @param end behind its last char
 * @param offers the best first
 */
public record SchemaCompletion(int start, int end, List<SchemaOffer> offers) {
    /** No offers. */
    public static final SchemaCompletion NONE = new SchemaCompletion(0, 0, List.of());

    private static final int LONGEST_TEXT = 1 << 20;

    public SchemaCompletion {
        offers = List.copyOf(offers);
    }

    /**
     * The offers at a place of a text that may be unfinished, or JSON5.
     *
     * @param asked whether the user asked for them, rather than typed; else only what goes on with what was typed is offered
     */
    public static SchemaCompletion at(JsonSchema schema, String text, int caret, boolean asked) {
        if (text.length() > LONGEST_TEXT) {
            return NONE;
        }
        return JsonCaret.at(text, caret)
                .map(place -> new SchemaCompletion(place.start(), place.end(), SchemaOffers.of(schema, place, asked)))
                .orElse(NONE);
    }
}
