package app.sockeye.ui.composer.reference;

import java.util.List;

/**
 * What can be written at a place of an editor other than a reference.
 *
 * @param start of what is replaced when an offer is taken, in the editor
 * @param end behind its last char
 * @param offers the best first
 */
public record EditorCompletion(int start, int end, List<ReferenceOffer> offers) {
    /** No offers. */
    static final EditorCompletion NONE = new EditorCompletion(0, 0, List.of());

    public EditorCompletion {
        offers = List.copyOf(offers);
    }

    /**
     * An offer behind which the caret stands once it is taken.
     *
     * @param meaning may be empty
     */
    public static ReferenceOffer offer(String text, String meaning) {
        return new ReferenceOffer(text, meaning, "", text.length());
    }
}
