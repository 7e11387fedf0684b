package app.sockeye.ui.split;

import java.util.Objects;

/**
 * A place in the row of a half.
 *
 * @param index from 0; beyond the end it means the end
 */
public record HalfPlace(Half half, int index) {
    public HalfPlace {
        Objects.requireNonNull(half);
        if (index < 0) {
            throw new IllegalArgumentException("no place " + index);
        }
    }

    /** The place behind all others in a half. */
    public static HalfPlace atEnd(Half half) {
        return new HalfPlace(half, Integer.MAX_VALUE);
    }
}
