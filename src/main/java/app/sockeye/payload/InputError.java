package app.sockeye.payload;

import java.util.Objects;

/**
 * Why typed text is invalid in its field.
 *
 * @param position of the first offending character, from 0; the text's length where something is missing at its end
 * @param sentence what is wrong and what would be right
 */
public record InputError(int position, String sentence) implements InputResult {
    public InputError {
        if (position < 0) {
            throw new IllegalArgumentException("position " + position);
        }
        Objects.requireNonNull(sentence);
    }
}
