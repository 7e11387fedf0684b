package app.sockeye.payload.format;

import java.util.Objects;

/**
 * Why a payload could not be read to its end.
 *
 * @param offset of the byte at which it failed, from 0
 * @param sentence what is wrong, for the user
 */
public record PayloadProblem(long offset, String sentence) {
    public PayloadProblem {
        Objects.requireNonNull(sentence);
    }
}
