package app.sockeye.profile;

import java.util.Objects;

/**
 * Why a profile can't be connected with, to be marked at its field.
 *
 * @param index of the header or subprotocol, from 0; 0 for the URL
 * @param sentence what is wrong and what would be right
 */
public record ProfileProblem(Field field, int index, String sentence) {

    /** Where it is. */
    public enum Field {
        URL,
        HEADER_NAME,
        HEADER_VALUE,
        SUBPROTOCOL
    }

    public ProfileProblem {
        Objects.requireNonNull(field);
        Objects.requireNonNull(sentence);
    }
}
