package app.sockeye.ui.split;

import java.util.Optional;

/** Tells to which half an item would go that is dropped somewhere. */
final class DropTarget {
    /** Part of the width at each side that counts as the edge of a content that isn't split. */
    private static final double EDGE = 1.0 / 3;

    private DropTarget() {}

    /** @param divider where the left half ends, in px */
    static Optional<Half> ofTwo(double x, double divider, Half from) {
        Half over = x < divider ? Half.LEFT : Half.RIGHT;
        return over == from ? Optional.empty() : Optional.of(over);
    }

    /**
     * @param top height of what is no target, in px
     * @param alone whether there is no other item, so that nothing can be beside it
     */
    static Optional<Half> ofOne(double x, double y, double width, double top, boolean alone) {
        if (alone || y < top) {
            return Optional.empty();
        }
        if (x < width * EDGE) {
            return Optional.of(Half.LEFT);
        }
        return x > width * (1 - EDGE) ? Optional.of(Half.RIGHT) : Optional.empty();
    }
}
