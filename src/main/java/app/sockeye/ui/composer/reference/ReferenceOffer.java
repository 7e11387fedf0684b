package app.sockeye.ui.composer.reference;

import java.util.Objects;

/**
 * A way to complete a reference, or something else in an editor.
 *
 * @param text the whole reference, or all that is written
 * @param meaning where its value comes from, or what the function gives
 * @param value as it may be shown; may be empty
 * @param caret where the caret is once it is taken, from the text's start
 */
public record ReferenceOffer(String text, String meaning, String value, int caret) {
    public ReferenceOffer {
        Objects.requireNonNull(text);
        Objects.requireNonNull(meaning);
        Objects.requireNonNull(value);
    }

    static ReferenceOffer of(KnownReference known) {
        String text = "${" + known.name() + "}";
        return new ReferenceOffer(text, known.source(), known.value(), text.length());
    }

    /** The part after the opening. */
    String name() {
        return text.substring("${".length());
    }
}
